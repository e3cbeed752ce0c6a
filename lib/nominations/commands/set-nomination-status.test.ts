import { describe, expect, it } from 'vitest';
import { event, revision } from '@/db/schema/log';
import { nominationMeeting } from '@/db/schema/nominations';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { nominate, nominationScene } from '../testing';
import { setNominationStatus } from './set-nomination-status';

async function scene() {
  const db = nominationScene();
  const { ids } = testContext(db, actorWith('officer'));
  const { nominationMeetingId, nominationId } = await nominate(db, {}, {}, actorWith('officer'), ids);
  const set = (actor: Parameters<typeof testContext>[1], more: Record<string, unknown>) =>
    execute(
      setNominationStatus,
      { ...testContext(db, actor), ids },
      { nominationMeetingId, meetingId: 'first', status: 'acknowledged', ...more },
    );
  const status = () => db.select({ status: nominationMeeting.status }).from(nominationMeeting).get()?.status;
  const events = () => db.select({ type: event.type, payload: event.payload }).from(event).orderBy(event.seq).all();
  return { db, nominationId, nominationMeetingId, set, status, events };
}

describe('setNominationStatus', () => {
  it('changes the status and keeps the reason beside the log', async () => {
    const { db, nominationId, nominationMeetingId, set, status, events } = await scene();
    const outcome = await set(actorWith('chair', { bodyId: 'body-own' }), {
      status: 'withdrawn',
      reason: 'By note verbale',
    });
    expect(outcome).toEqual({ ok: true, value: { nominationMeetingId, status: 'withdrawn' } });
    expect(status()).toBe('withdrawn');
    expect(events().at(-1)).toEqual({
      type: 'nominations.statusChanged',
      payload: { nominationId, from: 'received', to: 'withdrawn', actId: expect.stringMatching(/^act-/) },
    });
    expect(db.select().from(revision).all()).toMatchObject([
      { field: 'status', previous: 'received', reason: 'By note verbale' },
    ]);
  });

  it('leaves it and tells of nothing when it already is so', async () => {
    const { set, events } = await scene();
    const before = events();
    expect(await set(actorWith('officer'), { status: 'received' })).toMatchObject({ ok: true });
    expect(events()).toEqual(before);
  });

  it('agrees nobody whom the mission has not confirmed', async () => {
    const { set, status } = await scene();
    await set(actorWith('officer'), { status: 'awaitingConfirmation' });
    expect(await set(actorWith('officer'), { status: 'agreed' })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'statusNotPossible', field: 'status' },
    });
    expect(status()).toBe('awaitingConfirmation');
  });

  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['a reader', actorWith('reader'), {}, { code: 'notFound' }],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), {}, { code: 'notFound' }],
    [
      'the nomination under another meeting',
      actorWith('officer', { meetingId: 'second' }),
      { meetingId: 'second' },
      { code: 'notFound', field: 'nominationMeetingId' },
    ],
    ['a meeting that is not there', actorWith('officer'), { meetingId: 'none' }, { code: 'notFound' }],
    ['a status that is none', actorWith('officer'), { status: 'lost' }, { code: 'invalidInput', field: 'status' }],
  ])('refuses %s and changes nothing', async (_, actor, more, refusal) => {
    const { set, status, events } = await scene();
    const before = events();
    expect(await set(actor, more)).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(status()).toBe('received');
    expect(events()).toEqual(before);
  });
});
