import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { answersFollowing } from '../answers';
import { changeStatus } from '../change-status';
import { meetingScopes } from '../fitting';
import { maySetNominationStatus } from '../policy';
import { undoable } from '../queries/undoable';
import { undoStatusActSchema } from '../schema';

/**
 * Takes back the newest act by which the actor changed the status of nominations for a meeting, as a whole: each goes to where
 * it came from. Offered for a while; see `undoable`. Refusals: `notFound`; `undoTooLate` when the act is not the newest any
 * more or the while is over; `changedMeanwhile` when one of its nominations was changed since.
 */
export const undoStatusAct = defineCommand({
  name: 'nominations.undoStatusAct',
  input: undoStatusActSchema,
  load: (tx, input) => meetingScopes(tx, [input.meetingId])[0] ?? refuse('notFound'),
  policy: (actor, scope) => maySetNominationStatus(actor, scope),
  run: ({ tx, input, actor, now }) => {
    const act = undoable(tx, actor, input.meetingId, now);
    if (act === null || act.actId !== input.actId) return refuse('undoTooLate');
    if (act.overtaken) return refuse('changedMeanwhile');
    const events: NewEvent[] = [];
    for (const change of act.changes) {
      const { nominationMeetingId, from } = change;
      const event = changeStatus(
        tx,
        { nominationMeetingId, meetingId: input.meetingId, status: from, reason: null },
        { undoes: act.actId },
      );
      if (isRefusal(event)) return event;
      if (event !== null) events.push(event);
    }
    const [first, ...others] = events;
    return first === undefined
      ? refuse('undoTooLate')
      : { result: { changed: events.length }, events: [first, ...others, ...answersFollowing(tx, now, events, null)] };
  },
});
