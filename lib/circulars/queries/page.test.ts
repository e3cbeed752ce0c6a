import { afterEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/kernel/actor';
import { plainDate } from '@/lib/kernel/dates';
import { actorWith } from '@/lib/platform/testing';
import { cancelCircular } from '../commands/cancel-circular';
import { draftCircular } from '../commands/draft-circular';
import { giveOwnNumber } from '../commands/give-own-number';
import { recordDispatch } from '../commands/record-dispatch';
import { reserveNumbers } from '../commands/reserve-numbers';
import { desk, draftInput, granted } from '../testing';
import { readCircularPage } from './page';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

async function drafted(more: object = {}) {
  place = await desk({ clearanceSteps: 0, initials: false });
  return granted(await place.run(draftCircular, { ...draftInput(place), ...more })).id;
}

function page(id: string, today: string, role: Role = 'officer') {
  const read = readCircularPage(place.db, actorWith(role) as Extract<Actor, { kind: 'account' }>, id, plainDate(today));
  if (read === null) throw new Error('no page');
  return read;
}

describe('what can be recorded of a circular', () => {
  async function dispatched() {
    const circularId = await drafted();
    granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn: '2024-01-30' }));
    granted(await place.run(recordDispatch, { circularId, by: null, means: [], note: null }, { on: '2024-01-31' }));
    return circularId;
  }

  it('after the dispatch is the outside number, and corrections', async () => {
    const id = await dispatched();
    const { open, toCome, underWay, may } = page(id, '2024-02-01');
    expect({ open, toCome, underWay, correct: may.correct }).toEqual({
      open: ['outsideNumber'],
      toCome: ['outsideNumber'],
      underWay: false,
      correct: ['ownNumber', 'dispatched'],
    });
  });

  it('when it is cancelled is nothing', async () => {
    const circularId = await drafted();
    granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn: '2024-01-30' }));
    granted(await place.run(cancelCircular, { circularId, reason: 'Overtaken' }));
    const { open, toCome, underWay, may } = page(circularId, '2024-02-01');
    expect({ open, toCome, underWay, correct: may.correct }).toEqual({
      open: [],
      toCome: [],
      underWay: false,
      correct: [],
    });
  });

  it('is for who may record it: the Chair corrects nothing', async () => {
    expect(page(await dispatched(), '2024-02-01', 'chair').may.correct).toEqual([]);
  });
});

describe('the numbers that are offered', () => {
  it('are those of every year in which it may be dated: the number shown is the number given', async () => {
    const id = await drafted();
    granted(await place.run(reserveNumbers, { year: 2024, count: 2, note: 'Session papers' }));
    granted(await place.run(reserveNumbers, { year: 2025, count: 1, note: null }));
    expect(page(id, '2024-12-30').numbers).toEqual([
      { year: 2023, next: null, reserved: [] },
      {
        year: 2024,
        next: 'HBR/2024/7',
        reserved: [5, 6].map((number) => ({ number, reference: `HBR/2024/${number}`, note: 'Session papers' })),
      },
      { year: 2025, next: 'HBR/2025/2', reserved: [{ number: 1, reference: 'HBR/2025/1', note: null }] },
    ]);
    const given = await place.run(giveOwnNumber, { circularId: id, number: null, datedOn: '2025-01-07' });
    expect(given).toMatchObject({ value: { reference: 'HBR/2025/2' } });
    expect(page(id, '2024-12-30').numbers).toEqual([]);
  });

  it('include those of the year of the date it bears already', async () => {
    const id = await drafted({ datedOn: '2027-03-01' });
    expect(page(id, '2024-12-30').numbers.at(-1)).toEqual({ year: 2027, next: 'HBR/2027/1', reserved: [] });
  });
});
