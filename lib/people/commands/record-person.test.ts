import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { person } from '@/db/schema/people';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { recordPerson } from './record-person';

const input = {
  nameAsPrinted: 'Philip de Man',
  familyName: 'de Man',
  givenNames: 'Philip',
  formOfAddress: '',
  function: 'Research Manager',
  affiliation: null,
  affiliationType: null,
  invented: false,
};

describe('recordPerson', () => {
  it('records what is stated and leaves the rest open', async () => {
    const db = memoryDatabase();
    const outcome = await execute(recordPerson, testContext(db, actorWith('officer')), input);
    expect(outcome).toEqual({ ok: true, value: { id: expect.stringMatching(/^person-/) } });
    expect(db.select().from(person).all()).toEqual([
      {
        id: expect.any(String),
        nameAsPrinted: 'Philip de Man',
        familyName: 'de Man',
        givenNames: 'Philip',
        sortKey: 'man  philip  de',
        formOfAddress: null,
        function: 'Research Manager',
        affiliation: null,
        affiliationType: null,
        gender: 'notStated',
        genderBasis: null,
        invented: false,
        revision: 1,
      },
    ]);
    expect(
      db.select({ type: event.type, payload: event.payload, revisions: event.revisionIds }).from(event).all(),
    ).toEqual([
      {
        type: 'people.personRecorded',
        payload: { fields: ['nameAsPrinted', 'familyName', 'givenNames', 'function'] },
        revisions: [],
      },
    ]);
  });

  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['a role that only sees persons', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['an officer of one meeting', actorWith('officer', { meetingId: 'meeting-x' }), {}, { code: 'notFound' }],
    ['an officer of one body', actorWith('officer', { bodyId: 'body-x' }), {}, { code: 'notFound' }],
    ['no name', actorWith('officer'), { nameAsPrinted: ' ' }, { code: 'required', field: 'nameAsPrinted' }],
    [
      'a gender without its basis',
      actorWith('officer'),
      { gender: 'woman' },
      { code: 'genderBasisMismatch', field: 'genderBasis' },
    ],
    [
      'a basis without a gender',
      actorWith('officer'),
      { gender: 'notStated', genderBasis: 'declared' },
      { code: 'genderBasisMismatch', field: 'genderBasis' },
    ],
    ['a gender outside the list', actorWith('officer'), { gender: 'x' }, { code: 'invalidInput', field: 'gender' }],
  ])('refuses %s and writes nothing', async (_, actor, change, refusal) => {
    const db = memoryDatabase();
    const outcome = await execute(recordPerson, testContext(db, actor), { ...input, ...change });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(db.select().from(person).all()).toEqual([]);
    expect(db.select().from(event).all()).toEqual([]);
  });
});
