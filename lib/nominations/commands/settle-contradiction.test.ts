import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { communicationCause } from '@/db/schema/correspondence';
import { event, revision } from '@/db/schema/log';
import { nominationMeeting, nominationSettlement } from '@/db/schema/nominations';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { listContradictions } from '../queries/contradictions';
import { insertCommunication, nominate, nominationScene } from '../testing';
import { settleContradiction } from './settle-contradiction';

const officer = actorWith('officer');

/** Avaland has put Ana Ruíz forward twice, with different functions. */
async function scene() {
  const db = nominationScene();
  const { ids } = testContext(db, officer);
  const first = await nominate(db, {}, {}, officer, ids);
  const second = await nominate(db, {}, { nameAsPrinted: 'Ana RUIZ', function: 'Dean' }, officer, ids);
  const places = [first.nominationMeetingId, second.nominationMeetingId];
  const [question] = listContradictions(db, 'first');
  if (question === undefined) throw new Error('no contradiction was found');
  const settle = (more: Record<string, unknown> = {}, actor: Actor = officer) =>
    execute(
      settleContradiction,
      { ...testContext(db, actor), ids },
      { meetingId: 'first', key: question.key, stand: places.slice(1), ...more },
    );
  const status = (id: string | undefined) =>
    db
      .select({ id: nominationMeeting.id, status: nominationMeeting.status })
      .from(nominationMeeting)
      .all()
      .find((row) => row.id === id)?.status;
  return { db, ids, first, second, places, question, settle, statuses: () => places.map(status) };
}

describe('settleContradiction', () => {
  it('lets one nomination stand; the other is not included, and stays on record', async () => {
    const { db, settle, statuses, question, places } = await scene();
    expect(question).toMatchObject({ kind: 'sameParty' });
    expect((await settle({ reason: 'The second note replaces the first' })).ok).toBe(true);
    expect(statuses()).toEqual(['notIncluded', 'received']);
    expect(listContradictions(db, 'first')).toEqual([]);
    const log = db.select().from(event).orderBy(asc(event.seq)).all().slice(-2);
    expect(log.map((e) => e.type)).toEqual(['nominations.contradictionSettled', 'nominations.statusChanged']);
    expect(log[0]?.payload).toMatchObject({ stand: places.slice(1), others: places.slice(0, 1) });
    expect(db.select({ reason: revision.reason }).from(revision).all()).toEqual(
      Array(2).fill({ reason: 'The second note replaces the first' }),
    );
  });

  it('lets both stand: they are two people; the question comes back when another communication speaks of one', async () => {
    const { db, settle, statuses, places, first } = await scene();
    expect((await settle({ stand: places })).ok).toBe(true);
    expect(statuses()).toEqual(['received', 'received']);
    expect(listContradictions(db, 'first')).toEqual([]);
    insertCommunication(db, 'com-9');
    db.insert(communicationCause)
      .values({
        communicationId: 'com-9',
        effect: 'corrected',
        subjectKind: 'nomination',
        subjectId: first.nominationId,
        recordedAt: '2024-02-02T09:00:00.000Z',
      })
      .run();
    expect(listContradictions(db, 'first')).toHaveLength(1);
  });

  it.each([
    ['stands', true, 'received'],
    ['is withdrawn', false, 'withdrawn'],
  ])(
    'decides that a nomination that one communication withdraws and another confirms %s',
    async (_, stands, expected) => {
      const { db, settle, first, places } = await scene();
      for (const [id, effect, on] of [
        ['com-1', 'withdrew', '2024-01-20'],
        ['com-2', 'confirmed', '2024-01-25'],
      ] as const) {
        insertCommunication(db, id, { datedOn: on });
        db.insert(communicationCause)
          .values({
            communicationId: id,
            effect,
            subjectKind: 'nomination',
            subjectId: first.nominationId,
            recordedAt: '2024-02-02T09:00:00.000Z',
          })
          .run();
      }
      db.update(nominationMeeting).set({ status: 'withdrawn' }).run();
      const [question] = listContradictions(db, 'first');
      expect(question).toMatchObject({ kind: 'withdrawnAndConfirmed', nominationMeetingIds: places.slice(0, 1) });
      expect((await settle({ key: question?.key, stand: stands ? places.slice(0, 1) : [] })).ok).toBe(true);
      expect(db.select({ status: nominationMeeting.status }).from(nominationMeeting).all()[0]?.status).toBe(expected);
      expect(listContradictions(db, 'first')).toEqual([]);
    },
  );

  it.each<[string, Record<string, unknown>, Actor, Record<string, unknown>]>([
    ['nobody signed in', {}, anonymous, { code: 'notSignedIn' }],
    ['the Chair, who does not record', {}, actorWith('chair'), { code: 'notAllowed' }],
    ['a mission', {}, actorWith('missionFocalPoint', { stateId: 'XAA' }), { code: 'notFound' }],
    ['an officer of another meeting', {}, actorWith('officer', { meetingId: 'second' }), { code: 'notFound' }],
    ['a meeting that is not there', { meetingId: 'none' }, officer, { code: 'notFound' }],
    ['the question of another meeting', { meetingId: 'second' }, officer, { code: 'changedMeanwhile' }],
    ['a question that is not open', { key: 'sameParty x y' }, officer, { code: 'changedMeanwhile' }],
    ['a nomination that is no part of it', { stand: ['other'] }, officer, { code: 'notFound', field: 'stand.0' }],
  ])('refuses %s and changes nothing', async (_, more, actor, refusal) => {
    const { db, settle, statuses } = await scene();
    const before = db.select().from(event).all();
    expect(await settle(more, actor)).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(statuses()).toEqual(['received', 'received']);
    expect(db.select().from(nominationSettlement).all()).toEqual([]);
    expect(db.select().from(event).all()).toEqual(before);
  });

  it('is settled once', async () => {
    const { settle } = await scene();
    await settle();
    expect(await settle()).toMatchObject({ ok: false, refusal: { code: 'changedMeanwhile' } });
  });
});
