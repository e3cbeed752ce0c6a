import type { BalanceGroup, Office } from '@/lib/bodies/types';
import type { NominationStatus } from '@/lib/nominations/types';
import type { AffiliationType, Gender, GenderBasis, Speaking } from '@/lib/people/types';
import type { ArrangedDraft, Goal } from './drafting/types';

export type { ArrangedDraft };

/** Programme version (glossary, closed lists). From `proposed` on its content is frozen. */
export const programmeStates = ['draft', 'proposed', 'agreed', 'published', 'held'] as const;
export type ProgrammeState = (typeof programmeStates)[number];

export const seatStates = ['open', 'proposed', 'confirmed', 'withdrawn', 'replaced'] as const;
export type SeatState = (typeof seatStates)[number];

/** Parts other than seats. A moderator's part belongs to a panel, the others to the meeting. */
export const programmePartKinds = ['opening', 'keynote', 'moderator', 'closing'] as const;
export type ProgrammePartKind = (typeof programmePartKinds)[number];

/** A State or organization as it is named on the page. */
export type ProgrammeParty = { readonly kind: 'state' | 'organization'; readonly id: string; readonly name: string };

/** A person as the programme names them. Null: not on record. */
export type ProgrammePerson = {
  readonly id: string;
  /** As printed. */
  readonly name: string;
  readonly familyName: string | null;
  readonly formOfAddress: string | null;
  readonly function: string | null;
  readonly affiliation: string | null;
  readonly affiliationType: AffiliationType | null;
  readonly gender: Gender;
  readonly genderBasis: GenderBasis | null;
  readonly invented: boolean;
};

/** Who sits on a seat, and who put the person forward. */
export type Panellist = Speaking & {
  readonly nominationMeetingId: string;
  readonly nominationId: string;
  /** How the nomination for this meeting stands now. */
  readonly status: NominationStatus;
  readonly person: ProgrammePerson;
  readonly party: ProgrammeParty | null;
  /** The nominating State's group as the body counts it; `OBS` for an organization; null: in no group. */
  readonly group: BalanceGroup | null;
};

export type Seat = {
  readonly id: string;
  readonly position: number;
  /** As it stands now: `withdrawn` or `replaced` once the State took its nominee back, whatever the version says. */
  readonly state: SeatState;
  /** As the version itself has it. */
  readonly stateAsIssued: SeatState;
  /** Null while the seat is open, and once a panellist has left it. */
  readonly panellist: Panellist | null;
  /** Who has left it; null: nobody. For the desk and the Chair only. */
  readonly former: Panellist | null;
};

/** Opening, keynote, moderation or closing. */
export type Part = {
  readonly id: string;
  readonly kind: ProgrammePartKind;
  readonly panelId: string | null;
  readonly person: ProgrammePerson;
  /** The State or organization the person speaks for; null: neither. */
  readonly party: ProgrammeParty | null;
  readonly namedByFunction: boolean;
  /** Office the person holds in the body of the meeting; null: none on record. */
  readonly office: Office | null;
};

export type Panel = {
  readonly id: string;
  readonly number: number;
  readonly part: number;
  readonly title: string;
  readonly topic: { readonly id: string; readonly letter: string; readonly title: string };
  readonly moderators: readonly Part[];
  readonly seats: readonly Seat[];
};

export type QuestionAddressee =
  | { readonly kind: 'seat'; readonly seatId: string; readonly panelNumber: number; readonly position: number }
  | { readonly kind: 'party'; readonly party: ProgrammeParty }
  | { readonly kind: 'none' };

export type Question = {
  readonly id: string;
  readonly letter: string;
  readonly text: string;
  /** How many question sentences it stands for. */
  readonly sentences: number;
  readonly panelNumbers: readonly number[];
  readonly addressee: QuestionAddressee;
};

/** Questions that the same panels share. */
export type QuestionGroup = { readonly panelNumbers: readonly number[]; readonly questions: readonly Question[] };

/** A version as a line of the list of versions. Dates are partial; null: not stated. */
export type ProgrammeVersion = {
  readonly id: string;
  readonly meetingId: string;
  readonly number: number;
  readonly state: ProgrammeState;
  readonly basedOnId: string | null;
  readonly proposedOn: string | null;
  readonly agreedOn: string | null;
  readonly agreedAt: { readonly id: string; readonly slug: string; readonly title: string } | null;
  readonly publishedOn: string | null;
  readonly publishedAt: string | null;
  /** Head of the event log's chain when it was agreed. */
  readonly agreedHash: string | null;
};

/** One version with everything in it, in the order of the programme. */
export type Programme = {
  readonly version: ProgrammeVersion;
  readonly opening: readonly Part[];
  readonly keynote: readonly Part[];
  readonly closing: readonly Part[];
  readonly panels: readonly Panel[];
  readonly questionGroups: readonly QuestionGroup[];
};

/** Where an aim holds: in each panel by itself, or over all panels together. */
export const aimPlaces = ['eachPanel', 'whole'] as const;
export type AimPlace = (typeof aimPlaces)[number];

export const aimBounds = ['atLeast', 'atMost'] as const;
export type AimBound = (typeof aimBounds)[number];

/**
 * What an aim counts. `gender`: as declared; `label`: a dated list or a State's own description; `party`: any one State or
 * organization, whichever it is; `language` and `firstTime`: as the nomination for the meeting states them.
 */
export const aimMeasures = ['gender', 'group', 'label', 'affiliation', 'party', 'language', 'firstTime'] as const;
export type AimMeasure = (typeof aimMeasures)[number];

/** An aim is wished for; a rule must hold, because a decision says so. */
export const aimForces = ['aim', 'rule'] as const;
export type AimForce = (typeof aimForces)[number];

/** What the Chair asks of a programme: "each panel has at least two women among those who declared a gender". */
export type Aim = {
  readonly id: string;
  readonly place: AimPlace;
  /** In each panel on this topic only; null: on any. */
  readonly topicId: string | null;
  readonly bound: AimBound;
  /** Seats. */
  readonly number: number;
  readonly measure: AimMeasure;
  /** The gender, group, label, affiliation type, language or answer that is counted; null for a party. */
  readonly value: string | null;
  readonly force: AimForce;
  /** The decision that makes it a rule; null for an aim. */
  readonly symbol: string | null;
  readonly paragraph: string | null;
};

/** Where the seats come from that each regional group is set beside: the members of the body, the pool, or numbers by hand. */
export const shareReferences = ['membership', 'pool', 'byHand'] as const;
export type ShareReference = (typeof shareReferences)[number];

/** What an illustration strives for, in the usual order. Whether a State is a developing country is no goal here: it is an aim. */
export const methodGoals = [
  'fill',
  'aims',
  'states',
  'genderOverall',
  'genderPanel',
  'groupOverall',
  'groupPanel',
  'preference',
  'stability',
] as const satisfies readonly Goal[];
export type MethodGoal = (typeof methodGoals)[number];

/** By what illustrative arrangements of a meeting are made, and whom aims count. */
export type Method = {
  /** Most important first; a goal that is not in the list is not striven for. */
  readonly goals: readonly MethodGoal[];
  readonly shares: ShareReference;
  /** Whole seats of each group; null unless they are set by hand. */
  readonly groupSeats: Readonly<Record<BalanceGroup, number>> | null;
  /** Whether moderators who speak for a State or organization count in goals, rules and aims. */
  readonly countModerators: boolean;
  /** The decision by which the published programme tells how arrangements are made; null: nothing is told in public. */
  readonly symbol: string | null;
  readonly paragraph: string | null;
};

/** Of a nominee in an arrangement: on a panel in any case, not to be included, or on one panel. */
export const conditionPins = ['in', 'out', 'panel'] as const;
export type ConditionPin = (typeof conditionPins)[number];

/** What is asked of the arrangements of a draft for one nominee. */
export type NomineeCondition = {
  /** Null: nothing. */
  readonly pin: ConditionPin | null;
  /** The panel meant by `panel`; null otherwise. */
  readonly panelId: string | null;
  /** Ids of panels on which the nominee cannot be, e.g. because of other duties then. */
  readonly cannotBeOn: readonly string[];
};
