import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { bodyOfficer } from '@/db/schema/bodies';
import { event, revision } from '@/db/schema/log';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { insertCommunication, nominate, nominationScene } from '../testing';
import { correctNomination } from './correct-nomination';

const officer = actorWith('officer');
const both = [
  { meetingId: 'first', status: 'received', rank: 1, topicIds: ['topic-b'] },
  { meetingId: 'second', status: 'received', rank: null, topicIds: [] },
];

async function scene() {
  const db = nominationScene();
  const { ids } = testContext(db, officer);
  const { nominationId, personId } = await nominate(db, { meetings: both }, {}, officer, ids);
  const input = {
    nominationId,
    revision: 1,
    personRevision: 1,
    person: {
      nameAsPrinted: 'Ana Ruíz',
      familyName: 'Ruíz',
      givenNames: 'Ana',
      sortKey: '',
      formOfAddress: '',
      function: 'Researcher',
      affiliation: 'Academy of Avaland',
      affiliationType: 'academia',
      gender: 'notStated',
      genderBasis: '',
    },
    receivedOn: '2024-01-15',
    communicationReference: 'NV 12/2024',
    communicationId: '',
    meetings: [{ meetingId: 'first', rank: 1, topicIds: ['topic-b'] }],
  };
  const correct = (
    more: Record<string, unknown> = {},
    personMore: Record<string, unknown> = {},
    actor: Actor = officer,
  ) =>
    execute(
      correctNomination,
      { ...testContext(db, actor), ids },
      { ...input, person: { ...input.person, ...personMore }, ...more },
    );
  const stored = () => [
    db.select().from(nomination).all(),
    db.select().from(person).all(),
    db.select().from(nominationMeeting).all(),
  ];
  const events = () => db.select({ type: event.type }).from(event).all().length;
  return { db, ids, nominationId, personId, correct, stored, events };
}

describe('correctNomination', () => {
  it('corrects person, nomination and place in one act, and counts each', async () => {
    const { db, correct } = await scene();
    insertCommunication(db, 'com-2');
    const outcome = await correct(
      {
        receivedOn: '2024-01',
        communicationReference: '',
        meetings: [{ meetingId: 'first', rank: 2, language: 'zh', firstTime: '', topicIds: ['topic-a', 'topic-b'] }],
        groundId: 'com-2',
        reason: 'Second note verbale',
      },
      { function: 'Head of research', gender: 'woman', genderBasis: 'formOfAddress' },
    );
    expect(outcome.ok).toBe(true);
    expect(db.select().from(person).all()).toMatchObject([
      { function: 'Head of research', gender: 'woman', revision: 2 },
    ]);
    expect(db.select().from(nomination).all()).toMatchObject([
      { receivedOn: '2024-01', communicationReference: null, revision: 2 },
    ]);
    expect(db.select().from(nominationMeeting).where(eq(nominationMeeting.meetingId, 'first')).all()).toMatchObject([
      { rank: 2, language: 'zh', firstTime: null },
    ]);
    const log = db.select().from(event).all().slice(-4);
    expect(log.map((e) => [e.type, e.actedForId])).toEqual([
      ['people.personCorrected', 'XAA'],
      ['nominations.nominationCorrected', 'XAA'],
      ['nominations.placeCorrected', 'XAA'],
      ['correspondence.effectRecorded', 'XAA'],
    ]);
    expect(JSON.stringify(log.map((e) => e.payload))).not.toMatch(/NV 12|Researcher/);
    expect(db.select({ previous: revision.previous }).from(revision).all()).toEqual(
      expect.arrayContaining([{ previous: 'Researcher' }, { previous: 'NV 12/2024' }, { previous: 'topic-b' }]),
    );
  });

  it('tells of nothing when all reads so', async () => {
    const { correct, stored, events } = await scene();
    const before = [stored(), events()];
    expect((await correct()).ok).toBe(true);
    expect([stored(), events()]).toEqual(before);
  });

  it('keeps two officers from overwriting one another', async () => {
    const { correct, stored } = await scene();
    await correct({ receivedOn: '2024-01-16' });
    const stale = { ok: false, refusal: { kind: 'refusal', code: 'changedMeanwhile' } };
    const before = stored();
    expect(await correct({ receivedOn: '2024-01-17' })).toEqual(stale);
    expect(stored()).toEqual(before);
    const { correct: other } = await scene();
    await other({}, { function: 'Director' });
    expect(await other({}, { function: 'Dean' })).toEqual(stale);
  });

  it('lets an officer of one meeting correct what belongs to it, and the person only where nobody else relies on it', async () => {
    const { db, ids, correct, personId } = await scene();
    const ofFirst = actorWith('officer', { meetingId: 'first' });
    expect((await correct({ receivedOn: '2024-01-16' }, {}, ofFirst)).ok).toBe(true);
    const elsewhere = { ok: false, refusal: { kind: 'refusal', code: 'personElsewhere' } };
    expect(await correct({ revision: 2 }, { function: 'Dean' }, ofFirst)).toEqual(elsewhere);
    const ofBody = actorWith('officer', { bodyId: 'body-own' });
    expect((await correct({ revision: 2 }, { function: 'Dean' }, ofBody)).ok).toBe(true);
    db.insert(bodyOfficer)
      .values({ id: ids.next('officer'), bodyId: 'body-foreign', personId, office: 'chair', status: 'elected' })
      .run();
    expect(await correct({ revision: 3, personRevision: 2 }, { function: 'Rector' }, ofBody)).toEqual(elsewhere);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, Actor, Record<string, unknown>]>([
    ['nobody signed in', {}, {}, anonymous, { code: 'notSignedIn' }],
    ['the Chair, who sees but does not record', {}, {}, actorWith('chair'), { code: 'notAllowed' }],
    ['a mission', {}, {}, actorWith('missionFocalPoint', { stateId: 'XAA' }), { code: 'notFound' }],
    ['an officer of another body', {}, {}, actorWith('officer', { bodyId: 'body-foreign' }), { code: 'notFound' }],
    ['a nomination that is not there', { nominationId: 'none' }, {}, officer, { code: 'notFound' }],
    ['a day that has not come', { receivedOn: '2031' }, {}, officer, { code: 'dateAhead', field: 'receivedOn' }],
    [
      'a place of a meeting that is not the officer’s',
      { meetings: [{ meetingId: 'second', rank: 1, topicIds: [] }] },
      {},
      actorWith('officer', { meetingId: 'first' }),
      { code: 'notFound', field: 'meetings.0.meetingId' },
    ],
    [
      'a meeting it is not put forward for',
      { meetings: [{ meetingId: 'foreign', rank: 1, topicIds: [] }] },
      {},
      officer,
      { code: 'notFound', field: 'meetings.0.meetingId' },
    ],
    [
      'a language that is not official',
      { meetings: [{ meetingId: 'first', rank: 1, language: 'tlh', topicIds: [] }] },
      {},
      officer,
      { code: 'invalidInput', field: 'meetings.0.language' },
    ],
    ['no name', {}, { nameAsPrinted: ' ' }, officer, { code: 'required', field: 'person.nameAsPrinted' }],
    [
      'a gender without its basis',
      {},
      { gender: 'man' },
      officer,
      { code: 'genderBasisMismatch', field: 'person.genderBasis' },
    ],
    [
      'a date that does not exist',
      { receivedOn: '2024-02-30' },
      {},
      officer,
      { code: 'invalidDate', field: 'receivedOn' },
    ],
    [
      'a ground that is not there',
      { groundId: 'com-x', receivedOn: '' },
      {},
      officer,
      { code: 'notFound', field: 'groundId' },
    ],
  ])('refuses %s and writes nothing', async (_, more, personMore, actor, refusal) => {
    const { correct, stored, events } = await scene();
    const before = [stored(), events()];
    expect(await correct(more, personMore, actor)).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect([stored(), events()]).toEqual(before);
  });
});
