/** How something came in (glossary, closed lists). */
export const communicationKinds = ['noteVerbale', 'letter', 'email', 'call', 'handedOver'] as const;

/** Open until everything it asks for is recorded; then processed, or found to need nothing. */
export const communicationStates = ['open', 'processed', 'noActionNeeded'] as const;
export type CommunicationState = (typeof communicationStates)[number];

/**
 * What a communication did to a record: one note verbale may nominate two people, correct a third and withdraw a fourth.
 * `described` is a State's own account of itself, such as being an emerging spacefaring nation.
 */
export const communicationEffects = [
  'nominated',
  'corrected',
  'withdrew',
  'confirmed',
  'replaced',
  'moved',
  'answered',
  'described',
] as const;
export type CommunicationEffect = (typeof communicationEffects)[number];

/** Who sent a communication: a State, an organization, or somebody by name only. All null: not on record. */
export type Sender = {
  readonly stateId: string | null;
  readonly organizationId: string | null;
  readonly name: string | null;
};
