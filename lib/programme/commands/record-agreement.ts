import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { programmeVersion, seat } from '@/db/schema/programme';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import { certainlyBefore } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { hasLeft, inPool } from '@/lib/nominations/rules/status';
import { defineCommand } from '@/lib/platform/command';
import { headOfChain } from '@/lib/platform/event-log';
import { changeStatuses, filledSeats, standingNominations } from '../change-statuses';
import { programmeEvent } from '../events';
import { mayAgreeVersion } from '../policy';
import { getAims, getJudgedBy } from '../queries/aims';
import { statusesOnAgreement } from '../rules/statuses';
import { recordAgreementSchema } from '../schema';
import { findVersion, goingOn, laterVersion } from '../version';

/**
 * Confirms the seats of a version and agrees the nominations on them; those proposed or agreed before and not on it are not
 * included. A seat whose nominee the State withdrew or replaced takes that state instead; it names nobody.
 *
 * @returns the nominations agreed and the events that tell of it; `seatNotInPool` when one is neither in the pool
 *   nor withdrawn or replaced, e.g. because its mission has yet to confirm it
 */
function confirmSeats(
  tx: Tx,
  versionId: string,
  meetingId: string,
): { nominationMeetingIds: string[]; events: NewEvent[] } | Refusal {
  const nominationMeetingIds: string[] = [];
  for (const { id, panelNumber, position, nominationMeetingId, status } of filledSeats(tx, versionId)) {
    if (!hasLeft(status) && !inPool(status))
      return refuse('seatNotInPool', undefined, { panel: panelNumber, position });
    tx.update(seat)
      .set({ state: hasLeft(status) ? status : 'confirmed' })
      .where(eq(seat.id, id))
      .run();
    if (!hasLeft(status)) nominationMeetingIds.push(nominationMeetingId);
  }
  const changes = statusesOnAgreement(standingNominations(tx, meetingId), new Set(nominationMeetingIds));
  const events = changeStatuses(tx, meetingId, changes);
  return isRefusal(events) ? events : { nominationMeetingIds, events };
}

/**
 * Records that States agreed on a version, with the day and the meeting at which they did where these are stated. The
 * version keeps the head of the event log's chain as it stood. Refusals: `versionAgreedAlready`; `laterVersionAgreed`;
 * `dateAhead` beside `agreedOn`; `notFound` beside `agreedAtMeetingId` (also for a meeting of another body); `seatNotInPool`.
 */
export const recordAgreement = defineCommand({
  name: 'programme.recordAgreement',
  input: recordAgreementSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayAgreeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope }, now }) => {
    if (version.state !== 'draft' && version.state !== 'proposed') return refuse('versionAgreedAlready');
    const later = laterVersion(tx, version, ['agreed', 'published', 'held']);
    if (later !== null) return refuse('laterVersionAgreed', undefined, { number: later });
    if (certainlyBefore(dayIn(deskZone, now), input.agreedOn)) return refuse('dateAhead', 'agreedOn');
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
    // What was put forward before is judged by the aims of that day.
    const by = getJudgedBy(tx, version.id) ?? getAims(tx, scope.meetingId);
    tx.update(programmeVersion)
      .set({
        state: 'agreed',
        agreedOn: input.agreedOn,
        agreedAtMeetingId: input.agreedAtMeetingId,
        agreedHash,
        judgedBy: by.aims,
        judgedMethod: by.method,
      })
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
          ...goingOn(version, input.reason),
        }),
        ...confirmed.events,
      ],
    };
  },
});
