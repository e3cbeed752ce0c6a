import { afterEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/kernel/actor';
import { plainDate } from '@/lib/kernel/dates';
import { actorWith } from '@/lib/platform/testing';
import { draftCircular } from '../commands/draft-circular';
import { giveOwnNumber } from '../commands/give-own-number';
import { reserveNumbers } from '../commands/reserve-numbers';
import { desk, draftInput, granted } from '../testing';
import { readCircularPage } from './page';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

async function drafted(more: object = {}) {
  place = await desk({ clearanceSteps: 0, initials: false });
  return granted(await place.run(draftCircular, { ...draftInput(place), ...more })).id;
}

function page(id: string, today: string) {
  const read = readCircularPage(
    place.db,
    actorWith('officer') as Extract<Actor, { kind: 'account' }>,
    id,
    plainDate(today),
  );
  if (read === null) throw new Error('no page');
  return read;
}

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
