/** What an intersessional meeting resulted in for the meetings it serves. */
export const consultationOutcomes = [
  'notStated',
  'nominationsConsidered',
  'structureProposed',
  'structureAgreed',
  'programmeProposed',
  'programmeAgreed',
  'other',
] as const;
export type ConsultationOutcome = (typeof consultationOutcomes)[number];
