import { and, eq, inArray } from 'drizzle-orm';
import { panel, seat } from '@/db/schema/programme';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { lockSeatsSchema } from '../schema';
import { findVersion, frozen } from '../version';

/**
 * Locks seats of a draft, open ones too, or unlocks them: on a locked seat nothing changes until it is unlocked. Refusals:
 * `versionFrozen`, `notFound` beside a seat.
 */
export const lockSeats = defineCommand({
  name: 'programme.lockSeats',
  input: lockSeatsSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const rows = new Map(
      tx
        .select({ seat })
        .from(seat)
        .innerJoin(panel, eq(panel.id, seat.panelId))
        .where(and(eq(panel.versionId, version.id), inArray(seat.id, input.seatIds)))
        .all()
        .map((row) => [row.seat.id, row.seat] as const),
    );
    const missing = input.seatIds.findIndex((id) => !rows.has(id));
    if (missing >= 0) return refuse('notFound', `seatIds.${missing}`);
    const changing = [...rows.values()].filter((row) => row.locked !== input.locked);
    const result = { seatIds: changing.map((row) => row.id) };
    const [first, ...others] = changing.map(({ id, panelId, position }) =>
      programmeEvent(input.locked ? 'seatLocked' : 'seatUnlocked', {
        subject: { kind: 'seat', id },
        meetings: [scope.meetingId],
        payload: { versionId: version.id, panelId, position },
      }),
    );
    if (first === undefined) return { unchanged: true, result };
    tx.update(seat).set({ locked: input.locked }).where(inArray(seat.id, result.seatIds)).run();
    return { result, events: [first, ...others] };
  },
});
