/** Roles an account may hold; the acts each may do stand in the table of `lib/access/policy.ts`. */
export const roles = [
  'administrator',
  'officer',
  'clearingOfficer',
  'chair',
  'viceChair',
  'coHost',
  'moderator',
  'missionFocalPoint',
  'observerFocalPoint',
  'reader',
] as const;
export type Role = (typeof roles)[number];

/** A role with what it is limited to: null means no limit of that kind. */
export type RoleAssignment = {
  readonly role: Role;
  readonly bodyId: string | null;
  readonly meetingId: string | null;
  readonly stateId: string | null;
  readonly organizationId: string | null;
};

/** Who acts. Roles are those of the database at this request, never those of a token. */
export type Actor =
  | {
      readonly kind: 'account';
      readonly accountId: string;
      readonly displayName: string;
      readonly roles: readonly RoleAssignment[];
    }
  /** The program itself: set-up, fixtures' first accounts, timed work. */
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'anonymous' };

export const anonymous: Actor = { kind: 'anonymous' };

/** The party for whom somebody acts, e.g. the State whose note verbale an officer records. */
export type Party =
  | { readonly kind: 'state'; readonly id: string }
  | { readonly kind: 'organization'; readonly id: string }
  | { readonly kind: 'body'; readonly id: string };

/** How an actor is written in the event log. */
export function actorReference(actor: Actor): { kind: Actor['kind']; id: string | null } {
  switch (actor.kind) {
    case 'account':
      return { kind: 'account', id: actor.accountId };
    case 'system':
      return { kind: 'system', id: actor.name };
    case 'anonymous':
      return { kind: 'anonymous', id: null };
  }
}
