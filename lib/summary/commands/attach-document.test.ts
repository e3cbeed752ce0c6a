import { describe, expect, it } from 'vitest';
import { sourceDocument, sourceDocumentAuthor } from '@/db/schema/summary';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { databaseWithMeetings } from '../testing';
import { attachDocument } from './attach-document';

function withDocument() {
  const db = databaseWithMeetings();
  db.insert(sourceDocument).values({ id: 'document-1', title: 'Summary', bodyId: 'body-harbour' }).run();
  return db;
}

const input = { documentId: 'document-1', meetingId: 'meeting-harbour', authorIds: ['person-1'] };

describe('attachDocument', () => {
  it('ties the document to its meeting and to those who prepared it', async () => {
    const db = withDocument();
    const outcome = await execute(attachDocument, testContext(db, actorWith('officer')), input);
    expect(outcome).toEqual({ ok: true, value: { documentId: 'document-1' } });
    expect(db.select({ meetingId: sourceDocument.meetingId }).from(sourceDocument).all()).toEqual([
      { meetingId: 'meeting-harbour' },
    ]);
    expect(db.select().from(sourceDocumentAuthor).all()).toEqual([
      { documentId: 'document-1', personId: 'person-1', position: 1 },
    ]);
  });

  it.each([
    ['a role that only reads', actorWith('chair'), input, { code: 'notAllowed' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-river' }), input, { code: 'notFound' }],
    [
      'a meeting of a body the officer has no part in',
      actorWith('officer', { bodyId: 'body-harbour' }),
      { ...input, meetingId: 'meeting-river' },
      { code: 'notFound' },
    ],
    ['a meeting that is not there', actorWith('officer'), { ...input, meetingId: 'x' }, { code: 'notFound' }],
    [
      'a person who is not on record',
      actorWith('officer'),
      { ...input, authorIds: ['person-1', 'person-2'] },
      { code: 'notFound', field: 'authorIds' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, given, refusal) => {
    const db = withDocument();
    const outcome = await execute(attachDocument, testContext(db, actor), given);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(db.select({ meetingId: sourceDocument.meetingId }).from(sourceDocument).all()).toEqual([
      { meetingId: null },
    ]);
    expect(db.select().from(sourceDocumentAuthor).all()).toEqual([]);
  });

  it('refuses a document that belongs to a meeting already', async () => {
    const db = withDocument();
    const context = testContext(db, actorWith('officer'));
    await execute(attachDocument, context, input);
    const again = await execute(attachDocument, context, { ...input, meetingId: 'meeting-river' });
    expect(again).toEqual({ ok: false, refusal: { kind: 'refusal', code: 'documentAttached' } });
  });
});
