/** What a statement of a document is about; the records yield the value to hold beside it. */
export const claimMeasures = [
  'panellists',
  'panellistStates',
  'panels',
  'seatsPerPanel',
  'intersessionalMeetings',
  'topicsAgreed',
  'topicsTaken',
  'nominatingParty',
  'decidingParty',
  'termForPanellist',
  'genderBalance',
  'geographicBalance',
  'titleOfTopic',
] as const;
export type ClaimMeasure = (typeof claimMeasures)[number];

/** A stated value: a figure, a list of State ids, or a wording in the recorder's own short words or a cited term. */
export type ClaimValue =
  | { readonly kind: 'figure'; readonly figure: number; readonly moreThan?: boolean }
  | { readonly kind: 'states'; readonly stateIds: readonly string[] }
  | { readonly kind: 'wording'; readonly wording: string };
