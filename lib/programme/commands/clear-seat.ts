import { eq } from 'drizzle-orm';
import { seat } from '@/db/schema/programme';
import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { clearSeatSchema } from '../schema';
import { findSeat, findVersion, frozen } from '../version';

/** Opens a seat of a draft again; questions put to the seat stay with it. Refusals: `versionFrozen`, `notFound`. */
export const clearSeat = defineCommand({
  name: 'programme.clearSeat',
  input: clearSeatSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const place = findSeat(tx, input);
    if (isRefusal(place)) return place;
    const result = { seatId: place.id };
    if (place.nominationMeetingId === null) return { unchanged: true, result };
    tx.update(seat).set({ state: 'open', nominationMeetingId: null }).where(eq(seat.id, place.id)).run();
    return {
      result,
      events: [
        programmeEvent('seatCleared', {
          subject: { kind: 'seat', id: place.id },
          meetings: [scope.meetingId],
          payload: {
            versionId: version.id,
            panelId: place.panelId,
            position: place.position,
            nominationMeetingId: place.nominationMeetingId,
          },
        }),
      ],
    };
  },
});
