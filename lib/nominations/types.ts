/** Status of a nomination for one meeting (glossary, closed lists). */
export const nominationStatuses = [
  'received',
  'awaitingConfirmation',
  'acknowledged',
  'underConsideration',
  'reserve',
  'proposed',
  'agreed',
  'notIncluded',
  'withdrawn',
  'replaced',
] as const;
export type NominationStatus = (typeof nominationStatuses)[number];
