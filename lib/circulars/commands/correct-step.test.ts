import { eq, inArray } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { circularStep } from '@/db/schema/circulars';
import { revision } from '@/db/schema/log';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getCircular } from '../queries/circulars';
import { listRecipients } from '../queries/recipients';
import { desk, draftInput, granted, scan } from '../testing';
import { cancelCircular } from './cancel-circular';
import { correctStep } from './correct-step';
import { draftCircular } from './draft-circular';
import { giveOwnNumber } from './give-own-number';
import { recordClearance } from './record-clearance';
import { recordDispatch } from './record-dispatch';
import { recordInitialled } from './record-initialled';
import { recordOutsideNumber } from './record-outside-number';
import { skipStep } from './skip-step';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

/** A circular cleared once, the second time left out, numbered and initialled. */
async function initialled() {
  place = await desk();
  const { id: circularId } = granted(await place.run(draftCircular, draftInput(place)));
  granted(
    await place.run(recordClearance, { circularId, step: 'firstClearance', by: 'B. Quay' }, { on: '2024-01-23' }),
  );
  granted(await place.run(skipStep, { circularId, step: 'secondClearance', note: 'Urgent' }));
  granted(await place.run(giveOwnNumber, { circularId, number: null, datedOn: '2024-01-24' }, { on: '2024-01-24' }));
  granted(await place.run(recordInitialled, { circularId, by: null, file: scan }, { on: '2024-01-25' }));
  return circularId;
}

async function dispatched() {
  const circularId = await initialled();
  const dispatch = { circularId, by: 'Registry', means: ['email', 'post'], note: null };
  granted(await place.run(recordDispatch, dispatch, { on: '2024-01-26' }));
  granted(await place.run(recordOutsideNumber, { circularId, reference: 'CU 2024/70' }, { on: '2024-01-29' }));
  return circularId;
}

const step = (id: string, name: string) => getCircular(place.db, id)?.steps.find((one) => one.step === name);

/** What the last event says of the record before. */
const revisions = () =>
  place.db
    .select({ field: revision.field, previous: revision.previous, reason: revision.reason })
    .from(revision)
    .where(inArray(revision.id, [...(place.news().at(-1)?.revisionIds ?? [])]))
    .orderBy(revision.field)
    .all();

const dispatch = { step: 'dispatched', on: '2024-01-26', by: 'Registry', means: ['email', 'post'], reason: null };

describe('correctStep', () => {
  it('corrects a dispatch, keeps what it read before and leaves its recipients frozen as they are', async () => {
    const circularId = await dispatched();
    const before = listRecipients(place.db, circularId);
    const correction = {
      ...dispatch,
      circularId,
      on: '2024-01-27',
      means: ['post'],
      note: 'By courier',
      reason: 'Misread',
    };
    granted(await place.run(correctStep, correction));
    expect(step(circularId, 'dispatched')).toMatchObject({
      takenOn: '2024-01-27',
      takenBy: 'Registry',
      means: ['post'],
      note: 'By courier',
    });
    expect(getCircular(place.db, circularId)?.state).toBe('dispatched');
    expect(listRecipients(place.db, circularId)).toEqual(before);
    expect(place.news().at(-1)).toMatchObject({
      type: 'circulars.stepCorrected',
      subject: { kind: 'circular', id: circularId },
      meetings: [place.meetingId],
      payload: { step: 'dispatched', changed: ['takenOn', 'means', 'note'] },
    });
    expect(revisions()).toEqual([
      { field: 'means', previous: '["email","post"]', reason: 'Misread' },
      { field: 'note', previous: null, reason: 'Misread' },
      { field: 'takenOn', previous: '2024-01-26', reason: 'Misread' },
    ]);
  });

  it.each<[string, object, object]>([
    [
      'the day and the giver of a clearance',
      { step: 'firstClearance', on: '2024-01-22', by: 'C. Pier' },
      { takenOn: '2024-01-22', takenBy: 'C. Pier' },
    ],
    ['why a step was left out', { step: 'secondClearance', note: 'On leave' }, { skipped: true, note: 'On leave' }],
    ['the day of numbering', { step: 'ownNumber', on: '2024-01-23' }, { takenOn: '2024-01-23' }],
    ['that no day is stated', { step: 'ownNumber', on: null }, { takenOn: null }],
    ['who initialled it', { step: 'initialled', on: '2024-01-25', by: 'D. Dock' }, { takenBy: 'D. Dock' }],
  ])('corrects %s', async (_, change, after) => {
    const circularId = await dispatched();
    const input = { circularId, step: '', reason: null, ...change };
    granted(await place.run(correctStep, input));
    expect(step(circularId, input.step)).toMatchObject(after);
  });

  it('corrects the reference of the outside series, with year and number', async () => {
    const circularId = await dispatched();
    const correction = { circularId, step: 'outsideNumber', on: '2024-01-29', reference: 'CU 2024/77', reason: null };
    granted(await place.run(correctStep, correction));
    expect(getCircular(place.db, circularId)).toMatchObject({
      outsideReference: 'CU 2024/77',
      outsideYear: 2024,
      outsideNumber: 77,
    });
    expect(place.news().at(-1)?.payload).toEqual({ step: 'outsideNumber', changed: ['outsideReference'] });
    expect(revisions()).toEqual([{ field: 'outsideReference', previous: 'CU 2024/70', reason: null }]);
  });

  it('keeps names out of the log', async () => {
    const circularId = await dispatched();
    granted(await place.run(correctStep, { ...dispatch, circularId, by: 'E. Mole', note: 'By courier' }));
    for (const word of ['E. Mole', 'Registry', 'courier']) expect(JSON.stringify(place.news())).not.toContain(word);
  });

  it('writes nothing when the record already reads so', async () => {
    const circularId = await dispatched();
    const before = place.news().length;
    granted(await place.run(correctStep, { ...dispatch, circularId, means: ['post', 'email'] }));
    expect(place.news().length).toBe(before);
  });

  it.each<[string, object, object]>([
    ['a step that is not recorded', { step: 'submitted', on: null }, { code: 'stepNotRecorded' }],
    ['a step that is none', { step: 'printed' }, { code: 'invalidInput', field: 'step' }],
    ['a day that is yet to come', { on: '2024-02-02' }, { code: 'stepInFuture', field: 'on' }],
    ['a dispatch without its day', { on: null }, { code: 'required', field: 'on' }],
    ['a clearance by nobody', { step: 'firstClearance', by: null, means: [] }, { code: 'required', field: 'by' }],
    [
      'an outside number without its reference',
      { step: 'outsideNumber', by: null, means: [] },
      { code: 'required', field: 'reference' },
    ],
    [
      'a reference that another circular bears',
      { step: 'outsideNumber', by: null, means: [], reference: 'CU 2024/90' },
      { code: 'referenceTaken', field: 'reference' },
    ],
    [
      'what the step does not have',
      { step: 'ownNumber', by: null, means: [], reference: 'HBR/2024/9' },
      { code: 'unknownField', field: 'reference' },
    ],
    ['means of a step that has none', { step: 'initialled' }, { code: 'unknownField', field: 'means' }],
  ])('refuses %s and writes nothing', async (_, change, refusal) => {
    const circularId = await dispatched();
    const { id: other } = granted(await place.run(draftCircular, draftInput(place)));
    granted(await place.run(recordOutsideNumber, { circularId: other, reference: 'CU 2024/90' }));
    const [before, events] = [getCircular(place.db, circularId), place.news().length];
    expect(await place.run(correctStep, { ...dispatch, circularId, ...change })).toMatchObject({ ok: false, refusal });
    expect(getCircular(place.db, circularId)).toEqual(before);
    expect(place.news().length).toBe(events);
  });

  it('refuses a cancelled circular', async () => {
    const circularId = await initialled();
    granted(await place.run(cancelCircular, { circularId, reason: 'Overtaken' }));
    const correction = { circularId, step: 'ownNumber', on: '2024-01-23', reason: null };
    expect(await place.run(correctStep, correction)).toMatchObject({ refusal: { code: 'circularCancelled' } });
  });

  const clearing = actorWith('clearingOfficer');
  it.each<[string, Actor, string, string]>([
    ['nobody signed in', anonymous, 'dispatched', 'notSignedIn'],
    ['the Chair', actorWith('chair'), 'dispatched', 'notAllowed'],
    ['a reader, who sees what was issued', actorWith('reader'), 'dispatched', 'notAllowed'],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'dispatched', 'notFound'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), 'dispatched', 'notFound'],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-x' }), 'dispatched', 'notFound'],
    ['the clearing officer what others record', clearing, 'dispatched', 'notAllowed'],
    ['the clearing officer the day of numbering', clearing, 'ownNumber', 'notAllowed'],
  ])('is not for %s', async (_, actor, name, code) => {
    const circularId = await dispatched();
    const before = place.db.select().from(circularStep).where(eq(circularStep.circularId, circularId)).all();
    const correction = { circularId, step: name, on: '2024-01-20', reason: null };
    expect(await place.run(correctStep, correction, { actor })).toMatchObject({ ok: false, refusal: { code } });
    expect(place.db.select().from(circularStep).where(eq(circularStep.circularId, circularId)).all()).toEqual(before);
  });

  it('is for the clearing officer where a clearance was recorded wrongly', async () => {
    const circularId = await initialled();
    const correction = { circularId, step: 'firstClearance', on: '2024-01-22', by: 'C. Pier', reason: null };
    granted(await place.run(correctStep, correction, { actor: clearing }));
    expect(step(circularId, 'firstClearance')).toMatchObject({ takenOn: '2024-01-22', takenBy: 'C. Pier' });
  });
});
