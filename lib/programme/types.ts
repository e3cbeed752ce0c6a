/** Programme version (glossary, closed lists). From `proposed` on its content is frozen. */
export const programmeStates = ['draft', 'proposed', 'agreed', 'published', 'held'] as const;
export type ProgrammeState = (typeof programmeStates)[number];

export const seatStates = ['open', 'proposed', 'confirmed', 'withdrawn', 'replaced'] as const;
export type SeatState = (typeof seatStates)[number];

/** Parts other than seats. A moderator's part belongs to a panel, the others to the meeting. */
export const programmePartKinds = ['opening', 'keynote', 'moderator', 'closing'] as const;
export type ProgrammePartKind = (typeof programmePartKinds)[number];
