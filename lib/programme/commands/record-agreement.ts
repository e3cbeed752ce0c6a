import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { nominationMeeting } from '@/db/schema/nominations';
import { panel, programmeVersion, seat } from '@/db/schema/programme';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { changeStatus } from '@/lib/nominations/change-status';
import { inPool } from '@/lib/nominations/rules/status';
import { defineCommand } from '@/lib/platform/command';
import { headOfChain } from '@/lib/platform/event-log';
import { programmeEvent } from '../events';
import { mayAgreeVersion } from '../policy';
import { recordAgreementSchema } from '../schema';
import { findVersion } from '../version';

/**
 * Confirms the seats of a version and agrees the nominations on them. A seat whose nominee the State withdrew or replaced
 * takes that state instead; it names nobody.
 *
 * @returns the nominations agreed and the events that tell of it; `seatNotInPool` when one is neither in the pool
 *   nor withdrawn or replaced, e.g. because its mission has yet to confirm it
 */
function confirmSeats(
  tx: Tx,
  versionId: string,
  meetingId: string,
): { nominationMeetingIds: string[]; events: NewEvent[] } | Refusal {
  const filled = tx
    .select({
      id: seat.id,
      position: seat.position,
      panel: panel.number,
      nominationMeetingId: nominationMeeting.id,
      status: nominationMeeting.status,
    })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .innerJoin(nominationMeeting, eq(nominationMeeting.id, seat.nominationMeetingId))
    .where(and(eq(panel.versionId, versionId), isNotNull(seat.nominationMeetingId)))
    .orderBy(asc(panel.number), asc(seat.position))
    .all();
  const nominationMeetingIds: string[] = [];
  const events: NewEvent[] = [];
  for (const row of filled) {
    if (row.status === 'withdrawn' || row.status === 'replaced') {
      tx.update(seat).set({ state: row.status }).where(eq(seat.id, row.id)).run();
      continue;
    }
    if (!inPool(row.status)) {
      return refuse('seatNotInPool', undefined, { panel: row.panel, position: row.position });
    }
    tx.update(seat).set({ state: 'confirmed' }).where(eq(seat.id, row.id)).run();
    const { nominationMeetingId } = row;
    const changed = changeStatus(tx, { nominationMeetingId, meetingId, status: 'agreed', reason: null });
    if (isRefusal(changed)) return changed;
    if (changed !== null) events.push(changed);
    nominationMeetingIds.push(nominationMeetingId);
  }
  return { nominationMeetingIds, events };
}

/**
 * Records that States agreed on a version, with the day and the meeting at which they did where these are stated. The
 * version keeps the head of the event log's chain as it stood. Refusals: `versionAgreedAlready`; `notFound` beside
 * `agreedAtMeetingId` (also for a meeting of another body); `seatNotInPool`.
 */
export const recordAgreement = defineCommand({
  name: 'programme.recordAgreement',
  input: recordAgreementSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayAgreeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    if (version.state !== 'draft' && version.state !== 'proposed') return refuse('versionAgreedAlready');
    if (input.agreedAtMeetingId !== null) {
      const where = tx
        .select({ id: meeting.id })
        .from(meeting)
        .where(and(eq(meeting.id, input.agreedAtMeetingId), eq(meeting.bodyId, scope.bodyId)))
        .get();
      if (where === undefined) return refuse('notFound', 'agreedAtMeetingId');
    }
    const agreedHash = headOfChain(tx);
    const confirmed = confirmSeats(tx, version.id, scope.meetingId);
    if (isRefusal(confirmed)) return confirmed;
    tx.update(programmeVersion)
      .set({ state: 'agreed', agreedOn: input.agreedOn, agreedAtMeetingId: input.agreedAtMeetingId, agreedHash })
      .where(eq(programmeVersion.id, version.id))
      .run();
    const { nominationMeetingIds } = confirmed;
    return {
      result: { versionId: version.id, agreedHash },
      events: [
        programmeEvent('programmeAgreed', {
          subject: { kind: 'programmeVersion', id: version.id },
          meetings: [
            scope.meetingId,
            ...(input.agreedAtMeetingId === null || input.agreedAtMeetingId === scope.meetingId
              ? []
              : [input.agreedAtMeetingId]),
          ],
          payload: {
            number: version.number,
            agreedAtMeetingId: input.agreedAtMeetingId,
            seats: nominationMeetingIds.length,
            nominationMeetingIds,
          },
        }),
        ...confirmed.events,
      ],
    };
  },
});
