import type { BalanceLabel } from '@/lib/balance/types';
import type { BalanceGroup } from '@/lib/bodies/types';
import type { AffiliationType, Gender, GenderBasis, Speaking } from '@/lib/people/types';

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

/** What a nomination should state and may not, in the order in which a desk asks for it. */
export const gaps = ['function', 'affiliation', 'affiliationType', 'topics', 'evidence', 'receivedOn'] as const;
export type Gap = (typeof gaps)[number];

/** Who puts the person forward. */
export type NominatingPartyName =
  | { readonly kind: 'state'; readonly id: string; readonly name: string }
  | { readonly kind: 'organization'; readonly id: string; readonly name: string };

export type NomineePerson = {
  readonly id: string;
  readonly nameAsPrinted: string;
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly sortKey: string;
  readonly formOfAddress: string | null;
  readonly function: string | null;
  readonly affiliation: string | null;
  readonly affiliationType: AffiliationType | null;
  readonly gender: Gender;
  readonly genderBasis: GenderBasis | null;
  readonly invented: boolean;
};

export type NominatedTopic = { readonly id: string; readonly letter: string; readonly title: string };

/** A nomination as it is put forward for one meeting: a row of that meeting's list. */
export type NominationRow = Speaking & {
  /** Of the nomination for this meeting. */
  readonly id: string;
  readonly nominationId: string;
  /** Of the nomination: rises with each change to it or to a place of it. */
  readonly revision: number;
  readonly person: NomineePerson;
  readonly party: NominatingPartyName | null;
  /** The State's group as the body counts it; `OBS` for an organization; null: in none. */
  readonly group: BalanceGroup | null;
  readonly labels: readonly BalanceLabel[];
  /** In the order of preference. */
  readonly topics: readonly NominatedTopic[];
  readonly status: NominationStatus;
  readonly rank: number | null;
  readonly receivedOn: string | null;
  readonly communicationReference: string | null;
  readonly communicationId: string | null;
  /** The communication it rests on, by its running number. */
  readonly communication: { readonly id: string; readonly year: number; readonly number: number } | null;
  /** It came in after the action date of the invitation and its extensions, for certain. */
  readonly isLate: boolean;
  /** What it should state and does not, while it is open. */
  readonly gaps: readonly Gap[];
};

/** What became of one nomination at another meeting it was put forward for. */
export type OtherMeeting = {
  readonly nominationMeetingId: string;
  readonly slug: string;
  readonly shortTitle: string;
  readonly status: NominationStatus;
};

/** Columns by which the list can be put in order. */
export const nominationSorts = [
  'name',
  'state',
  'group',
  'affiliation',
  'affiliationType',
  'topic',
  'gender',
  'status',
  'rank',
  'language',
  'firstTime',
  'received',
  'reference',
  'gaps',
] as const;
export type NominationSort = (typeof nominationSorts)[number];
