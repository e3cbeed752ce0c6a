import { describe, expect, it } from 'vitest';
import { circularAnswer } from '@/db/schema/circulars';
import { event } from '@/db/schema/log';
import { nomination } from '@/db/schema/nominations';
import { recordCircular } from '@/lib/circulars/commands/record-circular';
import { recordReply } from '@/lib/circulars/commands/record-reply';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { changeNominations } from './commands/change-nominations';
import { confirmNomination } from './commands/confirm-nomination';
import { recordNomination } from './commands/record-nomination';
import { setNominationStatus } from './commands/set-nomination-status';
import { undoStatusAct } from './commands/undo-status-act';
import { undoable } from './queries/undoable';
import { insertCommunication, nominationInput, nominationScene } from './testing';

/** The scene with an invitation to nominate for the first meeting, dated 2 January 2024. */
async function invited() {
  const db = nominationScene();
  const context = testContext(db, actorWith('officer'));
  const circular = await execute(recordCircular, context, {
    bodyId: 'body-own',
    kind: 'invitation',
    subject: 'Invitation to nominate',
    ownReference: 'HBR/2024/1',
    outsideReference: null,
    datedOn: '2024-01-02',
    actionDate: null,
    actionTime: null,
    actionZone: null,
    note: null,
    meetings: [{ meetingId: 'first', announces: false }],
    addressees: ['statesMembers'],
  });
  const circularId = circular.ok ? circular.value.id : '';
  const nominate = (input: unknown) => execute(recordNomination, context, input);
  const nominated = async (input: unknown) => {
    const outcome = await nominate(input);
    const at = outcome.ok ? outcome.value.meetings[0] : undefined;
    if (!outcome.ok || at === undefined) throw new Error('a nomination was refused');
    return { nominationId: outcome.value.nominationId, nominationMeetingId: at.nominationMeetingId };
  };
  return {
    db,
    circularId,
    context,
    nominate,
    nominated,
    /** Gives a nomination another status for the first meeting. */
    set: (nominationMeetingId: string, status: string) =>
      execute(setNominationStatus, context, { nominationMeetingId, meetingId: 'first', status, reason: null }),
    undo: () => {
      const act = undoable(db, context.actor, 'first', context.clock.now());
      return execute(undoStatusAct, context, { meetingId: 'first', actId: act?.actId ?? 'none' });
    },
    reply: (answer: string | null, communicationId: string | null = null) =>
      execute(recordReply, context, { circularId, stateId: 'XAA', answer, communicationId }),
    answers: () => db.select().from(circularAnswer).all(),
  };
}

const place = (status: string) => ({ meetings: [{ meetingId: 'first', status, rank: null, topicIds: [] }] });

it('takes the nomination of a State as its answer to the invitation, in the same transaction', async () => {
  const { db, circularId, nominate } = await invited();
  expect(await nominate(nominationInput(place('received')))).toMatchObject({ ok: true });
  expect(db.select().from(circularAnswer).all()).toMatchObject([
    { circularId, stateId: 'XAA', answer: 'nominated', basis: 'nomination', receivedOn: '2024-01-15' },
  ]);
  const told = db.select().from(event).all().at(-1);
  expect(told).toMatchObject({ type: 'circulars.answerRecorded', subjectId: circularId, actedForId: 'XAA' });
});

it.each([
  ['has yet to be confirmed by the mission', place('awaitingConfirmation')],
  ['came in before the invitation', { ...place('received'), receivedOn: '2024-01-01' }],
  ['comes from an organization', { ...place('received'), stateId: null, organizationId: 'org-observer' }],
])('takes none for an answer that %s', async (_, more) => {
  const { db, nominate } = await invited();
  expect(await nominate(nominationInput(more))).toMatchObject({ ok: true });
  expect(db.select().from(circularAnswer).all()).toEqual([]);
});

describe('a nomination that waited for its mission', () => {
  const waiting = nominationInput(place('awaitingConfirmation'));
  const done = { ok: true };

  it('is the answer of its State once the mission confirms, from the day of the confirmation', async () => {
    const { db, circularId, context, nominated, answers } = await invited();
    const { nominationId } = await nominated(waiting);
    insertCommunication(db, 'note', { receivedOn: '2024-01-25' });
    const input = { nominationId, revision: 1, communicationId: 'note', reason: null };
    expect(await execute(confirmNomination, context, input)).toMatchObject(done);
    expect(answers()).toMatchObject([
      { circularId, answer: 'nominated', basis: 'nomination', receivedOn: '2024-01-25', communicationId: 'note' },
    ]);
  });

  it('answers when its status is changed, alone or with others, and no longer when that is taken back', async () => {
    const { db, context, nominated, set, undo, answers } = await invited();
    const { nominationMeetingId } = await nominated(waiting);
    expect(await set(nominationMeetingId, 'acknowledged')).toMatchObject(done);
    expect(answers()).toMatchObject([{ answer: 'nominated', receivedOn: '2024-01-15' }]);
    expect(await undo()).toMatchObject(done);
    expect(answers()).toEqual([]);
    expect(db.select().from(event).all().at(-1)).toMatchObject({
      type: 'circulars.answerTakenBack',
      payload: { stateId: 'XAA' },
      meetingIds: ['first'],
    });
    const revision = db.select().from(nomination).get()?.revision;
    const change = { act: { kind: 'status', status: 'received' }, rows: [{ nominationMeetingId, revision }] };
    const input = { meetingId: 'first', ...change, reason: null, communicationId: null };
    expect(await execute(changeNominations, context, input)).toMatchObject(done);
    expect(answers()).toMatchObject([{ answer: 'nominated' }]);
  });

  it.each(['notIncluded', 'withdrawn'])('answers nothing when it is %s unconfirmed', async (status) => {
    const { nominated, set, answers } = await invited();
    const { nominationMeetingId } = await nominated(waiting);
    expect(await set(nominationMeetingId, status)).toMatchObject(done);
    expect(answers()).toEqual([]);
  });

  it('gives way to another nomination of the State, which then is the answer', async () => {
    const { nominated, set, answers } = await invited();
    const first = await nominated(nominationInput(place('received')));
    await nominated({ ...nominationInput(place('received')), receivedOn: '2024-01-20' });
    expect(answers()).toMatchObject([{ receivedOn: '2024-01-15' }]);
    expect(await set(first.nominationMeetingId, 'awaitingConfirmation')).toMatchObject(done);
    expect(answers()).toMatchObject([{ answer: 'nominated', basis: 'nomination', receivedOn: '2024-01-20' }]);
  });

  it('leaves the State with what it had replied before', async () => {
    const { db, nominated, set, undo, reply, answers } = await invited();
    insertCommunication(db, 'note', { receivedOn: '2024-01-10' });
    expect(await reply('noNomination', 'note')).toMatchObject(done);
    const { nominationMeetingId } = await nominated(waiting);
    expect(await set(nominationMeetingId, 'received')).toMatchObject(done);
    expect(answers()).toMatchObject([{ answer: 'nominated' }]);
    expect(await undo()).toMatchObject(done);
    expect(answers()).toMatchObject([
      { answer: 'noNomination', basis: 'reply', receivedOn: '2024-01-10', communicationId: 'note' },
    ]);
  });

  it('leaves the State without an answer when its reply had been taken back before', async () => {
    const { nominated, set, undo, reply, answers } = await invited();
    expect(await reply('noNomination')).toMatchObject(done);
    expect(await reply(null)).toMatchObject(done);
    const { nominationMeetingId } = await nominated(waiting);
    expect(await set(nominationMeetingId, 'received')).toMatchObject(done);
    expect(await undo()).toMatchObject(done);
    expect(answers()).toEqual([]);
  });
});

it('takes a nomination put forward for a further meeting for an answer to what asked for that meeting', async () => {
  const { db, context, nominated, answers } = await invited();
  const { nominationMeetingId } = await nominated({
    ...nominationInput(),
    meetings: [{ meetingId: 'second', status: 'received', rank: null, topicIds: [] }],
  });
  expect(answers()).toEqual([]);
  const revision = db.select().from(nomination).get()?.revision;
  const change = { act: { kind: 'addMeeting', toMeetingId: 'first' }, rows: [{ nominationMeetingId, revision }] };
  const input = { meetingId: 'second', ...change, reason: null, communicationId: null };
  expect(await execute(changeNominations, context, input)).toMatchObject({ ok: true });
  expect(answers()).toMatchObject([{ stateId: 'XAA', answer: 'nominated' }]);
});
