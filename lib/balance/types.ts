import { type BalanceGroup, type RegionalGroup, type StateLabel, stateLabels } from '@/lib/bodies/types';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import type { AffiliationType, FirstTime, Gender, GenderBasis, Speaking } from '@/lib/people/types';

/** What only a State itself can say of itself, by a communication; no list of others stands behind it. */
export const selfDescriptions = ['emergingSpacefaring'] as const;
export type SelfDescription = (typeof selfDescriptions)[number];

/** Classifications of States in the order in which a balance is read: dated lists with a source, then a State's own description. */
export const balanceLabels = [...stateLabels, ...selfDescriptions] as const;
export type BalanceLabel = (typeof balanceLabels)[number];

/** Why a person is counted: put forward or seated as a panellist, or leading a panel. */
export const balanceRoles = ['panellist', 'moderator'] as const;
export type BalanceRole = (typeof balanceRoles)[number];

/**
 * One seat, one nomination or one moderation: what the balance counts. A person who leads two panels makes two of them,
 * which is why persons and seats are two figures. Plain data, so that page and server count by the same rules.
 */
export type BalancePerson = Speaking & {
  readonly personId: string;
  /** The State that put the person forward; null: an organization did, or nobody. */
  readonly stateId: string | null;
  readonly organizationId: string | null;
  /** The State's group as the body counts it; `OBS` for an organization; null: in no group, or no party stated. */
  readonly group: BalanceGroup | null;
  readonly gender: Gender;
  /** What a stated gender rests on; null exactly when it is not stated. */
  readonly genderBasis: GenderBasis | null;
  /** Null: not stated. */
  readonly affiliationType: AffiliationType | null;
  /** Classifications of the State at the date of the balance. */
  readonly labels: readonly BalanceLabel[];
  /** Number of the panel, or null: in the pool, on no panel. */
  readonly panelNumber: number | null;
  readonly role: BalanceRole;
};

/** How many States members a body has in each group: what a share is set beside. */
export type GroupReference = {
  readonly group: RegionalGroup;
  readonly members: number;
};

/** How many States members are on each dated list at the date of the balance. */
export type LabelReference = {
  readonly label: BalanceLabel;
  readonly members: number;
};

/** The membership that seats are set beside. */
export type BalanceReference = {
  readonly groups: readonly GroupReference[];
  readonly labels: readonly LabelReference[];
};

/** A dated list of States as it is named beside a balance. */
type NamedList = { readonly label: StateLabel; readonly asAt: string; readonly source: string };

/** What a State says of itself to a body, and by which communication. */
export type NamedDescription = {
  readonly id: string;
  readonly label: SelfDescription;
  readonly stateId: string;
  readonly communicationId: string;
  /** Partial date; null: not stated. */
  readonly statedOn: string | null;
};

/** The membership of a body, the dated lists and what States say of themselves, as at the day of a balance. */
export type BalanceBasis = {
  /** The body whose members are meant: the meeting's own or one above it; null: no membership is on record. */
  readonly memberBodyId: string | null;
  /** Members with their group; null: in no group. */
  readonly groupByState: ReadonlyMap<string, RegionalGroup | null>;
  readonly observerIds: ReadonlySet<string>;
  readonly lists: readonly NamedList[];
  readonly descriptions: readonly NamedDescription[];
  readonly labelsByState: ReadonlyMap<string, readonly BalanceLabel[]>;
  readonly reference: BalanceReference;
};

/** Seats and persons are two figures: a person with two seats is two seats and one person. */
export type Figure = { readonly seats: number; readonly persons: number };

export type StatedGender = Exclude<Gender, 'notStated'>;

/** Gender in three parts that are never added up. */
export type GenderFigures = {
  readonly declared: readonly { readonly gender: StatedGender; readonly figure: Figure }[];
  readonly byFormOfAddress: readonly { readonly gender: StatedGender; readonly figure: Figure }[];
  readonly notStated: Figure;
};

export type GroupLine = {
  /** Null: in no group. */
  readonly group: BalanceGroup | null;
  readonly figure: Figure;
  /** Part of all seats, 0 to 1; null where there is no seat at all. */
  readonly share: number | null;
  /** States members in the group; null for observers and for no group. */
  readonly members: number | null;
  /** Part of all members in groups, 0 to 1. */
  readonly referenceShare: number | null;
  /** Seats beyond (or, negative, short of) the group's share of all seats, in whole seats. */
  readonly difference: number | null;
};

/** A list of seats counted in every way; `states` and `organizations` in no particular order. */
export type Balance = {
  readonly total: Figure;
  readonly gender: GenderFigures;
  readonly groups: readonly GroupLine[];
  readonly states: readonly { readonly stateId: string; readonly figure: Figure }[];
  readonly organizations: readonly { readonly organizationId: string; readonly figure: Figure }[];
  readonly affiliations: readonly { readonly type: AffiliationType | null; readonly figure: Figure }[];
  readonly languages: readonly { readonly language: OfficialLanguage | null; readonly figure: Figure }[];
  readonly firstTimes: readonly { readonly answer: FirstTime | null; readonly figure: Figure }[];
  readonly labels: readonly { readonly label: BalanceLabel; readonly figure: Figure; readonly members: number }[];
};
