import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { communicationCause } from '@/db/schema/correspondence';
import { event } from '@/db/schema/log';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { insertCommunication, nominate, nominationInput, nominationScene } from '../testing';
import { recordNomination } from './record-nomination';

const both = [
  {
    meetingId: 'first',
    status: 'agreed',
    rank: 1,
    language: 'fr',
    firstTime: 'yes',
    topicIds: ['topic-b', 'topic-a'],
  },
  { meetingId: 'second', status: 'notIncluded', rank: null, topicIds: [] },
];

describe('recordNomination', () => {
  it('records a new person for two meetings, with what is stated for each, and tells of it', async () => {
    const db = nominationScene();
    const context = testContext(db, actorWith('officer'), {
      actedFor: { kind: 'state', id: 'XAA' },
      evidence: { documentId: 'doc-1', paragraph: '26' },
    });
    const outcome = await execute(recordNomination, context, nominationInput({ meetings: both }));
    const value = {
      nominationId: expect.stringMatching(/^nomination-/),
      personId: expect.stringMatching(/^person-/),
      meetings: [
        { meetingId: 'first', nominationMeetingId: expect.stringMatching(/^nominationMeeting-/) },
        { meetingId: 'second', nominationMeetingId: expect.stringMatching(/^nominationMeeting-/) },
      ],
    };
    expect(outcome).toEqual({ ok: true, value });
    expect(db.select().from(nomination).all()).toEqual([
      {
        id: value.nominationId,
        bodyId: 'body-own',
        stateId: 'XAA',
        organizationId: null,
        personId: value.personId,
        receivedOn: '2024-01-15',
        communicationReference: 'NV 12/2024',
        communicationId: null,
        revision: 1,
      },
    ]);
    const rows = db.select().from(nominationMeeting).orderBy(nominationMeeting.meetingId).all();
    expect(rows.map((r) => [r.meetingId, r.status, r.rank, r.language, r.firstTime])).toEqual([
      ['first', 'agreed', 1, 'fr', 'yes'],
      ['second', 'notIncluded', null, null, null],
    ]);
    expect(
      db
        .select({ topicId: nominationTopic.topicId, position: nominationTopic.position })
        .from(nominationTopic)
        .orderBy(nominationTopic.position)
        .all(),
    ).toEqual([
      { topicId: 'topic-b', position: 1 },
      { topicId: 'topic-a', position: 2 },
    ]);
    const log = db.select().from(event).orderBy(event.seq).all();
    expect(log.map((e) => [e.type, e.subjectKind, e.meetingIds, e.actedForId, e.evidenceParagraph])).toEqual([
      ['people.personRecorded', 'person', ['first', 'second'], 'XAA', '26'],
      ['nominations.nominationRecorded', 'nomination', ['first', 'second'], 'XAA', '26'],
      ['nominations.nominatedForMeeting', 'nominationMeeting', ['first'], 'XAA', '26'],
      ['nominations.nominatedForMeeting', 'nominationMeeting', ['second'], 'XAA', '26'],
    ]);
    expect(JSON.stringify(log.map((e) => e.payload))).not.toContain('Ana');
  });

  it('records what is not known as not known', async () => {
    const db = nominationScene();
    const input = nominationInput(
      { receivedOn: null, communicationReference: null },
      { function: null, affiliation: null, affiliationType: null, familyName: null, givenNames: null },
    );
    const outcome = await execute(recordNomination, testContext(db, actorWith('officer')), input);
    expect(outcome.ok).toBe(true);
    expect(
      db.select({ r: nomination.receivedOn, c: nomination.communicationReference }).from(nomination).all(),
    ).toEqual([{ r: null, c: null }]);
    expect(db.select({ gender: person.gender, basis: person.genderBasis }).from(person).all()).toEqual([
      { gender: 'notStated', basis: null },
    ]);
  });

  it('takes a person who is on record, and an organization, and parties outside the mandate', async () => {
    const db = nominationScene();
    const context = testContext(db, actorWith('officer', { meetingId: 'first' }));
    const first = await execute(recordNomination, context, nominationInput());
    if (!first.ok) throw new Error(first.refusal.code);
    const again = { person: { kind: 'existing', personId: first.value.personId } };
    for (const party of [{ stateId: 'XAD' }, { stateId: null, organizationId: 'org-stranger' }]) {
      const outcome = await execute(recordNomination, context, nominationInput({ ...again, ...party }));
      expect(outcome).toMatchObject({ ok: true, value: { personId: first.value.personId } });
    }
    expect(db.select().from(person).all()).toHaveLength(1);
    expect(db.select().from(nomination).all()).toHaveLength(3);
  });

  it('refuses the same party, person and meeting twice, and not the other meeting', async () => {
    const db = nominationScene();
    const context = testContext(db, actorWith('officer'));
    const first = await execute(recordNomination, context, nominationInput());
    if (!first.ok) throw new Error(first.refusal.code);
    const again = nominationInput({ person: { kind: 'existing', personId: first.value.personId }, meetings: both });
    expect(await execute(recordNomination, context, again)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'nominationTwice', field: 'meetings.0.meetingId' },
    });
    const other = { ...again, meetings: both.slice(1) };
    expect((await execute(recordNomination, context, other)).ok).toBe(true);
    expect(db.select().from(nomination).all()).toHaveLength(2);
  });

  it('rests on a communication, takes from it what the input leaves open, and acts for the State', async () => {
    const db = nominationScene();
    const communicationId = insertCommunication(db, 'com-1', {
      senderReference: 'NV 7/2024',
      receivedOn: '2024-01-09',
    });
    const context = testContext(db, actorWith('officer', { bodyId: 'body-own' }));
    const open = { communicationId, receivedOn: null, communicationReference: null };
    const outcome = await execute(recordNomination, context, nominationInput(open));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(db.select().from(nomination).all()).toMatchObject([
      { receivedOn: '2024-01-09', communicationReference: 'NV 7/2024', communicationId },
    ]);
    expect(db.select().from(communicationCause).all()).toMatchObject([
      { communicationId, effect: 'nominated', subjectKind: 'nomination', subjectId: outcome.value.nominationId },
    ]);
    const log = db.select().from(event).orderBy(event.seq).all();
    expect(log.map((e) => [e.type, e.actedForKind, e.actedForId])).toEqual([
      ['people.personRecorded', 'state', 'XAA'],
      ['nominations.nominationRecorded', 'state', 'XAA'],
      ['nominations.nominatedForMeeting', 'state', 'XAA'],
      ['correspondence.effectRecorded', 'state', 'XAA'],
    ]);
  });

  it('keeps what the input states against the communication, and acts for nobody before the mission confirms', async () => {
    const db = nominationScene();
    const communicationId = insertCommunication(db, 'com-1', {
      bodyId: null,
      senderStateId: null,
      senderName: 'Agency',
    });
    const input = nominationInput({
      communicationId,
      meetings: [{ meetingId: 'first', status: 'awaitingConfirmation', rank: null, topicIds: [] }],
    });
    expect((await execute(recordNomination, testContext(db, actorWith('officer')), input)).ok).toBe(true);
    expect(db.select().from(nomination).all()).toMatchObject([
      { receivedOn: '2024-01-15', communicationReference: 'NV 12/2024' },
    ]);
    expect(db.select({ party: event.actedForId }).from(event).all()).toEqual(Array(4).fill({ party: null }));
  });

  it.each([
    ['one that is not there', actorWith('officer'), 'com-x', {}, []],
    ['one of another body', actorWith('officer', { bodyId: 'body-own' }), 'com-1', { bodyId: 'body-foreign' }, []],
    ['one not sorted yet', actorWith('officer', { bodyId: 'body-own' }), 'com-1', { bodyId: null }, []],
    ['one about another meeting', actorWith('officer', { meetingId: 'first' }), 'com-1', {}, ['second']],
  ])('rests on no communication that the actor cannot see: %s', async (_, actor, communicationId, more, meetings) => {
    const db = nominationScene();
    insertCommunication(db, 'com-1', more, meetings);
    expect(await execute(recordNomination, testContext(db, actor), nominationInput({ communicationId }))).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'notFound', field: 'communicationId' },
    });
    for (const table of [nomination, person, communicationCause, event]) {
      expect(db.select().from(table).all()).toEqual([]);
    }
  });

  it.each([
    ['another State', { senderStateId: 'XAB' }],
    ['an organization', { senderStateId: null, senderOrganizationId: 'org-stranger' }],
    ['the expert', { senderStateId: null, senderName: 'Ana Bell' }],
  ])('takes what %s sent for a State only as awaiting confirmation', async (_, sender) => {
    const db = nominationScene();
    const communicationId = insertCommunication(db, 'com-1', sender);
    const context = testContext(db, actorWith('officer'));
    const asked = (status: string) =>
      execute(
        recordNomination,
        context,
        nominationInput({ communicationId, meetings: [{ meetingId: 'first', status, rank: null, topicIds: [] }] }),
      );
    for (const status of ['received', 'acknowledged', 'agreed']) {
      expect(await asked(status)).toEqual({
        ok: false,
        refusal: { kind: 'refusal', code: 'senderIsAnother', field: 'meetings.0.status' },
      });
    }
    expect(db.select().from(nomination).all()).toEqual([]);
    expect((await asked('awaitingConfirmation')).ok).toBe(true);
  });

  it('gives an officer of one body nobody from the affairs of another', async () => {
    const db = nominationScene();
    const { ids } = testContext(db, actorWith('officer'));
    const foreign = await nominate(
      db,
      {
        bodyId: 'body-foreign',
        stateId: 'XAD',
        meetings: [{ meetingId: 'foreign', status: 'received', rank: null, topicIds: [] }],
      },
      {},
      actorWith('officer'),
      ids,
    );
    const again = nominationInput({ person: { kind: 'existing', personId: foreign.personId } });
    const limited = { ...testContext(db, actorWith('officer', { bodyId: 'body-own' })), ids };
    expect(await execute(recordNomination, limited, again)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'notFound', field: 'person.personId' },
    });
    expect((await execute(recordNomination, { ...testContext(db, actorWith('officer')), ids }, again)).ok).toBe(true);
  });

  const officer = actorWith('officer');
  const one = (more: Record<string, unknown>) => [
    { meetingId: 'first', status: 'received', rank: null, topicIds: [], ...more },
  ];
  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['the Chair, who sees but does not record', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), {}, { code: 'notFound' }],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-foreign' }), {}, { code: 'notFound' }],
    [
      'an officer of one of two meetings',
      actorWith('officer', { meetingId: 'first' }),
      { meetings: both },
      { code: 'notFound' },
    ],
    ['a body that is not there', officer, { bodyId: 'body-x' }, { code: 'notFound', field: 'bodyId' }],
    ['a day that has not come', officer, { receivedOn: '2031-01-01' }, { code: 'dateAhead', field: 'receivedOn' }],
    ['a meeting that is not there', officer, { meetings: one({ meetingId: 'none' }) }, { code: 'notFound' }],
    [
      'a meeting of another body',
      officer,
      { meetings: one({ meetingId: 'foreign' }) },
      { code: 'notFound', field: 'meetings.0.meetingId' },
    ],
    [
      'a meeting named twice',
      officer,
      { meetings: [...one({}), ...one({})] },
      { code: 'nominationTwice', field: 'meetings.1.meetingId' },
    ],
    [
      'a language that is not official',
      officer,
      { meetings: one({ language: 'de' }) },
      { code: 'invalidInput', field: 'meetings.0.language' },
    ],
    [
      'an answer that is neither yes nor no',
      officer,
      { meetings: one({ firstTime: 'perhaps' }) },
      { code: 'invalidInput', field: 'meetings.0.firstTime' },
    ],
    ['a State that is not there', officer, { stateId: 'XZZ' }, { code: 'notFound', field: 'stateId' }],
    [
      'an organization that is not there',
      officer,
      { stateId: null, organizationId: 'org-x' },
      { code: 'notFound', field: 'organizationId' },
    ],
    ['no party', officer, { stateId: null }, { code: 'stateOrOrganization', field: 'stateId' }],
    ['two parties', officer, { organizationId: 'org-observer' }, { code: 'stateOrOrganization', field: 'stateId' }],
    [
      'a person who is not there',
      officer,
      { person: { kind: 'existing', personId: 'person-x' } },
      { code: 'notFound', field: 'person.personId' },
    ],
    [
      'a topic of another list',
      officer,
      { meetings: one({ topicIds: ['topic-a', 'topic-x'] }) },
      { code: 'notFound', field: 'meetings.0.topicIds.1' },
    ],
    ['no meeting', officer, { meetings: [] }, { code: 'required', field: 'meetings' }],
    ['a date that does not exist', officer, { receivedOn: '2024-02-30' }, { code: 'invalidDate', field: 'receivedOn' }],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const db = nominationScene();
    const outcome = await execute(recordNomination, testContext(db, actor), nominationInput(more));
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    for (const table of [nomination, nominationMeeting, person, event]) {
      expect(db.select().from(table).all()).toEqual([]);
    }
  });

  it('refuses a gender without the basis it rests on', async () => {
    const db = nominationScene();
    const outcome = await execute(
      recordNomination,
      testContext(db, officer),
      nominationInput({}, { gender: 'woman', genderBasis: null }),
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { field: 'person.genderBasis' } });
    expect(db.select().from(person).where(eq(person.gender, 'woman')).all()).toEqual([]);
  });
});
