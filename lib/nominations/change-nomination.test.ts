import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { communicationCause } from '@/db/schema/correspondence';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal } from '@/lib/kernel/refusal';
import { actorWith, testContext } from '@/lib/platform/testing';
import { type NominationChange, updateNomination } from './change-nomination';
import { insertCommunication, nominate, nominationScene } from './testing';

async function scene() {
  const db = nominationScene();
  const { ids, clock } = testContext(db, actorWith('officer'));
  const { nominationId, personId, nominationMeetingId } = await nominate(db, {}, {}, actorWith('officer'), ids);
  const by = { actor: actorWith('officer', { bodyId: 'body-own' }), ids, now: clock.now() };
  const change = (wanted: Partial<NominationChange>) =>
    db.transaction((tx) => updateNomination(tx, by, { nominationId, groundId: null, reason: null, ...wanted }));
  const stored = () => ({
    nomination: db.select().from(nomination).get(),
    person: db.select().from(person).get(),
    place: db
      .select({
        rank: nominationMeeting.rank,
        language: nominationMeeting.language,
        firstTime: nominationMeeting.firstTime,
      })
      .from(nominationMeeting)
      .get(),
    topics: db
      .select({ id: nominationTopic.topicId })
      .from(nominationTopic)
      .where(eq(nominationTopic.nominationMeetingId, nominationMeetingId))
      .orderBy(asc(nominationTopic.position))
      .all()
      .map((one) => one.id),
  });
  return { db, change, stored, personId, nominationId, nominationMeetingId };
}

function told(events: ReturnType<typeof updateNomination>): readonly NewEvent[] {
  if (isRefusal(events)) throw new Error(`${events.code} ${events.field}`);
  return events;
}

describe('updateNomination', () => {
  it('changes what is given and leaves the rest, with the values before as erasable revisions', async () => {
    const { change, stored } = await scene();
    const before = stored();
    const events = told(
      change({
        person: { function: 'Head of research' },
        receivedOn: null,
        meetings: [{ meetingId: 'first', rank: 2, language: 'fr', topicIds: ['topic-a'] }],
        reason: 'By telephone',
      }),
    );
    expect(stored()).toEqual({
      nomination: { ...before.nomination, receivedOn: null, revision: 2 },
      person: { ...before.person, function: 'Head of research', revision: 2 },
      place: { rank: 2, language: 'fr', firstTime: null },
      topics: ['topic-a'],
    });
    expect(events.map((event) => [event.type, event.payload.fields, event.revisions])).toEqual([
      ['people.personCorrected', ['function'], [{ field: 'function', previous: 'Researcher', reason: 'By telephone' }]],
      [
        'nominations.nominationCorrected',
        ['receivedOn'],
        [{ field: 'receivedOn', previous: '2024-01-15', reason: 'By telephone' }],
      ],
      [
        'nominations.placeCorrected',
        ['rank', 'language', 'topicIds'],
        [
          { field: 'rank', previous: '1', reason: 'By telephone' },
          { field: 'language', previous: null, reason: 'By telephone' },
          { field: 'topicIds', previous: 'topic-b topic-a', reason: 'By telephone' },
        ],
      ],
    ]);
    expect(events.every((event) => event.actedFor === undefined)).toBe(true);
  });

  it('tells of nothing and counts nothing when all reads so', async () => {
    const { change, stored } = await scene();
    const before = stored();
    const same = change({
      person: { nameAsPrinted: 'Ana Ruíz', function: 'Researcher' },
      receivedOn: '2024-01-15',
      meetings: [{ meetingId: 'first', rank: 1, topicIds: ['topic-b', 'topic-a'] }],
    });
    expect(same).toEqual([]);
    expect(stored()).toEqual(before);
  });

  it('takes back what is stated of how a nominee would speak, and leaves it where nothing is said of it', async () => {
    const { change, stored } = await scene();
    change({ meetings: [{ meetingId: 'first', language: 'ar', firstTime: 'yes' }] });
    change({ meetings: [{ meetingId: 'first', rank: 2 }] });
    expect(stored().place).toEqual({ rank: 2, language: 'ar', firstTime: 'yes' });
    const [event] = told(change({ meetings: [{ meetingId: 'first', firstTime: null }] }));
    expect(event?.revisions).toEqual([{ field: 'firstTime', previous: 'yes', reason: null }]);
    expect(stored().place).toEqual({ rank: 2, language: 'ar', firstTime: null });
  });

  it('acts for the State where a communication of it asks for the change, and links both', async () => {
    const { db, change, nominationId } = await scene();
    const groundId = insertCommunication(db, 'com-2');
    const events = told(change({ groundId, person: { affiliation: 'University of Avaland' } }));
    expect(events.map((event) => [event.type, event.actedFor])).toEqual([
      ['people.personCorrected', { kind: 'state', id: 'XAA' }],
      ['correspondence.effectRecorded', { kind: 'state', id: 'XAA' }],
    ]);
    expect(db.select().from(communicationCause).all()).toMatchObject([
      { communicationId: 'com-2', effect: 'corrected', subjectKind: 'nomination', subjectId: nominationId },
    ]);
  });

  it('links the communication that is found to nominate', async () => {
    const { db, change } = await scene();
    told(change({ communicationId: insertCommunication(db, 'com-1') }));
    expect(db.select().from(communicationCause).all()).toMatchObject([{ effect: 'nominated' }]);
    const events = told(change({ communicationId: insertCommunication(db, 'com-2') }));
    expect(events.map((event) => event.type)).toEqual([
      'nominations.nominationCorrected',
      'correspondence.effectUnlinked',
      'correspondence.effectRecorded',
    ]);
    expect(db.select().from(communicationCause).all()).toMatchObject([{ communicationId: 'com-2' }]);
  });

  it('keeps a sort key that somebody set until the name changes or another is set', async () => {
    const { change, stored } = await scene();
    const key = () => stored().person?.sortKey;
    told(change({ person: { sortKey: 'Ana, Ruíz' } }));
    expect(key()).toBe('ana  ruiz');
    told(change({ person: { function: 'Director' } }));
    expect(key()).toBe('ana  ruiz');
    told(change({ person: { familyName: 'Ruíz Vega' } }));
    expect(key()).toBe('ruiz vega  ana');
    told(change({ person: { sortKey: null } }));
    expect(key()).toBe('ruiz vega  ana');
  });

  it.each<[string, Partial<NominationChange>, Record<string, unknown>]>([
    ['a nomination that is not there', { nominationId: 'none' }, { code: 'notFound', field: 'nominationId' }],
    [
      'a gender without its basis',
      { person: { gender: 'woman' } },
      { code: 'genderBasisMismatch', field: 'person.genderBasis' },
    ],
    [
      'a meeting it is not put forward for',
      { meetings: [{ meetingId: 'first' }, { meetingId: 'second', rank: 1 }] },
      { code: 'notFound', field: 'meetings.1.meetingId' },
    ],
    [
      'a topic of another list',
      { meetings: [{ meetingId: 'first', topicIds: ['topic-a', 'topic-x'] }] },
      { code: 'notFound', field: 'meetings.0.topicIds.1' },
    ],
    ['a communication that is not there', { communicationId: 'com-x' }, { code: 'notFound', field: 'communicationId' }],
    ['a ground that is not there', { groundId: 'com-x', receivedOn: null }, { code: 'notFound', field: 'groundId' }],
  ])('refuses %s', async (_, wanted, refusal) => {
    const { change } = await scene();
    expect(change(wanted)).toEqual({ kind: 'refusal', ...refusal });
  });
});
