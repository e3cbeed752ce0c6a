import { expect, it } from 'vitest';
import { temporaryDatabase } from '@/lib/platform/testing';

it('opens with the settings that evidence and durability rely on', () => {
  const { db, remove } = temporaryDatabase();
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers', 'busy_timeout'];
  expect(settings.map((name) => db.$client.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 1, 5000]);
  remove();
});
