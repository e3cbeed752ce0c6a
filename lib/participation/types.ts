/** Letters that are written to single persons and missions in connection with a meeting. */
export const letterKinds = ['confirmation', 'invitation', 'moderator', 'question', 'visaSupport', 'thanks'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What a person does at a meeting. */
export const letterRoles = ['panellist', 'moderator', 'opening', 'keynote', 'closing'] as const;
export type LetterRole = (typeof letterRoles)[number];

/** A person as a letter addresses or names them. Null: not on record. Nothing that only a visa needs. */
export type LetterPerson = {
  /** As printed. */
  readonly name: string;
  readonly familyName: string | null;
  readonly formOfAddress: string | null;
  readonly function: string | null;
  readonly affiliation: string | null;
};

/** A State or organization, and how its mission is called. */
export type LetterParty = {
  readonly kind: 'state' | 'organization';
  readonly id: string;
  /** As it stands in a sentence, with the article that a State has. */
  readonly name: string;
  /** What the address book calls its mission; null: named after its State. */
  readonly missionName: string | null;
};

export type LetterQuestion = { readonly letter: string; readonly text: string };

/** A panel as a letter speaks of it. */
export type LetterPanel = {
  readonly number: number;
  readonly title: string;
  readonly topic: string;
  readonly moderators: readonly string[];
  readonly panellists: readonly { readonly person: LetterPerson; readonly party: string | null }[];
  /** Questions to the panel, or to somebody on it. */
  readonly questions: readonly LetterQuestion[];
};

/** A nomination as it is confirmed to whoever made it. */
export type ConfirmedNomination = {
  readonly person: LetterPerson;
  /** The panel on which the person sits; null: on none. */
  readonly panel: { readonly number: number; readonly title: string } | null;
  /** Reference of the communication by which it came. */
  readonly reference: string | null;
  readonly receivedOn: string | null;
};

/** Somebody to whom a letter of some kind can be written. */
export type LetterRecipient =
  | {
      readonly kind: 'person';
      readonly key: string;
      readonly role: LetterRole;
      readonly person: LetterPerson;
      /** Who nominated the person, or for whom the person speaks; null: neither is on record. */
      readonly party: LetterParty | null;
      readonly panels: readonly LetterPanel[];
      /** Questions put to this person, or to the party. */
      readonly questions: readonly LetterQuestion[];
    }
  | {
      readonly kind: 'party';
      readonly key: string;
      readonly party: LetterParty;
      readonly nominations: readonly ConfirmedNomination[];
    };
