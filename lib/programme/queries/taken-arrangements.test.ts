import { describe, expect, it } from 'vitest';
import { account } from '@/db/schema/access';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { arrangeSeats } from '../commands/arrange-seats';
import { proposeProgramme } from '../commands/propose-programme';
import type { ArrangedDraft } from '../drafting/types';
import { finishedArrangement, keepFinished } from '../finished-arrangements';
import { done, programmeScene, seatsByPlace } from '../testing';
import { panelsInOrder } from '../version';
import { getProgramme } from './programme';
import { listTakenArrangements } from './taken-arrangements';

function accountOf(actor: Actor) {
  if (actor.kind !== 'account') throw new Error('nobody is signed in');
  return actor;
}

/** A scene with an arrangement of Ana on the first panel and Bo on the second. */
async function arrangedScene() {
  const scene = await programmeScene();
  const { db, officer, versionId, ana, bo } = scene;
  const { accountId: id, displayName } = accountOf(officer.actor);
  db.insert(account).values({ id, displayName, email: 'officer@desk.example', createdAt: officer.clock.now() }).run();
  const [first = '', second = ''] = db.transaction((tx) => panelsInOrder(tx, versionId).map(({ id }) => id));
  const draft: ArrangedDraft = {
    status: 'optimal',
    programme: { [ana]: first, [bo]: second },
    goals: [{ goal: 'fill', value: 2, bound: 2, proven: true }],
    lots: { seed: '2024-03-26', sum: 7, decided: true },
    programmeSha256: 'a'.repeat(64),
    solver: { name: 'HiGHS', version: '1.15' },
  };
  const seatId = (panel: number, position: number) => seatsByPlace(db, versionId)[panel]?.[position] ?? '';
  const arrange = (placement: object, arrangement: unknown = null) =>
    execute(arrangeSeats, officer, { versionId, placements: [placement], arrangement });
  const taken = () => {
    const programme = getProgramme(db, 'first');
    if (programme === null) throw new Error('no programme');
    return listTakenArrangements(db, programme);
  };
  return { ...scene, draft, seatId, arrange, taken };
}

describe('listTakenArrangements', () => {
  it('has an arrangement once, however many cards are taken, and says what is left of it', async () => {
    const { officer, ana, bo, cy, draft, seatId, arrange, taken } = await arrangedScene();
    expect(taken()).toEqual([]);
    await arrange({ seatId: seatId(1, 1), from: null, to: ana }, draft);
    expect(taken()).toEqual([
      { draft, takenAt: officer.clock.now(), takenBy: accountOf(officer.actor).displayName, seats: 2, kept: 1 },
    ]);
    await arrange({ seatId: seatId(2, 2), from: null, to: bo }, draft);
    expect(taken()).toMatchObject([{ seats: 2, kept: 2 }]);
    await arrange({ seatId: seatId(1, 1), from: ana, to: cy });
    expect(taken()).toMatchObject([{ seats: 2, kept: 1 }]);
  });

  it('has nothing of one that was refused, of placements by hand, or of another version', async () => {
    const { db, officer, versionId, ana, bo, draft, seatId, arrange, taken } = await arrangedScene();
    expect(await arrange({ seatId: seatId(1, 1), from: bo, to: ana }, draft)).toMatchObject({ ok: false });
    expect(await arrange({ seatId: seatId(1, 1), from: null, to: ana }, { ...draft, goals: 'all' })).toMatchObject({
      ok: false,
      refusal: { code: 'invalidInput' },
    });
    expect(taken()).toEqual([]);
    expect(await arrange({ seatId: seatId(1, 1), from: null, to: ana })).toMatchObject({ ok: true });
    expect(taken()).toEqual([]);
    await done(proposeProgramme, officer, { versionId, proposedOn: null });
    const refused = await arrange({ seatId: seatId(2, 1), from: null, to: bo }, draft);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'versionFrozen' } });
    const programme = getProgramme(db, 'first');
    expect(programme && listTakenArrangements(db, programme)).toEqual([]);
  });
});

describe('finishedArrangement', () => {
  it('is remembered for its version only, the newest ones', async () => {
    const { draft } = await arrangedScene();
    keepFinished('first', { versionId: 'version-1', draft });
    expect(finishedArrangement('first', 'version-1')).toEqual(draft);
    expect(finishedArrangement('first', 'version-2')).toBeNull();
    expect(finishedArrangement('another', 'version-1')).toBeNull();
    for (let n = 0; n < 200; n += 1) keepFinished(`run-${n}`, { versionId: 'version-1', draft });
    expect(finishedArrangement('first', 'version-1')).toBeNull();
    expect(finishedArrangement('run-0', 'version-1')).toEqual(draft);
  });
});
