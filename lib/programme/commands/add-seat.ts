import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { insertOpenSeats } from '../plan';
import { mayChangeVersion } from '../policy';
import { addSeatSchema, maximumSeats } from '../schema';
import { findVersion, frozen, panelById, seatsOfPanel } from '../version';

/** Adds an open seat to a panel of a draft, after those it has. Refusals: `versionFrozen`, `notFound` beside `panelId`, `tooManySeats`. */
export const addSeat = defineCommand({
  name: 'programme.addSeat',
  input: addSeatSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope }, ids }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const row = panelById(tx, version.id, input.panelId);
    if (isRefusal(row)) return row;
    const position = seatsOfPanel(tx, row.id).length + 1;
    if (position > maximumSeats) return refuse('tooManySeats', undefined, { maximum: maximumSeats });
    const [seatId = ''] = insertOpenSeats(tx, ids, row.id, 1, position);
    return {
      result: { seatId, position },
      events: [
        programmeEvent('seatAdded', {
          subject: { kind: 'seat', id: seatId },
          meetings: [scope.meetingId],
          payload: { versionId: version.id, panelId: row.id, position },
        }),
      ],
    };
  },
});
