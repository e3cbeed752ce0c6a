import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { nominationMeeting, nominationSettlement } from '@/db/schema/nominations';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { changeStatus } from '../change-status';
import { nominationEvent } from '../events';
import { meetingScopes } from '../fitting';
import { mayRecordNomination } from '../policy';
import { listContradictions } from '../queries/contradictions';
import type { Contradiction } from '../rules/contradictions';
import { isOpen } from '../rules/status';
import { settleContradictionSchema } from '../schema';
import type { NominationStatus } from '../types';

/**
 * Records what an officer decided on nominations that contradict one another: those that stand keep their status, or are
 * received again where they were withdrawn; of a person put forward twice the others are not included, and a nomination that
 * was withdrawn is withdrawn. Nothing is removed or overwritten. The question does not come back until another communication speaks
 * of one of them. Refusals: `notFound` for a meeting or nomination that does not belong to it; `changedMeanwhile` when the
 * question is not open any more.
 */
export const settleContradiction = defineCommand({
  name: 'nominations.settleContradiction',
  input: settleContradictionSchema,
  load: (tx, input) => meetingScopes(tx, [input.meetingId])[0] ?? refuse('notFound'),
  policy: (actor, scope) => mayRecordNomination(actor, [scope]),
  run: ({ tx, input, now }) => {
    const { meetingId, key, stand, reason } = input;
    const question = listContradictions(tx, meetingId).find((one) => one.key === key);
    if (question === undefined) return refuse('changedMeanwhile');
    const foreign = stand.findIndex((id) => !question.nominationMeetingIds.includes(id));
    if (foreign >= 0) return refuse('notFound', `stand.${foreign}`);

    const others = question.nominationMeetingIds.filter((id) => !stand.includes(id));
    const changed = decide(tx, meetingId, question, new Set(stand), reason);
    if (isRefusal(changed)) return changed;
    // What has been changed may make the question anew under the same key: it is decided all the same.
    tx.insert(nominationSettlement).values({ key, meetingId, settledAt: now }).run();
    const settled = nominationEvent('contradictionSettled', {
      subject: { kind: 'meeting', id: meetingId },
      meetings: [meetingId],
      payload: { key, stand, others },
      revisions: reason === null ? [] : [{ field: 'decision', reason }],
    });
    return { result: { key }, events: [settled, ...changed] };
  },
});

function statusesOf(tx: Tx, ids: readonly string[]): ReadonlyMap<string, NominationStatus> {
  const rows = tx
    .select({ id: nominationMeeting.id, status: nominationMeeting.status })
    .from(nominationMeeting)
    .where(inArray(nominationMeeting.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, row.status] as const));
}

function decide(
  tx: Tx,
  meetingId: string,
  question: Contradiction,
  stand: ReadonlySet<string>,
  reason: string | null,
): readonly NewEvent[] | Refusal {
  const closed: NominationStatus = question.kind === 'withdrawnAndConfirmed' ? 'withdrawn' : 'notIncluded';
  const events: NewEvent[] = [];
  for (const [id, status] of statusesOf(tx, question.nominationMeetingIds)) {
    const wanted = stand.has(id) ? (isOpen(status) ? status : 'received') : closed;
    const event = changeStatus(tx, { nominationMeetingId: id, meetingId, status: wanted, reason });
    if (isRefusal(event)) return event;
    if (event !== null) events.push(event);
  }
  return events;
}
