import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { meetingInput, seedMeetings } from '../testing';
import { firstRevisions } from '../types';
import { createMeeting } from './create-meeting';

function seeded() {
  const db = memoryDatabase();
  seedMeetings(db);
  return db;
}

describe('createMeeting', () => {
  it('creates a planned meeting with what is stated, and tells of it', async () => {
    const db = seeded();
    const frame = { title: 'Light Week', edition: 6, startsOn: '2024-04-09', endsOn: '2024-04', mode: 'hybrid' };
    const outcome = await execute(createMeeting, testContext(db, actorWith('officer')), {
      ...meetingInput,
      sessionId: 'session-committee',
      placeStateId: 'XAA',
      frame,
    });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { id } = outcome.value;
    expect(outcome.value).toEqual({ id: expect.stringMatching(/^meeting-/), slug: 'lights-2024' });
    const stored = db
      .select()
      .from(meeting)
      .all()
      .find((row) => row.id === id);
    expect(stored).toMatchObject({
      status: 'planned',
      startsOn: '2024-04-10',
      endsOn: null,
      revisions: firstRevisions,
    });
    expect(stored).toMatchObject({
      frameTitle: 'Light Week',
      frameEdition: 6,
      frameEndsOn: '2024-04',
      frameMode: 'hybrid',
    });
    expect(stored).toMatchObject({ plannedPanels: null, moderated: 'notStated', topicListId: null });
    expect(
      db.select({ type: event.type, subject: event.subjectId, meetings: event.meetingIds }).from(event).all(),
    ).toEqual([{ type: 'meetings.meetingCreated', subject: id, meetings: [id] }]);
  });

  it.each<[string, Actor, object, object]>([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['a role that only sees meetings', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-other' }), {}, { code: 'notFound' }],
    ['an officer of one meeting', actorWith('officer', { meetingId: 'meeting-group' }), {}, { code: 'notFound' }],
    ['a slug that is taken', actorWith('officer'), { slug: 'meeting-group' }, { code: 'slugTaken', field: 'slug' }],
    ['a slug of the program', actorWith('officer'), { slug: 'new' }, { code: 'slugReserved', field: 'slug' }],
    ['a body that is not there', actorWith('officer'), { bodyId: 'body-x' }, { code: 'notFound', field: 'bodyId' }],
    [
      'a session of another body',
      actorWith('officer'),
      { sessionId: 'session-other' },
      { code: 'notFound', field: 'sessionId' },
    ],
    ['a State unknown', actorWith('officer'), { placeStateId: 'XZZ' }, { code: 'notFound', field: 'placeStateId' }],
    [
      'an end before the start',
      actorWith('officer'),
      { endsOn: '2024-04-09' },
      { code: 'endBeforeStart', field: 'endsOn' },
    ],
    [
      'an end in an earlier year',
      actorWith('officer'),
      { endsOn: '2023' },
      { code: 'endBeforeStart', field: 'endsOn' },
    ],
    [
      'a date that does not exist',
      actorWith('officer'),
      { startsOn: '2024-02-30' },
      { code: 'invalidDate', field: 'startsOn' },
    ],
    ['times without a zone', actorWith('officer'), { startsAt: '09:00' }, { code: 'timeNeedsZone', field: 'timeZone' }],
    [
      'a time of an unknown day',
      actorWith('officer'),
      { startsOn: '2024-04', startsAt: '09:00', timeZone: 'Europe/Vienna' },
      { code: 'timeNeedsDay', field: 'startsAt' },
    ],
    [
      'an hour before the first',
      actorWith('officer'),
      { startsAt: '09:00', endsAt: '08:00', timeZone: 'Europe/Vienna' },
      { code: 'endBeforeStart', field: 'endsAt' },
    ],
    [
      'a zone that is none',
      actorWith('officer'),
      { timeZone: 'Mole/Harbour' },
      { code: 'invalidZone', field: 'timeZone' },
    ],
    [
      'a virtual meeting in a city',
      actorWith('officer'),
      { mode: 'virtual' },
      { code: 'virtualHasNoPlace', field: 'city' },
    ],
    [
      'a frame that ends before it begins',
      actorWith('officer'),
      { frame: { title: 'Week', edition: null, startsOn: '2024-04-10', endsOn: '2024-04-09', mode: 'hybrid' } },
      { code: 'endBeforeStart', field: 'frame.endsOn' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const db = seeded();
    const before = db.select().from(meeting).all();
    const outcome = await execute(createMeeting, testContext(db, actor), { ...meetingInput, ...more });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(db.select().from(meeting).all()).toEqual(before);
    expect(db.select().from(event).all()).toEqual([]);
  });

  it.each([
    ['an officer of the body', actorWith('officer', { bodyId: 'body-group' }), {}],
    ['only the year known', actorWith('officer'), { startsOn: '2024', endsOn: '2024-03' }],
    ['nothing known', actorWith('officer'), { startsOn: null, mode: 'notStated', city: null }],
    [
      'an hour over midnight',
      actorWith('officer'),
      { endsOn: '2024-04-11', startsAt: '22:00', endsAt: '01:00', timeZone: 'UTC' },
    ],
    ['a virtual meeting', actorWith('officer'), { mode: 'virtual', city: null }],
  ])('takes %s', async (_, actor, more) => {
    const outcome = await execute(createMeeting, testContext(seeded(), actor), { ...meetingInput, ...more });
    expect(outcome.ok).toBe(true);
  });
});
