import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { event, revision } from '@/db/schema/log';
import { person } from '@/db/schema/people';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { listPersonsByIds } from '../queries';
import { correctPerson } from './correct-person';
import { recordPerson } from './record-person';

const recorded = {
  nameAsPrinted: 'Guo Linli',
  familyName: null,
  givenNames: null,
  formOfAddress: null,
  function: 'Vice chief engineer',
  affiliation: null,
  affiliationType: null,
  gender: 'notStated',
  genderBasis: null,
};

async function withPerson(): Promise<{ db: Db; personId: string }> {
  const db = memoryDatabase();
  const outcome = await execute(recordPerson, testContext(db, actorWith('officer')), { ...recorded, invented: false });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { db, personId: outcome.value.id };
}

const correct = (db: Db, actor: Actor, input: object) => {
  const context = testContext(db, actor);
  return execute(
    correctPerson,
    { ...context, ids: { next: (prefix) => `${prefix}-c-${context.ids.next('n')}` } },
    input,
  );
};

describe('correctPerson', () => {
  it('changes the record and keeps the values before apart from the log', async () => {
    const { db, personId } = await withPerson();
    const outcome = await correct(db, actorWith('officer'), {
      ...recorded,
      personId,
      familyName: 'Guo',
      givenNames: 'Linli',
      function: 'Chief engineer',
      reason: 'Letter of the mission',
    });
    expect(outcome).toEqual({ ok: true, value: { id: personId } });
    expect(listPersonsByIds(db, [personId, 'person-x'])).toEqual([
      expect.objectContaining({
        familyName: 'Guo',
        sortKey: 'guo  linli',
        function: 'Chief engineer',
        invented: false,
      }),
    ]);
    const [, corrected] = db.select().from(event).orderBy(asc(event.seq)).all();
    expect(corrected).toMatchObject({
      type: 'people.personCorrected',
      subjectId: personId,
      payload: { fields: ['familyName', 'givenNames', 'function'] },
    });
    expect(JSON.stringify(corrected)).not.toContain('Vice chief');
    const kept = db.select({ field: revision.field, previous: revision.previous, reason: revision.reason });
    expect(kept.from(revision).all()).toEqual(
      expect.arrayContaining([
        { field: 'familyName', previous: null, reason: 'Letter of the mission' },
        { field: 'givenNames', previous: null, reason: 'Letter of the mission' },
        { field: 'function', previous: 'Vice chief engineer', reason: 'Letter of the mission' },
      ]),
    );
  });

  it('tells nothing when the record already reads so', async () => {
    const { db, personId } = await withPerson();
    expect(await correct(db, actorWith('officer'), { ...recorded, personId })).toEqual({
      ok: true,
      value: { id: personId },
    });
    expect(db.select().from(event).all()).toHaveLength(1);
  });

  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['a role that only sees persons', actorWith('viceChair'), {}, { code: 'notAllowed' }],
    ['an officer of one meeting', actorWith('officer', { meetingId: 'meeting-x' }), {}, { code: 'notFound' }],
    ['a person that is not there', actorWith('officer'), { personId: 'person-x' }, { code: 'notFound' }],
    ['no name', actorWith('officer'), { nameAsPrinted: '' }, { code: 'required', field: 'nameAsPrinted' }],
    [
      'a gender without its basis',
      actorWith('officer'),
      { gender: 'man' },
      { code: 'genderBasisMismatch', field: 'genderBasis' },
    ],
    ['a mark that cannot be changed', actorWith('officer'), { invented: true }, { code: 'unknownField', field: '' }],
  ])('refuses %s and writes nothing', async (_, actor, change, refusal) => {
    const { db, personId } = await withPerson();
    const before = db.select().from(person).all();
    const outcome = await correct(db, actor, { ...recorded, personId, function: 'Other', ...change });
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(db.select().from(person).all()).toEqual(before);
    expect(db.select().from(event).all()).toHaveLength(1);
    expect(db.select().from(revision).all()).toEqual([]);
  });
});
