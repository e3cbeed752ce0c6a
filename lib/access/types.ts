import type { Role } from '../kernel/actor';

/**
 * What a one-time link is for: setting the first password, a new one after it was forgotten, or setting up the first
 * administrator of an installation, who also gives a name and an e-mail address.
 */
export const oneTimeLinkPurposes = ['setPassword', 'resetPassword', 'firstAdministrator'] as const;
export type OneTimeLinkPurpose = (typeof oneTimeLinkPurposes)[number];

/** What a role can be limited to. */
export const limitKinds = ['body', 'meeting', 'state', 'organization'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** The ids an assignment is limited to; null: not limited in that way. */
export type Limits = {
  readonly bodyId: string | null;
  readonly meetingId: string | null;
  readonly stateId: string | null;
  readonly organizationId: string | null;
};

/** The column that holds each kind of limit. */
export const limitFields = {
  body: 'bodyId',
  meeting: 'meetingId',
  state: 'stateId',
  organization: 'organizationId',
} as const satisfies Record<LimitKind, keyof Limits>;

/** A role with its limits, as it is asked for. */
export type RoleRequest = Limits & { readonly role: Role };

/**
 * What each role may be limited to, and whether it must be. A Chair is Chair of something; a focal point acts for exactly
 * one State or organization; an administrator administers the installation as a whole.
 */
export const roleLimits: Record<Role, { readonly kinds: readonly LimitKind[]; readonly required: boolean }> = {
  administrator: { kinds: [], required: false },
  officer: { kinds: ['body', 'meeting'], required: false },
  clearingOfficer: { kinds: ['body', 'meeting'], required: false },
  chair: { kinds: ['body', 'meeting'], required: true },
  viceChair: { kinds: ['body', 'meeting'], required: true },
  coHost: { kinds: ['meeting'], required: true },
  moderator: { kinds: ['meeting'], required: true },
  missionFocalPoint: { kinds: ['state'], required: true },
  observerFocalPoint: { kinds: ['organization'], required: true },
  reader: { kinds: ['body', 'meeting'], required: false },
};
