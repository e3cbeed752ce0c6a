import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { eventMeeting, revision } from '@/db/schema/log';
import { instant } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import { replayableIds } from '@/lib/kernel/ids';
import { appendEvents, chainStart, firstBrokenLink, headOfChain } from './event-log';
import { actorWith, memoryDatabase } from './testing';

let db: Db;
const ids = replayableIds('log');
const envelope = {
  actor: actorWith('officer'),
  recordedAt: instant('2024-02-01T09:00:00.000Z'),
  occurredOn: null,
  actedFor: null,
  evidence: null,
};

function told(id: string, more: Partial<NewEvent> = {}): NewEvent {
  return { type: 'test.told', subject: { kind: 'test', id }, meetings: ['meeting-1'], payload: {}, ...more };
}

/** Does to the file what a person with a database tool could do who first removes the triggers. */
function tamper(sql: string): void {
  const triggers = db.$client
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) db.$client.exec(`DROP TRIGGER ${name}`);
  db.$client.exec('PRAGMA foreign_keys = OFF');
  db.$client.exec(sql);
}

beforeEach(() => {
  db = memoryDatabase();
  db.transaction((tx) => appendEvents(tx, envelope, [told('a'), told('b')], ids));
  db.transaction((tx) => appendEvents(tx, envelope, [told('c', { meetings: [] })], ids));
});

describe('appendEvents', () => {
  it('chains each row to the one before, over transactions', () => {
    const rows = db.$client.prepare<[], { previous_hash: string; hash: string }>('SELECT * FROM event').all();
    expect(rows.map((row) => row.previous_hash)).toEqual([chainStart, rows[0]?.hash, rows[1]?.hash]);
    expect(headOfChain(db)).toBe(rows[2]?.hash);
    expect(firstBrokenLink(db)).toBeNull();
  });

  it('lists each event under each of its meetings, once', () => {
    db.transaction((tx) =>
      appendEvents(tx, envelope, [told('d', { meetings: ['meeting-2', 'meeting-1', 'meeting-2'] })], ids),
    );
    expect(db.select().from(eventMeeting).orderBy(eventMeeting.eventSeq, eventMeeting.meetingId).all()).toEqual([
      { meetingId: 'meeting-1', eventSeq: 1 },
      { meetingId: 'meeting-1', eventSeq: 2 },
      { meetingId: 'meeting-1', eventSeq: 4 },
      { meetingId: 'meeting-2', eventSeq: 4 },
    ]);
  });

  it('starts from a fixed link when the log is empty', () => {
    expect(headOfChain(memoryDatabase())).toBe(chainStart);
  });
});

describe('the log', () => {
  it.each([
    ['UPDATE', "UPDATE event SET type = 'test.other' WHERE seq = 1"],
    ['DELETE', 'DELETE FROM event WHERE seq = 3'],
    [
      'INSERT OR REPLACE',
      `INSERT OR REPLACE INTO event SELECT seq, recorded_at, occurred_on, actor_kind, actor_id, acted_for_kind,
       acted_for_id, evidence_document_id, evidence_paragraph, 'test.other', subject_kind, subject_id, payload,
       revision_ids, meeting_ids, previous_hash, hash FROM event WHERE seq = 3`,
    ],
    ['UPDATE OR REPLACE', 'UPDATE OR REPLACE event SET seq = 1 WHERE seq = 3'],
    ['UPDATE of its index', "UPDATE event_meeting SET meeting_id = 'meeting-9'"],
    ['DELETE of its index', 'DELETE FROM event_meeting'],
    ['INSERT OR REPLACE into its index', "INSERT OR REPLACE INTO event_meeting VALUES ('meeting-1', 1)"],
  ])('rejects %s', (_, sql) => {
    expect(() => db.$client.exec(sql)).toThrow('the event log is append-only');
    expect(firstBrokenLink(db)).toBeNull();
  });

  it('still lets a previous value be erased: the chain does not cover it', () => {
    const entry = told('e', { revisions: [{ field: 'name', previous: 'A. Person' }] });
    db.transaction((tx) => appendEvents(tx, envelope, [entry], ids));
    db.delete(revision).run();
    expect(firstBrokenLink(db)).toBeNull();
  });
});

describe('firstBrokenLink', () => {
  it.each([
    ['a changed type', "UPDATE event SET type = 'test.other' WHERE seq = 2", 2],
    ['a changed time', "UPDATE event SET recorded_at = '2024-01-01T00:00:00.000Z' WHERE seq = 1", 1],
    ['a changed actor', "UPDATE event SET actor_id = 'account-x' WHERE seq = 3", 3],
    ['a day put in', "UPDATE event SET occurred_on = '2024-01-01' WHERE seq = 2", 2],
    ['a party put in', "UPDATE event SET acted_for_kind = 'state', acted_for_id = 'XAA' WHERE seq = 2", 2],
    ['a paragraph put in', "UPDATE event SET evidence_paragraph = '28' WHERE seq = 2", 2],
    ['a changed subject', "UPDATE event SET subject_id = 'z' WHERE seq = 2", 2],
    ['a changed payload', `UPDATE event SET payload = '{"a":1}' WHERE seq = 2`, 2],
    ['a changed meeting', `UPDATE event SET meeting_ids = '["meeting-9"]' WHERE seq = 1`, 1],
    ['a removed row', 'DELETE FROM event WHERE seq = 2', 3],
    ['two rows in another order', 'UPDATE event SET seq = 9 WHERE seq = 2', 3],
    ['an invented hash', "UPDATE event SET hash = 'f' WHERE seq = 3", 3],
  ])('finds %s', (_, sql, seq) => {
    tamper(sql);
    expect(firstBrokenLink(db)).toBe(seq);
  });
});
