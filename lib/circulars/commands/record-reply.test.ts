import { afterEach, describe, expect, it } from 'vitest';
import { circularAnswer } from '@/db/schema/circulars';
import { communication, communicationCause } from '@/db/schema/correspondence';
import { statementsOf } from '@/db/statements';
import type { Actor } from '@/lib/kernel/actor';
import { instant } from '@/lib/kernel/dates';
import { actorWith } from '@/lib/platform/testing';
import { listActionDates, listAsking, listOwnAnswers } from '../queries/answers';
import { getCircular, listRegister } from '../queries/circulars';
import { answerByNomination } from '../record-answer';
import { circularInput, desk, draftInput, granted, scan } from '../testing';
import { draftCircular } from './draft-circular';
import { giveOwnNumber } from './give-own-number';
import { recordCircular } from './record-circular';
import { recordDispatch } from './record-dispatch';
import { recordInitialled } from './record-initialled';
import { recordReply } from './record-reply';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

/** An invitation, dated and dispatched on a day, and whatever differs. */
async function dispatched(datedOn: string, more: object = {}) {
  const { id: circularId } = granted(await place.run(draftCircular, { ...draftInput(place), ...more }));
  granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn }));
  granted(await place.run(recordInitialled, { circularId, by: null, file: scan }));
  granted(await place.run(recordDispatch, { circularId, by: null, means: ['email'], note: null }, { on: datedOn }));
  return circularId;
}

async function open() {
  place = await desk({ clearanceSteps: 0 });
  return dispatched('2024-01-15');
}

function note(id: string) {
  place.db
    .insert(communication)
    .values({
      id,
      year: 2024,
      number: 1,
      kind: 'noteVerbale',
      state: 'open',
      bodyId: place.bodyId,
      senderStateId: 'XAA',
      receivedOn: '2024-01-25',
      recordedAt: '2024-01-25T09:00:00.000Z',
      revision: 1,
    })
    .run();
}

const answersOf = () => place.db.select().from(circularAnswer).all();

function nominate(stateId: string, receivedOn: string | null) {
  return place.db.transaction((tx) =>
    answerByNomination(tx, instant('2024-02-01T09:00:00.000Z'), {
      stateId,
      meetingIds: [place.meetingId],
      receivedOn,
      communicationId: null,
    }),
  );
}

describe('recordReply', () => {
  it('records what a State replied, with the communication it came by and its day', async () => {
    const circularId = await open();
    note('note-1');
    const input = { circularId, stateId: 'XAA', answer: 'noNomination', communicationId: 'note-1' };
    granted(await place.run(recordReply, input));
    expect(answersOf()).toMatchObject([
      { stateId: 'XAA', answer: 'noNomination', basis: 'reply', receivedOn: '2024-01-25', communicationId: 'note-1' },
    ]);
    expect(place.db.select().from(communicationCause).all()).toMatchObject([
      { communicationId: 'note-1', effect: 'answered', subjectKind: 'circular', subjectId: circularId },
    ]);
    expect(place.news().slice(-2)).toMatchObject([
      {
        type: 'circulars.answerRecorded',
        payload: { stateId: 'XAA', answer: 'noNomination' },
        meetings: [place.meetingId],
      },
      { type: 'correspondence.effectRecorded' },
    ]);
    const events = place.news().length;
    granted(await place.run(recordReply, input));
    expect(place.news().length).toBe(events);
  });

  it('takes a reply back that was recorded by mistake', async () => {
    const circularId = await open();
    const input = { circularId, stateId: 'XAB', communicationId: null };
    granted(await place.run(recordReply, { ...input, answer: 'noNomination' }, { on: '2024-01-20' }));
    granted(await place.run(recordReply, { ...input, answer: null }));
    expect(answersOf()).toEqual([]);
    expect(place.news().at(-1)).toMatchObject({ type: 'circulars.replyTakenBack', payload: { stateId: 'XAB' } });
    granted(await place.run(recordReply, { ...input, answer: null }));
  });

  it('keeps the communication linked to the reply that rests on it, and to no other', async () => {
    const circularId = await open();
    note('note-1');
    const input = { circularId, stateId: 'XAA', answer: 'noNomination' };
    const links = () => place.db.select().from(communicationCause).all();
    granted(await place.run(recordReply, { ...input, communicationId: 'note-1' }));
    granted(await place.run(recordReply, { ...input, communicationId: null }, { on: '2024-01-20' }));
    expect(links()).toEqual([]);
    granted(await place.run(recordReply, { ...input, communicationId: 'note-1' }));
    expect(links()).toHaveLength(1);
    granted(await place.run(recordReply, { ...input, answer: null, communicationId: null }));
    expect(links()).toEqual([]);
    expect(place.news().slice(-2)).toMatchObject([
      { type: 'circulars.replyTakenBack' },
      { type: 'correspondence.effectUnlinked', subject: { id: 'note-1' } },
    ]);
  });

  it.each<[string, Actor, object, object]>([
    ['the Chair', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['the clearing officer', actorWith('clearingOfficer'), {}, { code: 'notAllowed' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-x' }), {}, { code: 'notFound' }],
    ['a State that is not there', actorWith('officer'), { stateId: 'XZZ' }, { code: 'notFound', field: 'stateId' }],
    [
      'a communication that is not there',
      actorWith('officer'),
      { communicationId: 'n' },
      { code: 'notFound', field: 'communicationId' },
    ],
    ['an answer that is none', actorWith('officer'), { answer: 'noReply' }, { code: 'invalidInput', field: 'answer' }],
  ])('refuses %s and writes nothing', async (_, actor, more, refusal) => {
    const circularId = await open();
    const input = { circularId, stateId: 'XAA', answer: 'noNomination', communicationId: null, ...more };
    const events = place.news().length;
    expect(await place.run(recordReply, input, { actor })).toMatchObject({ ok: false, refusal });
    expect(answersOf()).toEqual([]);
    expect(place.news().length).toBe(events);
  });

  it('refuses an answer to a circular that asks for none, or has not been issued', async () => {
    await open();
    const { id: draft } = granted(await place.run(draftCircular, draftInput(place)));
    const { id: notice } = granted(await place.run(recordCircular, circularInput(place)));
    for (const circularId of [draft, notice]) {
      const input = { circularId, stateId: 'XAA', answer: 'noNomination', communicationId: null };
      expect(await place.run(recordReply, input)).toMatchObject({ refusal: { code: 'noAnswerAsked' } });
    }
  });
});

describe('answerByNomination', () => {
  it('answers every circular that asked and was out by then, once', async () => {
    const invitation = await open();
    const extension = await dispatched('2024-01-29', {
      kind: 'extension',
      links: [{ toCircularId: invitation, kind: 'extends' }],
    });
    granted(await place.run(draftCircular, draftInput(place)));
    expect(nominate('XAA', '2024-01-20').map((one) => one.subject.id)).toEqual([invitation]);
    expect(nominate('XAA', '2024-01-21')).toEqual([]);
    expect(nominate('XAB', null).map((one) => one.subject.id)).toEqual([invitation, extension]);
    expect(listOwnAnswers(place.db, place.meetingId, 'XAA')).toEqual(
      new Map([
        [invitation, 'nominated'],
        [extension, 'nominated'],
      ]),
    );
    expect([...listOwnAnswers(place.db, place.meetingId, 'XAC').values()]).toEqual(['noReply', 'noReply']);
  });

  it('stands above a reply before it, and no reply stands above it', async () => {
    const circularId = await open();
    const reply = { circularId, stateId: 'XAA', answer: 'noNomination', communicationId: null };
    granted(await place.run(recordReply, reply));
    expect(nominate('XAA', '2024-01-31')).toMatchObject([{ payload: { answer: 'nominated' } }]);
    expect(await place.run(recordReply, reply)).toMatchObject({
      refusal: { code: 'answerByNomination', field: 'answer' },
    });
    expect(await place.run(recordReply, { ...reply, answer: null })).toMatchObject({
      refusal: { code: 'answerByNomination' },
    });
    expect(answersOf()).toMatchObject([{ answer: 'nominated', basis: 'nomination' }]);
  });
});

describe('superseding', () => {
  it('shows a circular as superseded once an issued one supersedes it, and changes nothing of it', async () => {
    const first = await open();
    const links = [{ toCircularId: first, kind: 'supersedes' }];
    granted(await place.run(draftCircular, { ...draftInput(place), links }));
    expect(getCircular(place.db, first)?.standing).toBe('dispatched');
    await dispatched('2024-01-20', { links });
    expect(getCircular(place.db, first)).toMatchObject({ standing: 'superseded', state: 'dispatched' });
  });
});

describe('listActionDates', () => {
  const now = instant('2024-03-01T09:00:00.000Z');

  it('lists dates of issued circulars, past and ahead, with what was answered', async () => {
    const first = await open();
    const past = await dispatched('2024-01-16', { kind: 'registration', actionDate: '2024-02-20' });
    granted(await place.run(draftCircular, draftInput(place)));
    nominate('XAA', '2024-01-20');
    expect(
      listActionDates(place.db, now).map(({ circular, passesAt, isPast, answers }) => ({
        id: circular.id,
        passesAt,
        isPast,
        answers,
      })),
    ).toEqual([
      { id: past, passesAt: '2024-02-20T17:00:00.000Z', isPast: true, answers: null },
      {
        id: first,
        passesAt: '2024-03-15T17:00:00.000Z',
        isPast: false,
        answers: { nominated: 1, noNomination: 0, noReply: 2, notAddressed: 0, notKnown: 0 },
      },
    ]);
  });

  it('asks the database as often for many circulars as for one', async () => {
    await open();
    const read = () => {
      listActionDates(place.db, now);
      listAsking(place.db, place.meetingId);
    };
    const few = await statementsOf(place.db, read);
    for (let day = 16; day < 26; day += 1) await dispatched(`2024-01-${day}`);
    expect(listRegister(place.db).length).toBe(11);
    expect(await statementsOf(place.db, read)).toBe(few);
  });
});
