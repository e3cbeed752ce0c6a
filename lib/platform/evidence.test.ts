import { describe, expect, it } from 'vitest';
import { instant } from '@/lib/kernel/dates';
import { type Evidence, type NewEvent, subjectKey } from '@/lib/kernel/event';
import { replayableIds } from '@/lib/kernel/ids';
import { appendEvents } from './event-log';
import { evidenceBySubject } from './evidence';
import { actorWith, memoryDatabase } from './testing';

function told(kind: string, id: string, meetings: readonly string[]): NewEvent {
  return { type: 'test.told', subject: { kind, id }, meetings, payload: {} };
}

function logWith(rows: readonly [NewEvent, Evidence | null][]) {
  const db = memoryDatabase();
  const ids = replayableIds('evidence');
  db.transaction((tx) => {
    for (const [row, evidence] of rows) {
      const envelope = {
        actor: actorWith('officer'),
        recordedAt: instant('2024-02-01T09:00:00.000Z'),
        occurredOn: null,
        actedFor: null,
        evidence,
      };
      appendEvents(tx, envelope, [row], ids);
    }
  });
  return db;
}

const paragraph = (text: string): Evidence => ({ documentId: 'doc-1', paragraph: text });

describe('evidenceBySubject', () => {
  const db = logWith([
    [told('topicList', 'l-1', []), paragraph('2')],
    [told('meeting', 'm-1', ['m-1']), paragraph('5')],
    [told('seat', 's-1', ['m-1', 'm-2']), paragraph('26')],
    [told('seat', 's-1', ['m-1']), paragraph('26')],
    [told('seat', 's-1', ['m-1']), paragraph('14')],
    [told('seat', 's-2', ['m-1']), null],
    [told('meeting', 'm-2', ['m-2']), paragraph('99')],
    [told('topicList', 'l-1', ['m-3']), paragraph('77')],
  ]);

  it('lists each paragraph of each record of the meeting once, in the order of recording', () => {
    expect(Object.fromEntries(evidenceBySubject(db, 'm-1'))).toEqual({
      'meeting:m-1': [paragraph('5')],
      'seat:s-1': [paragraph('26'), paragraph('14')],
    });
  });

  it('adds records that belong to no meeting when they are named', () => {
    const found = evidenceBySubject(db, 'm-2', [{ kind: 'topicList', id: 'l-1' }]);
    expect(found.get(subjectKey({ kind: 'topicList', id: 'l-1' }))).toEqual([paragraph('2')]);
    expect(found.get('meeting:m-1')).toBeUndefined();
  });
});
