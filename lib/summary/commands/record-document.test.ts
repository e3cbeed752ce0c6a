import { describe, expect, it } from 'vitest';
import { bodySession } from '@/db/schema/bodies';
import { event } from '@/db/schema/log';
import { sourceDocument } from '@/db/schema/summary';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { databaseWithMeetings } from '../testing';
import { recordDocument } from './record-document';

const input = {
  bodyId: 'body-harbour',
  sessionId: null,
  title: 'Summary of the meeting on harbours',
  symbol: null,
  datedOn: '2024-01',
  language: null,
  agendaItem: null,
  agendaTitle: null,
  agendaSymbol: null,
  paragraphs: 12,
};

describe('recordDocument', () => {
  it('keeps the masthead and what is not stated as such', async () => {
    const db = databaseWithMeetings();
    const outcome = await execute(recordDocument, testContext(db, actorWith('officer')), input);
    expect(outcome).toEqual({ ok: true, value: { documentId: expect.stringMatching(/^document-/) } });
    expect(db.select().from(sourceDocument).all()).toEqual([{ ...input, id: expect.any(String), meetingId: null }]);
    expect(db.select({ type: event.type }).from(event).all()).toEqual([{ type: 'summary.documentRecorded' }]);
  });

  it.each([
    ['nobody signed in', anonymous, input, { code: 'notSignedIn' }],
    ['a role that only reads', actorWith('chair'), input, { code: 'notAllowed' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-river' }), input, { code: 'notFound' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), input, { code: 'notFound' }],
    ['a body that is not there', actorWith('officer'), { ...input, bodyId: 'body-x' }, { code: 'notFound' }],
    ['no title', actorWith('officer'), { ...input, title: ' ' }, { code: 'required', field: 'title' }],
    [
      'a date that does not exist',
      actorWith('officer'),
      { ...input, datedOn: '2024-02-30' },
      { code: 'invalidDate', field: 'datedOn' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, given, refusal) => {
    const db = databaseWithMeetings();
    const outcome = await execute(recordDocument, testContext(db, actor), given);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(db.select().from(sourceDocument).all()).toEqual([]);
    expect(db.select().from(event).all()).toEqual([]);
  });

  it('refuses the session of another body', async () => {
    const db = databaseWithMeetings();
    db.insert(bodySession).values({ id: 'session-river', bodyId: 'body-river', number: 1 }).run();
    const outcome = await execute(recordDocument, testContext(db, actorWith('officer')), {
      ...input,
      sessionId: 'session-river',
    });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', code: 'notFound', field: 'sessionId' } });
  });
});
