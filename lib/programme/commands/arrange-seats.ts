import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { event } from '@/db/schema/log';
import { nominationMeeting } from '@/db/schema/nominations';
import { panel, seat, takenArrangement } from '@/db/schema/programme';
import type { NewEvent } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { inPool } from '@/lib/nominations/rules/status';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent, programmeEvents } from '../events';
import { mayChangeVersion } from '../policy';
import { type ArrangedSeat, type PersonalMove, type Placement, personalMoves, problemOf } from '../rules/arrangement';
import { arrangeSeatsSchema } from '../schema';
import { findVersion, frozen } from '../version';

type SeatRow = ArrangedSeat & { readonly panelId: string };

function seatsOf(tx: Tx, versionId: string): readonly SeatRow[] {
  return tx
    .select({
      id: seat.id,
      panelId: seat.panelId,
      panelNumber: panel.number,
      position: seat.position,
      occupantId: seat.nominationMeetingId,
      locked: seat.locked,
    })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .where(eq(panel.versionId, versionId))
    .orderBy(asc(panel.number), asc(seat.position))
    .all();
}

/** True when somebody was cleared from a seat: to give the seat back is to keep it for the party again. */
function wasClearedFrom(tx: Tx, seatId: string, nomineeId: string): boolean {
  return tx
    .select({ payload: event.payload })
    .from(event)
    .where(and(eq(event.subjectKind, 'seat'), eq(event.subjectId, seatId), eq(event.type, 'programme.seatCleared')))
    .all()
    .some(({ payload }) => programmeEvents.seatCleared.safeParse(payload).data?.nominationMeetingId === nomineeId);
}

/**
 * Only nominees in the pool of this meeting are placed; where one is not, `notFound` or `nominationNotInPool`. A nominee who
 * was withdrawn is given back the seat that was kept, so that filling it can be undone.
 */
function refusedNominee(tx: Tx, placements: readonly Placement[], meetingId: string): Refusal | null {
  const ids = placements.flatMap(({ to }) => to ?? []);
  const statuses = new Map(
    tx
      .select({ id: nominationMeeting.id, status: nominationMeeting.status })
      .from(nominationMeeting)
      .where(and(eq(nominationMeeting.meetingId, meetingId), inArray(nominationMeeting.id, ids)))
      .all()
      .map((row) => [row.id, row.status] as const),
  );
  for (const [index, { seatId, to }] of placements.entries()) {
    if (to === null) continue;
    const status = statuses.get(to);
    if (status === undefined) return refuse('notFound', `placements.${index}.to`);
    if (status === 'withdrawn' && wasClearedFrom(tx, seatId, to)) continue;
    if (!inPool(status)) return refuse('nominationNotInPool', `placements.${index}.to`);
  }
  return null;
}

function eventOf(move: PersonalMove, versionId: string, meetingId: string, seats: readonly SeatRow[]): NewEvent {
  const at = (seatId: string): SeatRow => {
    const found = seats.find((one) => one.id === seatId);
    if (found === undefined) throw new Error(`no seat ${seatId}`);
    return found;
  };
  const { panelId, position } = at(move.seatId);
  const about = { subject: { kind: 'seat', id: move.seatId }, meetings: [meetingId] };
  const payload = { versionId, panelId, position, nominationMeetingId: move.nomineeId };
  switch (move.kind) {
    case 'seated':
      return programmeEvent('panellistSeated', { ...about, payload });
    case 'cleared':
      return programmeEvent('seatCleared', { ...about, payload });
    case 'moved': {
      const from = at(move.fromSeatId);
      const origin = { fromPanelId: from.panelId, fromPosition: from.position };
      return programmeEvent('panellistMoved', { ...about, payload: { ...payload, ...origin } });
    }
  }
}

/**
 * Places, moves, exchanges and clears nominees on any number of seats of a draft, all or nothing. Each placement names who
 * sits there now, so that of two officers the later one overwrites nobody. Questions put to a seat stay with the seat. An
 * arrangement that cards are taken from is kept with the version.
 *
 * Refusals: `versionFrozen`; beside a placement `notFound`, `changedMeanwhile`, `seatLocked`, `nomineeSeatedAlready` (each
 * but the first with the panel and the seat in question), and `notFound` or `nominationNotInPool` beside its nominee.
 */
export const arrangeSeats = defineCommand({
  name: 'programme.arrangeSeats',
  input: arrangeSeatsSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, now, actor, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const seats = seatsOf(tx, version.id);
    const problem = problemOf(seats, input.placements);
    if (problem !== null) {
      const { index, code, place } = problem;
      return refuse(code, `placements.${index}${place === null ? '.seatId' : ''}`, place ?? undefined);
    }
    const refusedPerson = refusedNominee(tx, input.placements, scope.meetingId);
    if (refusedPerson !== null) return refusedPerson;

    const changing = input.placements.filter(({ from, to }) => from !== to);
    const result = { seatIds: changing.map(({ seatId }) => seatId) };
    const [first, ...others] = personalMoves(changing).map((move) => eventOf(move, version.id, scope.meetingId, seats));
    if (first === undefined) return { unchanged: true, result };
    for (const { seatId, to } of changing) {
      tx.update(seat)
        .set({ state: to === null ? 'open' : 'proposed', nominationMeetingId: to })
        .where(eq(seat.id, seatId))
        .run();
    }
    if (input.arrangement !== null) {
      tx.insert(takenArrangement)
        .values({
          versionId: version.id,
          sha256: input.arrangement.programmeSha256,
          draft: input.arrangement,
          takenAt: now,
          takenById: actor.kind === 'account' ? actor.accountId : null,
        })
        .onConflictDoNothing()
        .run();
    }
    return { result, events: [first, ...others] };
  },
});
