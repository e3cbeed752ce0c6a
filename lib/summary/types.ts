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
  'nameOfState',
  'nameOfAffiliation',
] as const;
export type ClaimMeasure = (typeof claimMeasures)[number];

/** A stated value: a figure, a list of State ids, or a wording in the recorder's own short words or a cited term. */
export type ClaimValue =
  | { readonly kind: 'figure'; readonly figure: number; readonly moreThan?: boolean }
  | { readonly kind: 'states'; readonly stateIds: readonly string[] }
  | { readonly kind: 'wording'; readonly wording: string };

/** A claim as recorded. */
export type Claim = {
  readonly id: string;
  readonly paragraph: string;
  readonly measure: ClaimMeasure;
  readonly value: ClaimValue;
};

/** What the records yield for a measure; null where the program keeps no record to compare with. */
export type Yielded =
  | { readonly kind: 'figure'; readonly figure: number }
  | { readonly kind: 'states'; readonly stateIds: readonly string[] }
  | { readonly kind: 'notStated'; readonly of: number }
  | null;

export type ClaimVerdict = 'matches' | 'differs' | 'notComparable';
