import { meetingAims } from '@/db/schema/programme';
import { meetingScope } from '@/lib/balance/meeting-scope';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { setMethodSchema } from '../aims-schema';
import { programmeEvent } from '../events';
import { maySetMethod } from '../policy';
import { getAims } from '../queries/aims';
import { isUsual } from '../rules/method';
import type { Method } from '../types';

/**
 * Sets how illustrative arrangements of a meeting are made and whom its aims count. Versions put forward before keep the
 * method they were judged by. Refusals: `changedMeanwhile`; beside `goals` `listedTwice` and `goalNecessary`; beside `shares`
 * `seatsByHand`, when seats are given without being meant, or meant without being given; beside `symbol` and `paragraph`
 * `ruleNeedsDecision`, when only one of the two is given; `notFound`.
 */
export const setMethod = defineCommand({
  name: 'programme.setMethod',
  input: setMethodSchema,
  load: (tx, input) => meetingScope(tx, input.meetingId),
  policy: (actor, scope) => maySetMethod(actor, scope),
  run: ({ tx, input }) => {
    const { meetingId, revision, ...method } = input;
    const before = getAims(tx, meetingId);
    if (revision !== undefined && revision !== before.methodRevision) return refuse('changedMeanwhile');
    const result = { meetingId };
    if (isSame(method, before.method)) return { unchanged: true, result };
    const columns = { method: isUsual(method) ? null : method, methodRevision: before.methodRevision + 1 };
    tx.insert(meetingAims)
      .values({ meetingId, aims: before.aims, revision: before.revision, ...columns })
      .onConflictDoUpdate({ target: meetingAims.meetingId, set: columns })
      .run();
    return {
      result,
      events: [
        programmeEvent('methodSet', {
          subject: { kind: 'meeting', id: meetingId },
          meetings: [meetingId],
          payload: { ...method, goals: [...method.goals] },
        }),
      ],
    };
  },
});

function isSame(one: Method, other: Method): boolean {
  const told = ({ goals, shares, groupSeats, countModerators, symbol, paragraph }: Method) =>
    JSON.stringify([
      goals,
      shares,
      groupSeats === null ? null : Object.entries(groupSeats).toSorted(),
      countModerators,
      symbol,
      paragraph,
    ]);
  return told(one) === told(other);
}
