import { and, asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { communicationCause } from '@/db/schema/correspondence';
import { event, revision } from '@/db/schema/log';
import { meetingTopic } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { insertCommunication, nominate, nominationScene } from '../testing';
import { changeNominations } from './change-nominations';

const officer = actorWith('officer');

/** Three nominations by Avaland for the meeting `first`: the last one for `second` as well, where it is not included. */
async function scene() {
  const db = nominationScene();
  const { ids } = testContext(db, officer);
  const places = [
    [{ meetingId: 'first', status: 'received', rank: 1, language: 'fr', firstTime: 'yes', topicIds: ['topic-b'] }],
    [{ meetingId: 'first', status: 'underConsideration', rank: 2, topicIds: ['topic-a'] }],
    [
      { meetingId: 'first', status: 'received', rank: 3, topicIds: [] },
      { meetingId: 'second', status: 'notIncluded', rank: null, topicIds: [] },
    ],
  ];
  const rows: { nominationMeetingId: string; nominationId: string }[] = [];
  for (const [index, meetings] of places.entries()) {
    const { nominationMeetingId, nominationId } = await nominate(
      db,
      { meetings },
      { nameAsPrinted: `Person ${index}`, familyName: null, givenNames: null },
      officer,
      ids,
    );
    rows.push({ nominationMeetingId, nominationId });
  }
  const change = (act: Record<string, unknown>, more: Record<string, unknown> = {}, actor: Actor = officer) =>
    execute(
      changeNominations,
      { ...testContext(db, actor), ids },
      {
        meetingId: 'first',
        act,
        rows: rows.map(({ nominationMeetingId }) => ({ nominationMeetingId, revision: 1 })),
        ...more,
      },
    );
  const stored = () =>
    db
      .select({
        meetingId: nominationMeeting.meetingId,
        status: nominationMeeting.status,
        rank: nominationMeeting.rank,
      })
      .from(nominationMeeting)
      .orderBy(asc(nominationMeeting.meetingId), asc(nominationMeeting.rank))
      .all()
      .map((row) => `${row.meetingId} ${row.rank ?? '-'} ${row.status}`);
  const topicsAt = (meetingId: string, nominationId: string | undefined) =>
    db
      .select({ id: nominationTopic.topicId })
      .from(nominationTopic)
      .innerJoin(nominationMeeting, eq(nominationMeeting.id, nominationTopic.nominationMeetingId))
      .where(and(eq(nominationMeeting.meetingId, meetingId), eq(nominationMeeting.nominationId, nominationId ?? '')))
      .orderBy(asc(nominationTopic.position))
      .all()
      .map((one) => one.id);
  const log = () => db.select().from(event).orderBy(asc(event.seq)).all();
  return { db, rows, change, stored, topicsAt, log, before: log().length };
}

describe('changeNominations', () => {
  it('changes the status of all as one act, with the reason beside the log', async () => {
    const { db, change, stored, log, before } = await scene();
    const outcome = await change({ kind: 'status', status: 'reserve' }, { reason: 'Agreed with the Chair' });
    expect(outcome).toEqual({ ok: true, value: { changed: 3, actId: expect.stringMatching(/^act-/) } });
    expect(stored()).toEqual(['first 1 reserve', 'first 2 reserve', 'first 3 reserve', 'second - notIncluded']);
    const added = log().slice(before);
    const actId = outcome.ok ? outcome.value.actId : '';
    expect(added.map((e) => [e.type, e.payload.from, e.payload.actId])).toEqual([
      ['nominations.statusChanged', 'received', actId],
      ['nominations.statusChanged', 'underConsideration', actId],
      ['nominations.statusChanged', 'received', actId],
    ]);
    expect(db.select({ reason: revision.reason }).from(revision).all()).toEqual(
      Array(3).fill({ reason: 'Agreed with the Chair' }),
    );
    expect(db.select({ revision: nomination.revision }).from(nomination).all()).toEqual(Array(3).fill({ revision: 2 }));
  });

  it('leaves those alone that already are so, and tells of nothing when all are', async () => {
    const { change, rows, log, before } = await scene();
    expect(await change({ kind: 'status', status: 'underConsideration' })).toMatchObject({ value: { changed: 2 } });
    expect(log()).toHaveLength(before + 2);
    const [, second] = rows;
    const one = [{ nominationMeetingId: second?.nominationMeetingId, revision: 1 }];
    expect(await change({ kind: 'addTopic', topicId: 'topic-a' }, { rows: one })).toEqual({
      ok: true,
      value: { changed: 0, actId: null },
    });
    expect(log()).toHaveLength(before + 2);
  });

  it('adds a topic after those of a higher preference', async () => {
    const { change, rows, topicsAt } = await scene();
    expect(await change({ kind: 'addTopic', topicId: 'topic-a' })).toMatchObject({
      value: { changed: 2, actId: null },
    });
    expect(rows.map((row) => topicsAt('first', row.nominationId))).toEqual([
      ['topic-b', 'topic-a'],
      ['topic-a'],
      ['topic-a'],
    ]);
  });

  it('moves to the other meeting: not included here, received there, with the topics that it takes', async () => {
    const { db, change, rows, stored, topicsAt, log, before } = await scene();
    db.update(meetingTopic)
      .set({ taken: false })
      .where(and(eq(meetingTopic.meetingId, 'second'), eq(meetingTopic.topicId, 'topic-b')))
      .run();
    expect(await change({ kind: 'move', toMeetingId: 'second' })).toMatchObject({ value: { changed: 3, actId: null } });
    expect(stored()).toEqual([
      'first 1 notIncluded',
      'first 2 notIncluded',
      'first 3 notIncluded',
      'second - received',
      'second - received',
      'second - received',
    ]);
    const statedAt = (meetingId: string) =>
      db
        .select({ language: nominationMeeting.language, firstTime: nominationMeeting.firstTime })
        .from(nominationMeeting)
        .where(
          and(
            eq(nominationMeeting.meetingId, meetingId),
            eq(nominationMeeting.nominationId, rows[0]?.nominationId ?? ''),
          ),
        )
        .all();
    expect(statedAt('first')).toEqual([{ language: 'fr', firstTime: 'yes' }]);
    expect(statedAt('second')).toEqual([{ language: null, firstTime: null }]);
    expect(topicsAt('first', rows[0]?.nominationId)).toEqual(['topic-b']);
    expect(topicsAt('second', rows[0]?.nominationId)).toEqual([]);
    expect(topicsAt('second', rows[1]?.nominationId)).toEqual(['topic-a']);
    const types = log()
      .slice(before)
      .map((e) => [e.type.replace('nominations.', ''), ...e.meetingIds]);
    expect(types.slice(0, 3)).toEqual([
      ['statusChanged', 'first'],
      ['nominatedForMeeting', 'second'],
      ['movedToMeeting', 'first', 'second'],
    ]);
    expect(types.slice(6)).toEqual([
      ['statusChanged', 'first'],
      ['statusChanged', 'second'],
      ['movedToMeeting', 'first', 'second'],
    ]);
    expect(
      log()
        .slice(before)
        .every((e) => e.payload.actId === undefined),
    ).toBe(true);
  });

  it('puts forward for another meeting as well, and leaves those that are', async () => {
    const { change, stored } = await scene();
    expect(await change({ kind: 'addMeeting', toMeetingId: 'second' })).toMatchObject({ value: { changed: 2 } });
    expect(stored()).toEqual([
      'first 1 received',
      'first 2 underConsideration',
      'first 3 received',
      'second - notIncluded',
      'second - received',
      'second - received',
    ]);
  });

  it('links each nomination to the communication that asks for it', async () => {
    const { db, change, rows } = await scene();
    const communicationId = insertCommunication(db, 'com-1');
    await change({ kind: 'status', status: 'withdrawn' }, { communicationId });
    expect(
      db.select({ effect: communicationCause.effect, id: communicationCause.subjectId }).from(communicationCause).all(),
    ).toEqual(expect.arrayContaining(rows.map((row) => ({ effect: 'withdrew', id: row.nominationId }))));
  });

  it('changes none when one cannot be changed', async () => {
    const { db, rows, change, stored } = await scene();
    const [, second] = rows;
    db.update(nominationMeeting)
      .set({ status: 'withdrawn' })
      .where(eq(nominationMeeting.id, second?.nominationMeetingId ?? ''))
      .run();
    const before = stored();
    expect(await change({ kind: 'status', status: 'agreed' })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'statusNotPossible', field: 'rows.1.nominationMeetingId' },
    });
    expect(stored()).toEqual(before);
  });

  it.each<[string, Actor, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
    ['nobody signed in', anonymous, { kind: 'status', status: 'reserve' }, {}, { code: 'notSignedIn' }],
    [
      'a mission',
      actorWith('missionFocalPoint', { stateId: 'XAA' }),
      { kind: 'status', status: 'reserve' },
      {},
      { code: 'notFound' },
    ],
    ['a reader', actorWith('reader'), { kind: 'status', status: 'reserve' }, {}, { code: 'notFound' }],
    [
      'the Chair, who decides but does not record',
      actorWith('chair'),
      { kind: 'addTopic', topicId: 'topic-a' },
      {},
      { code: 'notAllowed' },
    ],
    [
      'an officer of another meeting',
      actorWith('officer', { meetingId: 'second' }),
      { kind: 'status', status: 'reserve' },
      {},
      { code: 'notFound' },
    ],
    [
      'an officer of this meeting only, who moves',
      actorWith('officer', { meetingId: 'first' }),
      { kind: 'move', toMeetingId: 'second' },
      {},
      { code: 'notFound' },
    ],
    [
      'a meeting of another body',
      officer,
      { kind: 'move', toMeetingId: 'foreign' },
      {},
      { code: 'meetingElsewhere', field: 'rows.0.nominationMeetingId' },
    ],
    [
      'the same meeting',
      officer,
      { kind: 'move', toMeetingId: 'first' },
      {},
      { code: 'notFound', field: 'act.toMeetingId' },
    ],
    [
      'a meeting that is not there',
      officer,
      { kind: 'move', toMeetingId: 'none' },
      {},
      { code: 'notFound', field: 'act.toMeetingId' },
    ],
    [
      'a topic of another list',
      officer,
      { kind: 'addTopic', topicId: 'topic-x' },
      {},
      { code: 'notFound', field: 'act.topicId' },
    ],
    [
      'a status that is none',
      officer,
      { kind: 'status', status: 'lost' },
      {},
      { code: 'invalidInput', field: 'act.status' },
    ],
    ['no row', officer, { kind: 'status', status: 'reserve' }, { rows: [] }, { code: 'required', field: 'rows' }],
    [
      'a nomination that is not there',
      officer,
      { kind: 'status', status: 'reserve' },
      { rows: [{ nominationMeetingId: 'none', revision: 1 }] },
      { code: 'notFound', field: 'rows.0.nominationMeetingId' },
    ],
    [
      'nominations of another meeting',
      officer,
      { kind: 'status', status: 'reserve' },
      { meetingId: 'second' },
      { code: 'notFound', field: 'rows.0.nominationMeetingId' },
    ],
    [
      'a communication that is not there',
      officer,
      { kind: 'status', status: 'reserve' },
      { communicationId: 'com-x' },
      { code: 'notFound', field: 'communicationId' },
    ],
  ])('refuses %s and changes nothing', async (_, actor, act, more, refusal) => {
    const { change, stored, log, before } = await scene();
    const untouched = stored();
    expect(await change(act, more, actor)).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(stored()).toEqual(untouched);
    expect(log()).toHaveLength(before);
  });

  it('refuses what somebody changed since, and changes nothing', async () => {
    const { rows, change, stored } = await scene();
    const [first] = rows;
    await change(
      { kind: 'status', status: 'acknowledged' },
      { rows: [{ nominationMeetingId: first?.nominationMeetingId, revision: 1 }] },
    );
    const before = stored();
    expect(await change({ kind: 'status', status: 'reserve' })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'changedMeanwhile', field: 'rows.0.nominationMeetingId' },
    });
    expect(stored()).toEqual(before);
  });
});
