import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { seat } from '@/db/schema/programme';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { execute } from '@/lib/platform/command';
import { getProgramme } from '../queries/programme';
import { inverse } from '../rules/arrangement';
import { countEvents, done, eventsAfter, programmeScene, scenePanels, seatsByPlace } from '../testing';
import { arrangeSeats } from './arrange-seats';
import { lockSeats } from './lock-seats';
import { openDraft } from './open-draft';

const refused = (refusal: object) => ({ ok: false, refusal: { kind: 'refusal', ...refusal } });

/** The scene with Ana on panel 1, seat 1 and Bo on panel 2, seat 1. */
async function seatedScene() {
  const scene = await programmeScene();
  const { db, officer, versionId, ana, bo } = scene;
  const seats = seatsByPlace(db, versionId);
  const at = (panel: number, position: number) => seats[panel]?.[position] ?? '';
  const arrange = (...placements: { seatId: string; from: string | null; to: string | null }[]) =>
    execute(arrangeSeats, officer, { versionId, placements });
  await arrange({ seatId: at(1, 1), from: null, to: ana }, { seatId: at(2, 1), from: null, to: bo });
  const who = () =>
    (getProgramme(db, 'first')?.panels ?? []).map((panel) =>
      panel.seats.map((one) => one.panellist?.person.name ?? one.state).join(', '),
    );
  return { ...scene, at, arrange, who };
}

describe('arrangeSeats', () => {
  it('places, moves, exchanges and clears, each told as what became of the person', async () => {
    const { db, ana, bo, cy, at, arrange, who } = await seatedScene();
    expect(who()).toEqual(['Ana Ruíz, open', 'Bo Berg, open']);
    let before = countEvents(db);
    await arrange({ seatId: at(1, 1), from: ana, to: null }, { seatId: at(2, 2), from: null, to: ana });
    expect(who()).toEqual(['open, open', 'Bo Berg, Ana Ruíz']);
    expect(eventsAfter(db, before)).toEqual(['programme.panellistMoved seat']);
    expect(db.select({ payload: event.payload }).from(event).all().at(-1)?.payload).toMatchObject({
      position: 2,
      fromPosition: 1,
      nominationMeetingId: ana,
    });

    before = countEvents(db);
    await arrange({ seatId: at(2, 1), from: bo, to: ana }, { seatId: at(2, 2), from: ana, to: bo });
    expect(who()).toEqual(['open, open', 'Ana Ruíz, Bo Berg']);
    expect(eventsAfter(db, before)).toEqual(['programme.panellistMoved seat', 'programme.panellistMoved seat']);

    before = countEvents(db);
    await arrange({ seatId: at(2, 1), from: ana, to: cy });
    expect(who()).toEqual(['open, open', 'Cy Cole, Bo Berg']);
    expect(eventsAfter(db, before)).toEqual(['programme.seatCleared seat', 'programme.panellistSeated seat']);

    before = countEvents(db);
    await arrange({ seatId: at(2, 1), from: cy, to: cy });
    expect(countEvents(db)).toBe(before);
  });

  it('is taken back by its inverse, as long as nothing else changed there', async () => {
    const { ana, bo, cy, at, arrange, who } = await seatedScene();
    const placements = [
      { seatId: at(1, 1), from: ana, to: bo },
      { seatId: at(2, 1), from: bo, to: ana },
    ];
    await arrange(...placements);
    await arrange(...inverse(placements));
    expect(who()).toEqual(['Ana Ruíz, open', 'Bo Berg, open']);
    await arrange(...placements);
    await arrange({ seatId: at(1, 1), from: bo, to: cy });
    expect(await arrange(...inverse(placements))).toEqual(
      refused({ code: 'changedMeanwhile', field: 'placements.0', params: { panel: 1, position: 1 } }),
    );
    expect(who()).toEqual(['Cy Cole, open', 'Ana Ruíz, open']);
  });

  it('overwrites nobody: of two officers who take the same seat the later is refused, and all of theirs with it', async () => {
    const { db, cy, at, arrange, who, ana } = await seatedScene();
    await arrange({ seatId: at(1, 2), from: null, to: cy });
    const before = countEvents(db);
    expect(
      await arrange({ seatId: at(2, 2), from: null, to: ana }, { seatId: at(1, 2), from: null, to: null }),
    ).toEqual(refused({ code: 'changedMeanwhile', field: 'placements.1', params: { panel: 1, position: 2 } }));
    expect(who()).toEqual(['Ana Ruíz, Cy Cole', 'Bo Berg, open']);
    expect(countEvents(db)).toBe(before);
  });

  it('refuses a nominee who sits elsewhere, and one placed twice', async () => {
    const { ana, cy, at, arrange } = await seatedScene();
    expect(await arrange({ seatId: at(2, 2), from: null, to: ana })).toEqual(
      refused({ code: 'nomineeSeatedAlready', field: 'placements.0', params: { panel: 1, position: 1 } }),
    );
    expect(await arrange({ seatId: at(1, 2), from: null, to: cy }, { seatId: at(2, 2), from: null, to: cy })).toEqual(
      refused({ code: 'nomineeSeatedAlready', field: 'placements.1', params: { panel: 1, position: 2 } }),
    );
  });

  it.each(['awaitingConfirmation', 'withdrawn', 'notIncluded'])('places nobody who is %s', async (status) => {
    const { officer, cy, at, arrange, who } = await seatedScene();
    await done(setNominationStatus, officer, { nominationMeetingId: cy, meetingId: 'first', status });
    expect(await arrange({ seatId: at(1, 2), from: null, to: cy })).toEqual(
      refused({ code: 'nominationNotInPool', field: 'placements.0.to' }),
    );
    expect(who()).toEqual(['Ana Ruíz, open', 'Bo Berg, open']);
  });

  it('clears a seat whose nominee has withdrawn', async () => {
    const { officer, ana, at, arrange, who } = await seatedScene();
    await done(setNominationStatus, officer, { nominationMeetingId: ana, meetingId: 'first', status: 'withdrawn' });
    expect(who()[0]).toBe('withdrawn, open');
    await arrange({ seatId: at(1, 1), from: ana, to: null });
    expect(who()[0]).toBe('open, open');
  });

  it('keeps a seat for the party again when filling it is undone, and no other seat', async () => {
    const { officer, ana, bo, cy, at, arrange, who } = await seatedScene();
    await done(setNominationStatus, officer, { nominationMeetingId: ana, meetingId: 'first', status: 'withdrawn' });
    const kept = { seatId: at(1, 1), from: ana, to: cy };
    const elsewhere = [
      { seatId: at(1, 1), from: ana, to: null },
      { seatId: at(1, 2), from: null, to: ana },
    ];
    expect(await arrange(...elsewhere)).toEqual(refused({ code: 'nominationNotInPool', field: 'placements.1.to' }));
    await arrange(kept);
    expect(who()[0]).toBe('Cy Cole, open');
    expect(await arrange({ seatId: at(2, 1), from: bo, to: ana })).toEqual(
      refused({ code: 'nominationNotInPool', field: 'placements.0.to' }),
    );
    await arrange(...inverse([kept]));
    expect(who()[0]).toBe('withdrawn, open');
    await arrange(kept);
    await done(setNominationStatus, officer, { nominationMeetingId: ana, meetingId: 'first', status: 'replaced' });
    expect(await arrange(...inverse([kept]))).toEqual(
      refused({ code: 'nominationNotInPool', field: 'placements.0.to' }),
    );
    expect(who()).toEqual(['Cy Cole, open', 'Bo Berg, open']);
  });

  it('does not know nominations for another meeting or seats of another version', async () => {
    const { db, officer, elsewhere, ana, at, arrange } = await seatedScene();
    expect(await arrange({ seatId: at(1, 2), from: null, to: elsewhere })).toEqual(
      refused({ code: 'notFound', field: 'placements.0.to' }),
    );
    const other = await done(openDraft, officer, { meetingId: 'second', panels: scenePanels });
    const foreign = seatsByPlace(db, other.versionId)[1]?.[1] ?? '';
    expect(await arrange({ seatId: foreign, from: null, to: ana })).toEqual(
      refused({ code: 'notFound', field: 'placements.0.seatId' }),
    );
  });

  it('wants each seat once', async () => {
    const { ana, cy, at, arrange } = await seatedScene();
    expect(await arrange({ seatId: at(1, 1), from: ana, to: null }, { seatId: at(1, 1), from: null, to: cy })).toEqual(
      refused({ code: 'listedTwice', field: 'placements' }),
    );
    expect(await arrange()).toEqual(refused({ code: 'required', field: 'placements' }));
  });
});

describe('lockSeats', () => {
  it('keeps whoever sits there, and an open seat free, until it is unlocked', async () => {
    const { db, officer, versionId, ana, cy, at, arrange, who } = await seatedScene();
    const before = countEvents(db);
    const lock = (locked: boolean, ...seatIds: string[]) => done(lockSeats, officer, { versionId, seatIds, locked });
    await lock(true, at(1, 1), at(1, 2));
    await lock(true, at(1, 1));
    const seatLocked = (position: number) =>
      refused({ code: 'seatLocked', field: 'placements.0', params: { panel: 1, position } });
    expect(await arrange({ seatId: at(1, 1), from: ana, to: null })).toEqual(seatLocked(1));
    expect(await arrange({ seatId: at(1, 2), from: null, to: cy })).toEqual(seatLocked(2));
    await lock(false, at(1, 1), at(1, 2));
    await arrange({ seatId: at(1, 1), from: ana, to: null });
    expect(who()[0]).toBe('open, open');
    expect(eventsAfter(db, before)).toEqual([
      'programme.seatLocked seat',
      'programme.seatLocked seat',
      'programme.seatUnlocked seat',
      'programme.seatUnlocked seat',
      'programme.seatCleared seat',
    ]);
  });

  it('locks all or nothing, and only seats of the version', async () => {
    const { db, officer, versionId, at } = await seatedScene();
    const other = await done(openDraft, officer, { meetingId: 'second', panels: scenePanels });
    const foreign = seatsByPlace(db, other.versionId)[1]?.[1] ?? '';
    expect(await execute(lockSeats, officer, { versionId, seatIds: [at(1, 1), foreign], locked: true })).toEqual(
      refused({ code: 'notFound', field: 'seatIds.1' }),
    );
    expect(db.select().from(seat).where(eq(seat.locked, true)).all()).toEqual([]);
  });
});
