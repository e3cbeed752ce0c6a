import { and, eq } from 'drizzle-orm';
import { nominationMeeting } from '@/db/schema/nominations';
import { refuse } from '@/lib/kernel/refusal';
import { inPool } from '@/lib/nominations/rules/status';
import { defineCommand } from '@/lib/platform/command';
import { conditionsOf, writeCondition } from '../conditions';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { asksNothing, conditionProblem, isSameCondition } from '../rules/conditions';
import { setConditionSchema } from '../schema';
import { findVersion, frozen, panelsInOrder } from '../version';

/**
 * Sets what is asked of the arrangements of a draft for one nominee, or takes it away. It binds no one who seats by hand.
 *
 * Refusals: `versionFrozen`; `notFound` or `nominationNotInPool` beside the nominee; beside `condition.panelId` and
 * `condition.cannotBeOn` `notFound` for a panel of another version, and what contradicts itself: `conditionPanelMissing`,
 * `conditionPanelBarred`, `conditionNowhere`; `changedMeanwhile` when the condition is not the one that the asker saw.
 */
export const setCondition = defineCommand({
  name: 'programme.setCondition',
  input: setConditionSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const { nominationMeetingId, was } = input;
    const condition = input.condition === null || asksNothing(input.condition) ? null : input.condition;
    const nominee = tx
      .select({ status: nominationMeeting.status })
      .from(nominationMeeting)
      .where(and(eq(nominationMeeting.id, nominationMeetingId), eq(nominationMeeting.meetingId, scope.meetingId)))
      .get();
    if (nominee === undefined) return refuse('notFound', 'nominationMeetingId');
    if (condition !== null) {
      if (!inPool(nominee.status)) return refuse('nominationNotInPool', 'nominationMeetingId');
      const panelIds = panelsInOrder(tx, version.id).map(({ id }) => id);
      if (condition.panelId !== null && !panelIds.includes(condition.panelId)) {
        return refuse('notFound', 'condition.panelId');
      }
      if (!condition.cannotBeOn.every((id) => panelIds.includes(id))) return refuse('notFound', 'condition.cannotBeOn');
      const problem = conditionProblem(condition, panelIds);
      if (problem !== null) return refuse(problem.code, `condition.${problem.field}`);
    }
    const before = conditionsOf(tx, version.id)[nominationMeetingId] ?? null;
    const result = { nominationMeetingId };
    if (isSameCondition(condition, before)) return { unchanged: true, result };
    if (!isSameCondition(was, before)) return refuse('changedMeanwhile');
    writeCondition(tx, version.id, nominationMeetingId, condition);
    // The subject is the version: what is asked of an arrangement is no part of a nomination's own history.
    const about = { subject: { kind: 'programmeVersion', id: version.id }, meetings: [scope.meetingId] };
    return {
      result,
      events: [
        condition === null
          ? programmeEvent('conditionRemoved', { ...about, payload: { nominationMeetingId } })
          : programmeEvent('conditionSet', {
              ...about,
              payload: { nominationMeetingId, ...condition, cannotBeOn: [...condition.cannotBeOn] },
            }),
      ],
    };
  },
});
