import { eq } from 'drizzle-orm';
import { question, seat } from '@/db/schema/programme';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { removeSeatSchema } from '../schema';
import { findVersion, frozen, numberSeats, panelById, seatById, seatsOfPanel } from '../version';

/**
 * Takes an open seat out of a panel of a draft; those after it close up. Refusals: `versionFrozen`, `notFound` beside
 * `seatId`, `seatLocked`, `seatTaken`, `seatHasQuestion`, `lastSeat`.
 */
export const removeSeat = defineCommand({
  name: 'programme.removeSeat',
  input: removeSeatSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const row = seatById(tx, version.id, input.seatId);
    if (isRefusal(row)) return row;
    const on = panelById(tx, version.id, row.panelId);
    if (isRefusal(on)) return on;
    if (row.locked) return refuse('seatLocked', undefined, { panel: on.number, position: row.position });
    if (row.nominationMeetingId !== null) return refuse('seatTaken');
    const asked = tx.select({ id: question.id }).from(question).where(eq(question.seatId, row.id)).get();
    if (asked !== undefined) return refuse('seatHasQuestion');
    const others = seatsOfPanel(tx, row.panelId).filter((one) => one.id !== row.id);
    if (others.length === 0) return refuse('lastSeat');
    tx.delete(seat).where(eq(seat.id, row.id)).run();
    numberSeats(
      tx,
      others.map((one) => one.id),
    );
    return {
      result: { seatId: row.id },
      events: [
        programmeEvent('seatRemoved', {
          subject: { kind: 'panel', id: row.panelId },
          meetings: [scope.meetingId],
          payload: { versionId: version.id, panelId: row.panelId, position: row.position },
          revisions: row.note === null ? [] : [{ field: 'note', previous: row.note }],
        }),
      ],
    };
  },
});
