import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { communicationCause } from '@/db/schema/correspondence';
import { event } from '@/db/schema/log';
import { nominationMeeting } from '@/db/schema/nominations';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { insertCommunication, nominate, nominationScene } from '../testing';
import { confirmNomination } from './confirm-nomination';

const officer = actorWith('officer');

/** Put forward by an agency for two meetings; for the second it was withdrawn already unless told otherwise. */
async function scene(secondStatus = 'withdrawn') {
  const db = nominationScene();
  const { ids } = testContext(db, officer);
  const { nominationId } = await nominate(
    db,
    {
      meetings: [
        { meetingId: 'first', status: 'awaitingConfirmation', rank: null, topicIds: [] },
        { meetingId: 'second', status: secondStatus, rank: null, topicIds: [] },
      ],
    },
    {},
    officer,
    ids,
  );
  const confirm = (more: Record<string, unknown> = {}, actor: Actor = officer) =>
    execute(confirmNomination, { ...testContext(db, actor), ids }, { nominationId, revision: 1, ...more });
  const statuses = () =>
    db
      .select({ status: nominationMeeting.status })
      .from(nominationMeeting)
      .orderBy(asc(nominationMeeting.meetingId))
      .all()
      .map((row) => row.status);
  return { db, nominationId, confirm, statuses };
}

describe('confirmNomination', () => {
  it('receives it wherever it waited, for the State, on the ground of its communication', async () => {
    const { db, nominationId, confirm, statuses } = await scene();
    insertCommunication(db, 'com-1');
    expect(await confirm({ communicationId: 'com-1' })).toEqual({ ok: true, value: { nominationId } });
    expect(statuses()).toEqual(['received', 'withdrawn']);
    expect(db.select().from(communicationCause).all()).toMatchObject([
      { effect: 'confirmed', subjectId: nominationId },
    ]);
    const log = db.select().from(event).orderBy(asc(event.seq)).all().slice(-3);
    expect(log.map((e) => [e.type, e.meetingIds, e.actedForId])).toEqual([
      ['nominations.nominationConfirmed', ['first'], 'XAA'],
      ['nominations.statusChanged', ['first'], 'XAA'],
      ['correspondence.effectRecorded', ['first'], 'XAA'],
    ]);
  });

  it('confirms for the meetings of the officer, and leaves the others to theirs', async () => {
    const { confirm, statuses } = await scene('awaitingConfirmation');
    expect((await confirm({}, actorWith('officer', { meetingId: 'second' }))).ok).toBe(true);
    expect(statuses()).toEqual(['awaitingConfirmation', 'received']);
  });

  it.each([
    ['another State', { senderStateId: 'XAB' }],
    ['the agency that put the person forward', { senderStateId: null, senderOrganizationId: 'org-stranger' }],
    ['the expert', { senderStateId: null, senderName: 'Ana Bell' }],
  ])('takes no word of %s for that of the mission', async (_, sender) => {
    const { db, confirm, statuses } = await scene();
    insertCommunication(db, 'com-1', sender);
    expect(await confirm({ communicationId: 'com-1' })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'confirmedByAnother', field: 'communicationId' },
    });
    expect(statuses()).toEqual(['awaitingConfirmation', 'withdrawn']);
  });

  it.each<[string, Record<string, unknown>, Actor, Record<string, unknown>]>([
    ['nobody signed in', {}, anonymous, { code: 'notSignedIn' }],
    ['the Chair, who does not record', {}, actorWith('chair'), { code: 'notAllowed' }],
    [
      'a mission, which does so by its note',
      {},
      actorWith('missionFocalPoint', { stateId: 'XAA' }),
      { code: 'notFound' },
    ],
    ['an officer of another body', {}, actorWith('officer', { bodyId: 'body-foreign' }), { code: 'notFound' }],
    [
      'an officer where it does not wait',
      {},
      actorWith('officer', { meetingId: 'second' }),
      { code: 'nothingToConfirm' },
    ],
    ['a nomination that is not there', { nominationId: 'none' }, officer, { code: 'notFound' }],
    ['an older state', { revision: 7 }, officer, { code: 'changedMeanwhile' }],
    [
      'a communication that is not there',
      { communicationId: 'com-x' },
      officer,
      { code: 'notFound', field: 'communicationId' },
    ],
  ])('refuses %s and changes nothing', async (_, more, actor, refusal) => {
    const { db, confirm, statuses } = await scene();
    const before = db.select().from(event).all();
    expect(await confirm(more, actor)).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(statuses()).toEqual(['awaitingConfirmation', 'withdrawn']);
    expect(db.select().from(event).all()).toEqual(before);
  });

  it('finds nothing to confirm a second time', async () => {
    const { confirm } = await scene();
    await confirm();
    expect(await confirm({ revision: 2 })).toMatchObject({ ok: false, refusal: { code: 'nothingToConfirm' } });
  });
});
