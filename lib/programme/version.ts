import { and, asc, eq, gt, inArray, max } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { panel, programmeVersion, seat } from '@/db/schema/programme';
import type { Revision } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import type { ProgrammeScope } from './policy';
import type { ProgrammeState } from './types';

/** A version as commands load it, with the meeting and body it belongs to. */
export type LoadedVersion = {
  readonly version: typeof programmeVersion.$inferSelect;
  readonly scope: ProgrammeScope;
  /** The day of the meeting, as precise as it is known; null: not stated. */
  readonly startsOn: string | null;
};

/** Loads a version; `notFound` when there is none. The refusal names no field: it is the same as for a hidden version. */
export function findVersion(tx: Db | Tx, versionId: string): LoadedVersion | Refusal {
  const row = tx
    .select({ version: programmeVersion, bodyId: meeting.bodyId, meetingId: meeting.id, startsOn: meeting.startsOn })
    .from(programmeVersion)
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(eq(programmeVersion.id, versionId))
    .get();
  if (row === undefined) return refuse('notFound');
  const { version, startsOn, ...scope } = row;
  return { version, scope, startsOn };
}

/** `versionFrozen` unless the version is still a draft: what was put forward is never edited, a change is a new version. */
export function frozen(version: LoadedVersion['version']): Refusal | null {
  return version.state === 'draft' ? null : refuse('versionFrozen');
}

/** The number of the newest version after this one that is in one of these states; null: there is none. */
export function laterVersion(
  tx: Tx,
  version: Pick<LoadedVersion['version'], 'meetingId' | 'number'>,
  states: readonly ProgrammeState[],
): number | null {
  const later = tx
    .select({ number: max(programmeVersion.number) })
    .from(programmeVersion)
    .where(
      and(
        eq(programmeVersion.meetingId, version.meetingId),
        gt(programmeVersion.number, version.number),
        inArray(programmeVersion.state, [...states]),
      ),
    )
    .get();
  return later?.number ?? null;
}

/** Why an act was carried out in spite of what the rules found, as an erasable part of its event; nothing without a reason. */
export function goingOn(
  version: Pick<LoadedVersion['version'], 'state'>,
  reason: string | null,
): { readonly revisions?: readonly Revision[] } {
  return reason === null ? {} : { revisions: [{ field: 'state', previous: version.state, reason }] };
}

/** Panels of a version by number. */
function panelsByNumber(tx: Tx, versionId: string): ReadonlyMap<number, string> {
  return new Map(
    tx
      .select({ number: panel.number, id: panel.id })
      .from(panel)
      .where(eq(panel.versionId, versionId))
      .all()
      .map((row) => [row.number, row.id]),
  );
}

/**
 * The ids of the panels with these numbers. Refusals: `notFound` beside a number; `changedMeanwhile` when they are not those
 * that whoever chose them had in view, because the panels were put in another order since.
 */
export function panelsNumbered(
  tx: Tx,
  versionId: string,
  numbers: readonly number[],
  inView: readonly string[] | undefined,
): readonly string[] | Refusal {
  const panels = panelsByNumber(tx, versionId);
  const found: string[] = [];
  for (const [index, number] of numbers.entries()) {
    const id = panels.get(number);
    if (id === undefined) return refuse('notFound', `panelNumbers.${index}`);
    if (inView !== undefined && inView[index] !== id) return refuse('changedMeanwhile');
    found.push(id);
  }
  return found;
}

/** A seat by its place; `notFound` beside `panelNumber` or `position`. */
export function findSeat(
  tx: Tx,
  place: { readonly versionId: string; readonly panelNumber: number; readonly position: number },
): typeof seat.$inferSelect | Refusal {
  const panelId = panelsByNumber(tx, place.versionId).get(place.panelNumber);
  if (panelId === undefined) return refuse('notFound', 'panelNumber');
  const row = tx
    .select()
    .from(seat)
    .where(and(eq(seat.panelId, panelId), eq(seat.position, place.position)))
    .get();
  return row ?? refuse('notFound', 'position');
}

/** A seat by its id; `notFound` beside `field` when the version has no such seat. */
export function seatById(
  tx: Tx,
  versionId: string,
  seatId: string,
  field = 'seatId',
): typeof seat.$inferSelect | Refusal {
  const row = tx
    .select({ seat })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .where(and(eq(seat.id, seatId), eq(panel.versionId, versionId)))
    .get();
  return row?.seat ?? refuse('notFound', field);
}

/** A panel by its id; `notFound` beside `field` when the version has no such panel. */
export function panelById(
  tx: Tx,
  versionId: string,
  panelId: string,
  field = 'panelId',
): typeof panel.$inferSelect | Refusal {
  const row = tx
    .select()
    .from(panel)
    .where(and(eq(panel.id, panelId), eq(panel.versionId, versionId)))
    .get();
  return row ?? refuse('notFound', field);
}

/** The seats of a panel in their order. */
export function seatsOfPanel(tx: Tx, panelId: string): readonly (typeof seat.$inferSelect)[] {
  return tx.select().from(seat).where(eq(seat.panelId, panelId)).orderBy(asc(seat.position)).all();
}

/** The panels of a version in their order. */
export function panelsInOrder(tx: Tx, versionId: string): readonly (typeof panel.$inferSelect)[] {
  return tx.select().from(panel).where(eq(panel.versionId, versionId)).orderBy(asc(panel.number)).all();
}

/**
 * Numbers the seats of a panel from 1 in the order given. In two steps, because no two seats of a panel may bear the same
 * number in between.
 */
export function numberSeats(tx: Tx, seatIds: readonly string[]): void {
  for (const sign of [-1, 1]) {
    for (const [index, id] of seatIds.entries()) {
      tx.update(seat)
        .set({ position: sign * (index + 1) })
        .where(eq(seat.id, id))
        .run();
    }
  }
}

/** Numbers the panels of a version from 1 in the order given; see `numberSeats`. */
export function numberPanels(tx: Tx, panelIds: readonly string[]): void {
  for (const sign of [-1, 1]) {
    for (const [index, id] of panelIds.entries()) {
      tx.update(panel)
        .set({ number: sign * (index + 1) })
        .where(eq(panel.id, id))
        .run();
    }
  }
}
