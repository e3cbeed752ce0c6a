import { judge, may, organizationsOf, statesOf } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';
import { mayRecordPerson } from '@/lib/people/policy';
import type { ChangeAct } from './rules/changes';

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

/** Who changes a nomination on record: whoever records for one of the meetings it is put forward for. */
export function mayChangeNomination(actor: Actor, scopes: readonly MeetingScope[]): Verdict {
  const verdicts = scopes.map((scope) => mayRecordNomination(actor, [scope]));
  if (verdicts.includes('allowed')) return 'allowed';
  return verdicts.includes('forbidden') ? 'forbidden' : 'hidden';
}

/**
 * Who corrects a person through a nomination: whoever may record persons by themselves, or records for everything that the
 * person's record serves.
 *
 * @param uses the meetings the person is put forward for, and the bodies of which the person is an officer
 */
export function mayCorrectNominee(
  actor: Actor,
  uses: readonly { readonly bodyId: string; readonly meetingId?: string }[],
): boolean {
  return mayRecordPerson(actor) === 'allowed' || uses.every((use) => may(actor, 'nominations.record', use));
}

/** Who does this to nominations for a meeting: statuses are for whoever decides, all else for whoever records, at both meetings. */
export function mayChangeNominations(
  actor: Actor,
  kind: ChangeAct['kind'],
  scope: { readonly meeting: MeetingScope; readonly target: MeetingScope | null },
): Verdict {
  if (kind === 'status') return maySetNominationStatus(actor, scope.meeting);
  return mayRecordNomination(actor, scope.target === null ? [scope.meeting] : [scope.meeting, scope.target]);
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
