import type { BalanceGroup, RegionalGroup, StateLabel } from '@/lib/bodies/types';
import type { AffiliationType, Gender, GenderBasis } from '@/lib/people/types';

/** Why a person is counted: put forward or seated as a panellist, or leading a panel. */
export const balanceRoles = ['panellist', 'moderator'] as const;
export type BalanceRole = (typeof balanceRoles)[number];

/**
 * One seat, one nomination or one moderation: what the balance counts. A person who leads two panels makes two of them,
 * which is why persons and seats are two figures. Plain data, so that page and server count by the same rules.
 */
export type BalancePerson = {
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
  readonly labels: readonly StateLabel[];
  /** Number of the panel, or null: in the pool, on no panel. */
  readonly panelNumber: number | null;
  readonly role: BalanceRole;
};

/** How many States members a body has in each group: what a share is set beside. */
export type GroupReference = {
  readonly group: RegionalGroup;
  readonly members: number;
};
