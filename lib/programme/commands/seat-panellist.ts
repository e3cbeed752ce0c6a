import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { nominationMeeting } from '@/db/schema/nominations';
import { panel, seat } from '@/db/schema/programme';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { hasLeft, inPool } from '@/lib/nominations/rules/status';
import type { NominationStatus } from '@/lib/nominations/types';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { seatPanellistSchema } from '../schema';
import { findSeat, findVersion, frozen } from '../version';

function statusOf(tx: Tx, nominationMeetingId: string): NominationStatus | undefined {
  return tx
    .select({ status: nominationMeeting.status })
    .from(nominationMeeting)
    .where(eq(nominationMeeting.id, nominationMeetingId))
    .get()?.status;
}

/**
 * Places a nominee on a seat of a draft that is open or that its nominee has left; the seat becomes proposed. Refusals: `versionFrozen`; `notFound` beside
 * `panelNumber`, `position` or `nominationMeetingId` (also for a nomination for another meeting); `nominationNotInPool`;
 * `nomineeSeatedAlready`; `seatTaken`, so that nobody is overwritten unseen.
 */
export const seatPanellist = defineCommand({
  name: 'programme.seatPanellist',
  input: seatPanellistSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const place = findSeat(tx, input);
    if (isRefusal(place)) return place;
    const nominee = tx
      .select({ id: nominationMeeting.id, status: nominationMeeting.status })
      .from(nominationMeeting)
      .where(and(eq(nominationMeeting.id, input.nominationMeetingId), eq(nominationMeeting.meetingId, scope.meetingId)))
      .get();
    if (nominee === undefined) return refuse('notFound', 'nominationMeetingId');
    const result = { seatId: place.id };
    if (place.nominationMeetingId === nominee.id) return { unchanged: true, result };
    if (!inPool(nominee.status)) return refuse('nominationNotInPool', 'nominationMeetingId');
    const elsewhere = tx
      .select({ panel: panel.number, position: seat.position })
      .from(seat)
      .innerJoin(panel, eq(panel.id, seat.panelId))
      .where(and(eq(panel.versionId, version.id), eq(seat.nominationMeetingId, nominee.id)))
      .get();
    if (elsewhere !== undefined) return refuse('nomineeSeatedAlready', 'nominationMeetingId', elsewhere);
    const sitting = place.nominationMeetingId === null ? undefined : statusOf(tx, place.nominationMeetingId);
    if (place.state !== 'open' && sitting !== undefined && !hasLeft(sitting)) return refuse('seatTaken', 'position');
    tx.update(seat).set({ state: 'proposed', nominationMeetingId: nominee.id }).where(eq(seat.id, place.id)).run();
    return {
      result,
      events: [
        programmeEvent('panellistSeated', {
          subject: { kind: 'seat', id: place.id },
          meetings: [scope.meetingId],
          payload: {
            versionId: version.id,
            panelId: place.panelId,
            position: place.position,
            nominationMeetingId: nominee.id,
          },
        }),
      ],
    };
  },
});
