import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { event, revision } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { meetingInput, seedMeetings } from '../testing';
import { firstRevisions } from '../types';
import { editMeeting } from './edit-meeting';

function seeded() {
  const db = memoryDatabase();
  seedMeetings(db);
  return db;
}

const input = { ...meetingInput, slug: 'meeting-group', meetingId: 'meeting-group', revision: 1 };

describe('editMeeting', () => {
  it('changes what differs, counts the edit, and keeps the previous values apart from the log', async () => {
    const db = seeded();
    const outcome = await execute(editMeeting, testContext(db, actorWith('officer')), {
      ...input,
      slug: 'lamps',
      city: null,
    });
    expect(outcome).toEqual({ ok: true, value: { id: 'meeting-group', slug: 'lamps' } });
    expect(db.select().from(meeting).where(eq(meeting.id, 'meeting-group')).get()).toMatchObject({
      slug: 'lamps',
      city: null,
      title: meetingInput.title,
      revisions: { ...firstRevisions, identity: 2 },
    });
    expect(db.select({ type: event.type, payload: event.payload }).from(event).all()).toEqual([
      { type: 'meetings.meetingEdited', payload: { fields: ['slug', 'city'] } },
    ]);
    expect(db.select({ field: revision.field, previous: revision.previous }).from(revision).all()).toEqual([
      { field: 'slug', previous: 'meeting-group' },
      { field: 'city', previous: 'Mole' },
    ]);
  });

  it('writes and tells nothing when nothing differs', async () => {
    const db = seeded();
    const outcome = await execute(editMeeting, testContext(db, actorWith('officer')), input);
    expect(outcome.ok).toBe(true);
    expect(db.select().from(event).all()).toEqual([]);
    expect(db.select().from(meeting).where(eq(meeting.id, 'meeting-group')).get()?.revisions).toEqual(firstRevisions);
  });

  it.each<[string, Actor, object, object]>([
    ['a role that only sees meetings', actorWith('reader'), {}, { code: 'notAllowed' }],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-other' }), {}, { code: 'notFound' }],
    ['a meeting that is not there', actorWith('officer'), { meetingId: 'meeting-x' }, { code: 'notFound' }],
    [
      'a form older than the meeting',
      actorWith('officer'),
      { revision: 2, title: 'New' },
      { code: 'changedMeanwhile' },
    ],
    [
      'a slug of another meeting',
      actorWith('officer'),
      { slug: 'meeting-other' },
      { code: 'slugTaken', field: 'slug' },
    ],
    [
      'moving it to a body of others',
      actorWith('officer', { bodyId: 'body-group' }),
      { bodyId: 'body-other' },
      { code: 'notFound', field: 'bodyId' },
    ],
    [
      'a session that does not fit',
      actorWith('officer'),
      { sessionId: 'session-other' },
      { code: 'notFound', field: 'sessionId' },
    ],
    [
      'an end before the start',
      actorWith('officer'),
      { endsOn: '2024-04-01' },
      { code: 'endBeforeStart', field: 'endsOn' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const db = seeded();
    const before = db.select().from(meeting).all();
    const outcome = await execute(editMeeting, testContext(db, actor), { ...input, ...more });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(db.select().from(meeting).all()).toEqual(before);
    expect(db.select().from(event).all()).toEqual([]);
  });
});
