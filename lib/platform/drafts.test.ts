import { expect, it } from 'vitest';
import { instant } from '@/lib/kernel/dates';
import { replayableIds } from '@/lib/kernel/ids';
import { type DraftOwner, dropDraft, keepDraft, readDraft, updateDraft } from './drafts';
import { memoryDatabase } from './testing';

const ids = replayableIds('drafts');
const now = instant('2024-02-01T09:00:00.000Z');
const later = instant('2024-02-02T08:59:59.000Z');
const tooLate = instant('2024-02-02T09:00:01.000Z');
const own: DraftOwner = { kind: 'import', accountId: 'ann', subjectId: 'meeting-1' };

it('gives a draft to its owner only, of the same kind and about the same thing', () => {
  const db = memoryDatabase();
  const id = keepDraft(db, ids, now, own, { rows: 3 });
  expect(readDraft(db, now, own, id)).toEqual({ rows: 3 });
  for (const other of [{ accountId: 'bo' }, { kind: 'letter' }, { subjectId: 'meeting-2' }]) {
    expect(readDraft(db, now, { ...own, ...other }, id)).toBeNull();
    updateDraft(db, now, { ...own, ...other }, id, 'taken');
    dropDraft(db, { ...own, ...other }, id);
  }
  expect(readDraft(db, now, own, id)).toEqual({ rows: 3 });
});

it('keeps one draft of a kind, for a day after it was last touched', () => {
  const db = memoryDatabase();
  const first = keepDraft(db, ids, now, own, 1);
  const second = keepDraft(db, ids, now, own, 2);
  expect(readDraft(db, now, own, first)).toBeNull();
  expect(readDraft(db, later, own, second)).toBe(2);
  expect(readDraft(db, tooLate, own, second)).toBeNull();
  updateDraft(db, later, own, second, 3);
  expect(readDraft(db, tooLate, own, second)).toBe(3);
  keepDraft(db, ids, tooLate, { ...own, accountId: 'bo' }, 4);
  dropDraft(db, own, second);
  expect(readDraft(db, tooLate, own, second)).toBeNull();
});

it('throws away the old drafts of everybody when a new one is kept', () => {
  const db = memoryDatabase();
  const old = keepDraft(db, ids, now, own, 1);
  keepDraft(db, ids, tooLate, { ...own, accountId: 'bo' }, 2);
  expect(readDraft(db, now, own, old)).toBeNull();
});
