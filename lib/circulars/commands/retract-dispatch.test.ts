import { inArray } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { revision } from '@/db/schema/log';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getCircular } from '../queries/circulars';
import { listRecipients } from '../queries/recipients';
import { circularInput, desk, draftInput, granted, scan } from '../testing';
import { draftCircular } from './draft-circular';
import { giveOwnNumber } from './give-own-number';
import { recordCircular } from './record-circular';
import { recordDispatch } from './record-dispatch';
import { recordInitialled } from './record-initialled';
import { recordOutsideNumber } from './record-outside-number';
import { recordReply } from './record-reply';
import { retractDispatch } from './retract-dispatch';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

async function numbered() {
  place = await desk({ clearanceSteps: 0 });
  const { id: circularId } = granted(await place.run(draftCircular, draftInput(place)));
  granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn: '2024-01-30' }));
  granted(await place.run(recordInitialled, { circularId, by: null, file: scan }));
  return circularId;
}

const dispatch = (circularId: string) =>
  place.run(recordDispatch, { circularId, by: 'Registry', means: ['email'], note: null }, { on: '2024-01-31' });

async function dispatched() {
  const circularId = await numbered();
  granted(await dispatch(circularId));
  return circularId;
}

describe('retractDispatch', () => {
  it('puts the circular back where it stood, without those whom it was frozen with', async () => {
    const circularId = await dispatched();
    granted(await place.run(recordOutsideNumber, { circularId, reference: 'CU 2024/70' }));
    granted(await place.run(retractDispatch, { circularId }));
    expect(getCircular(place.db, circularId)).toMatchObject({
      state: 'initialled',
      ownReference: 'HBR/2024/5',
      outsideReference: 'CU 2024/70',
      recipientCount: 0,
      steps: [{ step: 'ownNumber' }, { step: 'outsideNumber' }, { step: 'initialled' }],
      files: [{ role: 'initialledScan' }],
    });
    expect(listRecipients(place.db, circularId)).toEqual([]);
    expect(place.news().at(-1)).toMatchObject({
      type: 'circulars.dispatchRetracted',
      subject: { kind: 'circular', id: circularId },
      meetings: [place.meetingId],
      payload: { recipients: 3 },
    });
    const before = place.db
      .select({ field: revision.field, previous: revision.previous })
      .from(revision)
      .where(inArray(revision.id, [...(place.news().at(-1)?.revisionIds ?? [])]))
      .orderBy(revision.field)
      .all();
    expect(before).toEqual([
      { field: 'means', previous: '["email"]' },
      { field: 'note', previous: null },
      { field: 'takenBy', previous: 'Registry' },
      { field: 'takenOn', previous: '2024-01-31' },
    ]);
    granted(await dispatch(circularId));
    expect(getCircular(place.db, circularId)).toMatchObject({ state: 'dispatched', recipientCount: 3 });
  });

  it('is refused once the answer of a State is on record', async () => {
    const circularId = await dispatched();
    const reply = { circularId, stateId: 'XAA', answer: 'noNomination', communicationId: null };
    granted(await place.run(recordReply, reply, { on: '2024-02-01' }));
    expect(await place.run(retractDispatch, { circularId })).toMatchObject({ refusal: { code: 'circularAnswered' } });
    expect(getCircular(place.db, circularId)).toMatchObject({ state: 'dispatched', recipientCount: 3 });
    granted(await place.run(recordReply, { ...reply, answer: null }));
    granted(await place.run(retractDispatch, { circularId }));
  });

  it('is refused for what was not dispatched from here', async () => {
    const circularId = await numbered();
    const { id: elsewhere } = granted(await place.run(recordCircular, circularInput(place)));
    for (const id of [circularId, elsewhere]) {
      expect(await place.run(retractDispatch, { circularId: id })).toMatchObject({
        refusal: { code: 'notDispatched' },
      });
    }
  });

  it.each<[string, Actor, string]>([
    ['nobody signed in', anonymous, 'notSignedIn'],
    ['the Chair', actorWith('chair'), 'notAllowed'],
    ['the clearing officer', actorWith('clearingOfficer'), 'notAllowed'],
    ['a reader', actorWith('reader'), 'notAllowed'],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), 'notFound'],
  ])('is not for %s', async (_, actor, code) => {
    const circularId = await dispatched();
    expect(await place.run(retractDispatch, { circularId }, { actor })).toMatchObject({ ok: false, refusal: { code } });
    expect(getCircular(place.db, circularId)).toMatchObject({ state: 'dispatched', recipientCount: 3 });
  });
});
