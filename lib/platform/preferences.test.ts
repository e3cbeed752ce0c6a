import { expect, it } from 'vitest';
import { account } from '@/db/schema/access';
import { keepPreference, readPreference } from './preferences';
import { memoryDatabase } from './testing';

function twoAccounts() {
  const db = memoryDatabase();
  db.insert(account)
    .values(
      ['ann', 'bo'].map((id) => ({
        id,
        email: `${id}@desk.invalid`,
        displayName: id,
        createdAt: '2024-01-01T00:00:00.000Z',
      })),
    )
    .run();
  return db;
}

it('gives an account what it chose last, and nobody else', () => {
  const db = twoAccounts();
  expect(readPreference(db, 'ann', 'columns')).toBeUndefined();
  keepPreference(db, 'ann', 'columns', 'rank');
  keepPreference(db, 'ann', 'columns', 'rank,state');
  keepPreference(db, 'ann', 'order', 'name');
  expect(readPreference(db, 'ann', 'columns')).toBe('rank,state');
  expect(readPreference(db, 'bo', 'columns')).toBeUndefined();
});

it('keeps a choice and no text', () => {
  const db = twoAccounts();
  keepPreference(db, 'ann', 'columns', 'x'.repeat(2000));
  expect(readPreference(db, 'ann', 'columns')).toHaveLength(500);
});

it('keeps nothing for an account that is not there', () => {
  expect(() => keepPreference(twoAccounts(), 'nobody', 'columns', 'rank')).toThrow(/FOREIGN KEY/);
});
