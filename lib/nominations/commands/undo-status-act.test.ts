import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { nominationMeeting } from '@/db/schema/nominations';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { fixedClock } from '@/lib/kernel/clock';
import { instant } from '@/lib/kernel/dates';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { undoable } from '../queries/undoable';
import { nominate, nominationScene } from '../testing';
import { changeNominations } from './change-nominations';
import { setNominationStatus } from './set-nomination-status';
import { undoStatusAct } from './undo-status-act';

const officer = actorWith('officer');

/** Two nominations for the meeting `first`, one of them agreed, both withdrawn by one act of the officer. */
async function scene() {
  const db = nominationScene();
  const { ids } = testContext(db, officer);
  const rows = [];
  for (const [index, status] of ['agreed', 'received'].entries()) {
    const meetings = [{ meetingId: 'first', status, rank: null, topicIds: [] }];
    const name = { nameAsPrinted: `Person ${index}`, familyName: null, givenNames: null };
    const { nominationMeetingId } = await nominate(db, { meetings }, name, officer, ids);
    rows.push({ nominationMeetingId, revision: 1 });
  }
  const at = (time: string, actor: Actor = officer) => ({
    ...testContext(db, actor, { clock: fixedClock(instant(`2024-02-01T${time}:00.000Z`)) }),
    ids,
  });
  const changed = await execute(changeNominations, at('10:00'), {
    meetingId: 'first',
    act: { kind: 'status', status: 'withdrawn' },
    rows,
  });
  if (!changed.ok || changed.value.actId === null) throw new Error('the act was refused');
  const { actId } = changed.value;
  const undo = (time: string, actor: Actor = officer, more: Record<string, unknown> = {}) =>
    execute(undoStatusAct, at(time, actor), { meetingId: 'first', actId, ...more });
  const statuses = () => db.select({ status: nominationMeeting.status }).from(nominationMeeting).all();
  return { db, rows, at, actId, undo, statuses };
}

describe('undoStatusAct', () => {
  it('takes the whole act back, also to where nothing else may lead', async () => {
    const { db, undo, statuses, actId } = await scene();
    expect(await undo('10:14')).toEqual({ ok: true, value: { changed: 2 } });
    expect(statuses()).toEqual([{ status: 'agreed' }, { status: 'received' }]);
    const log = db.select({ payload: event.payload }).from(event).all().slice(-2);
    expect(log.map(({ payload }) => [payload.from, payload.to, payload.undoes])).toEqual([
      ['withdrawn', 'agreed', actId],
      ['withdrawn', 'received', actId],
    ]);
  });

  it('is offered once', async () => {
    const { db, undo, at } = await scene();
    expect(undoable(db, officer, 'first', at('10:01').clock.now())).toMatchObject({
      overtaken: false,
      changes: [{}, {}],
    });
    await undo('10:01');
    expect(undoable(db, officer, 'first', at('10:02').clock.now())).toBeNull();
    expect(await undo('10:02')).toMatchObject({ ok: false, refusal: { code: 'undoTooLate' } });
  });

  it('gives way to the act after it', async () => {
    const { db, rows, at, undo } = await scene();
    const [first] = rows;
    await execute(setNominationStatus, at('10:05'), {
      nominationMeetingId: first?.nominationMeetingId,
      meetingId: 'first',
      status: 'received',
    });
    expect(undoable(db, officer, 'first', at('10:06').clock.now())?.changes).toHaveLength(1);
    expect(await undo('10:06')).toMatchObject({ ok: false, refusal: { code: 'undoTooLate' } });
  });

  it('stops when somebody else changed one of them since', async () => {
    const { rows, at, undo, statuses } = await scene();
    const [first] = rows;
    await execute(setNominationStatus, at('10:05', actorWith('chair')), {
      nominationMeetingId: first?.nominationMeetingId,
      meetingId: 'first',
      status: 'received',
    });
    const before = statuses();
    expect(await undo('10:06')).toEqual({ ok: false, refusal: { kind: 'refusal', code: 'changedMeanwhile' } });
    expect(statuses()).toEqual(before);
  });

  it.each<[string, string, Actor, Record<string, unknown>, string]>([
    ['after a quarter of an hour', '10:16', officer, {}, 'undoTooLate'],
    ['by somebody who did not do it', '10:05', actorWith('chair'), {}, 'undoTooLate'],
    ['of an act that is not there', '10:05', officer, { actId: 'act-x' }, 'undoTooLate'],
    ['under another meeting', '10:05', officer, { meetingId: 'second' }, 'undoTooLate'],
    ['under a meeting that is not there', '10:05', officer, { meetingId: 'none' }, 'notFound'],
    ['by a reader', '10:05', actorWith('reader'), {}, 'notFound'],
    ['by nobody', '10:05', anonymous, {}, 'notSignedIn'],
  ])('is refused %s', async (_, time, actor, more, code) => {
    const { undo, statuses } = await scene();
    const before = statuses();
    expect(await undo(time, actor, more)).toEqual({ ok: false, refusal: { kind: 'refusal', code } });
    expect(statuses()).toEqual(before);
  });
});
