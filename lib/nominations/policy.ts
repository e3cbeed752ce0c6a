import { judge, may, organizationsOf, statesOf } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** What a nomination for a meeting belongs to. */
export type MeetingScope = { readonly bodyId: string; readonly meetingId: string };

/** Who sees the nominations of a meeting: its desk and its Chair. To everybody else there are none. */
export function mayViewNominations(actor: Actor, scope: MeetingScope): Verdict {
  return may(actor, 'nominations.view', scope) ? 'allowed' : 'hidden';
}

/** Who records a nomination for these meetings: whoever may do so for each of them. */
export function mayRecordNomination(actor: Actor, scopes: readonly MeetingScope[]): Verdict {
  const verdicts = scopes.map((scope) => judge(actor, 'nominations.record', 'nominations.view', scope));
  if (verdicts.length === 0 || verdicts.includes('hidden')) return 'hidden';
  return verdicts.includes('forbidden') ? 'forbidden' : 'allowed';
}

/** Who records what became of a nomination for a meeting. */
export function maySetNominationStatus(actor: Actor, scope: MeetingScope): Verdict {
  return judge(actor, 'nominations.decide', 'nominations.view', scope);
}

/** The parties for which an actor looks at its own affairs: States by their mission, organizations by their observer. */
export type OwnParties = { readonly stateIds: readonly string[]; readonly organizationIds: readonly string[] };

/** The parties the actor is a focal point of; both lists empty for everybody else. */
export function ownParties(actor: Actor): OwnParties {
  return { stateIds: statesOf(actor), organizationIds: organizationsOf(actor) };
}

/** True when the actor is a focal point of anybody at all. */
export function mayViewMission(actor: Actor): Verdict {
  const { stateIds, organizationIds } = ownParties(actor);
  return stateIds.length + organizationIds.length > 0 ? 'allowed' : 'hidden';
}
