import type { Actor, Role, RoleAssignment } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/**
 * The table of role × act: the policy's only source, and its documentation. An officer assigned to no body or meeting
 * acts for all of them; every other assignment holds within the body or meeting it names.
 */
export const actTable = {
  'accounts.manage': ['administrator'],
  'installation.history': ['administrator'],
  'bodies.view': ['administrator', 'officer', 'clearingOfficer', 'chair', 'viceChair', 'reader'],
  'bodies.edit': ['administrator', 'officer'],
  'people.view': ['administrator', 'officer', 'chair', 'viceChair'],
  'people.record': ['administrator', 'officer'],
  'meetings.view': ['officer', 'clearingOfficer', 'chair', 'viceChair', 'coHost', 'moderator', 'reader'],
  'meetings.edit': ['officer'],
  'correspondence.view': ['officer', 'chair', 'viceChair'],
  'correspondence.record': ['officer'],
  'addresses.view': ['administrator', 'officer', 'clearingOfficer'],
  'addresses.edit': ['administrator', 'officer'],
  'circulars.view': ['officer', 'clearingOfficer', 'chair', 'viceChair', 'reader'],
  'circulars.viewDraft': ['officer', 'clearingOfficer', 'chair', 'viceChair'],
  'circulars.viewAnswers': ['officer', 'chair', 'viceChair'],
  'circulars.record': ['officer'],
  'circulars.clear': ['officer', 'clearingOfficer'],
  'circulars.dispatch': ['officer'],
  'circulars.settings': ['administrator', 'officer'],
  'nominations.view': ['officer', 'chair', 'viceChair'],
  'nominations.record': ['officer'],
  'nominations.decide': ['officer', 'chair', 'viceChair'],
  'consultations.view': ['officer', 'chair', 'viceChair'],
  'consultations.readRecord': ['officer', 'chair', 'viceChair'],
  'consultations.record': ['officer'],
  'programme.viewDraft': ['officer', 'chair', 'viceChair'],
  'programme.viewAgreed': ['officer', 'clearingOfficer', 'chair', 'viceChair', 'coHost', 'moderator', 'reader'],
  'programme.draft': ['officer'],
  'programme.agree': ['officer', 'chair', 'viceChair'],
  'programme.publish': ['officer'],
  'participation.writeLetters': ['officer'],
  'balance.view': ['officer', 'chair', 'viceChair'],
  'summary.view': ['officer', 'clearingOfficer', 'chair', 'viceChair', 'reader'],
  'summary.record': ['officer'],
  'history.view': ['officer', 'chair', 'viceChair'],
} as const satisfies Record<string, readonly Role[]>;

export type ActName = keyof typeof actTable;

/** What an act concerns. Leave out what does not apply: an act on no body needs an assignment limited to none. */
export type Scope = { readonly bodyId?: string; readonly meetingId?: string };

function holds(assignment: RoleAssignment, scope: Scope): boolean {
  if (assignment.meetingId !== null) return assignment.meetingId === scope.meetingId;
  if (assignment.bodyId !== null) return assignment.bodyId === scope.bodyId;
  return true;
}

/** True when one of the actor's roles, within its limits, allows the act. The program itself (`system`) may do all. */
export function may(actor: Actor, act: ActName, scope: Scope): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  const allowed: readonly Role[] = actTable[act];
  return actor.roles.some((assignment) => allowed.includes(assignment.role) && holds(assignment, scope));
}

/** `allowed` when the actor may do `act`; `forbidden` when it may at least see the thing; `hidden` otherwise. */
export function judge(actor: Actor, act: ActName, see: ActName, scope: Scope): Verdict {
  if (may(actor, act, scope)) return 'allowed';
  return may(actor, see, scope) ? 'forbidden' : 'hidden';
}

/** True when the actor may do the act somewhere: decides whether a place in the interface is offered at all. */
export function maySomewhere(actor: Actor, act: ActName): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  const allowed: readonly Role[] = actTable[act];
  return actor.roles.some((assignment) => allowed.includes(assignment.role));
}

/** Ids of the States whose mission the actor is a focal point of. */
export function statesOf(actor: Actor): readonly string[] {
  if (actor.kind !== 'account') return [];
  return actor.roles.flatMap((r) => (r.role === 'missionFocalPoint' && r.stateId !== null ? [r.stateId] : []));
}

/** Ids of the observer organizations that the actor is a focal point of. */
export function organizationsOf(actor: Actor): readonly string[] {
  if (actor.kind !== 'account') return [];
  return actor.roles.flatMap((r) =>
    r.role === 'observerFocalPoint' && r.organizationId !== null ? [r.organizationId] : [],
  );
}

/** Who may create accounts, give and take roles, and issue one-time links; to everybody else accounts do not exist. */
export function mayManageAccounts(actor: Actor): Verdict {
  return judge(actor, 'accounts.manage', 'accounts.manage', {});
}

/** Who may see and end the sessions of an account: its holder, and who manages accounts. */
export function mayEndSessions(actor: Actor, accountId: string): Verdict {
  return isHolder(actor, accountId) ? 'allowed' : mayManageAccounts(actor);
}

/** True when the actor is the holder of the account. */
export function isHolder(actor: Actor, accountId: string): boolean {
  return actor.kind === 'account' && actor.accountId === accountId;
}

/** The page on which an account begins: what its roles are for. */
export function startPageOf(actor: Actor): '/home' | '/meetings' | '/mission' | '/accounts' | '/account' {
  if (maySomewhere(actor, 'nominations.view')) return '/home';
  if (maySomewhere(actor, 'meetings.view')) return '/meetings';
  if (statesOf(actor).length > 0 || organizationsOf(actor).length > 0) return '/mission';
  return maySomewhere(actor, 'accounts.manage') ? '/accounts' : '/account';
}
