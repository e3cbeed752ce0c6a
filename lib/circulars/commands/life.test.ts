import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { circular, circularStep } from '@/db/schema/circulars';
import { event, revision } from '@/db/schema/log';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import type { Command } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { getCircular } from '../queries/circulars';
import { desk, draftInput, granted, scan } from '../testing';
import { cancelCircular } from './cancel-circular';
import { changeCircular } from './change-circular';
import { draftCircular } from './draft-circular';
import { giveOwnNumber } from './give-own-number';
import { recordClearance } from './record-clearance';
import { recordDispatch } from './record-dispatch';
import { recordInitialled } from './record-initialled';
import { recordOutsideNumber } from './record-outside-number';
import { reopenCircular } from './reopen-circular';
import { skipStep } from './skip-step';
import { submitForClearance } from './submit-for-clearance';

type Desk = Awaited<ReturnType<typeof desk>>;
let place: Desk;

afterEach(() => place.remove());

async function drafted(settings: Parameters<typeof desk>[0] = {}): Promise<string> {
  place = await desk(settings);
  return granted(await place.run(draftCircular, draftInput(place))).id;
}

function read(id: string) {
  const found = getCircular(place.db, id);
  if (found === null) throw new Error('no circular');
  return found;
}

/** Commands of the life in their order, each with what it needs besides the circular. */
const life = {
  submit: [submitForClearance, {}],
  clear: [recordClearance, { step: 'firstClearance', by: 'B. Quay' }],
  clearAgain: [recordClearance, { step: 'secondClearance', by: 'C. Pier' }],
  number: [giveOwnNumber, { number: null, datedOn: '2024-01-30' }],
  outside: [recordOutsideNumber, { reference: 'CU 2024/70' }],
  initial: [recordInitialled, { by: 'D. Dock', file: scan }],
  dispatch: [recordDispatch, { by: 'Registry', means: ['email', 'post'], note: null }],
  cancel: [cancelCircular, { reason: 'Overtaken' }],
  reopen: [reopenCircular, { reason: 'Wrong date in paragraph 2' }],
  skipClearance: [skipStep, { step: 'firstClearance', note: 'Urgent' }],
} as const;
type Act = keyof typeof life;

function take(id: string, act: Act, options: { actor?: Actor; on?: string } = {}, more: object = {}) {
  const [command, input] = life[act];
  // Each command checks its own input; the table only pairs the two.
  const any = command as unknown as Command<z.ZodType, unknown, unknown, { state?: string }>;
  return place.run(any, { circularId: id, ...input, ...more }, options);
}

async function through(id: string, ...acts: Act[]) {
  for (const act of acts) granted(await take(id, act, { on: '2024-01-30' }));
}

const toNumber = ['submit', 'clear', 'clearAgain', 'number'] as const;
const toDispatch = [...toNumber, 'initial', 'dispatch'] as const;

describe('the life of a circular', () => {
  it('goes from draft to dispatch, each step with its own day and whoever took it', async () => {
    const id = await drafted();
    expect(read(id)).toMatchObject({ state: 'draft', ownReference: null, steps: [] });
    const days = ['2024-01-22', '2024-01-23', '2024-01-24', '2024-01-30', '2024-01-31', '2024-01-31', '2024-02-01'];
    const acts = ['submit', 'clear', 'clearAgain', 'number', 'outside', 'initial', 'dispatch'] as const;
    const states: string[] = [];
    for (const [at, act] of acts.entries()) {
      granted(await take(id, act, { on: days[at] }));
      states.push(read(id).state);
    }
    expect(states).toEqual([
      'inClearance',
      'inClearance',
      'cleared',
      'numbered',
      'numbered',
      'initialled',
      'dispatched',
    ]);
    const found = read(id);
    expect(found).toMatchObject({
      ownReference: 'HBR/2024/5',
      ownYear: 2024,
      ownNumber: 5,
      outsideReference: 'CU 2024/70',
      outsideNumber: 70,
      datedOn: '2024-01-30',
      recipientCount: 3,
      files: [{ role: 'initialledScan', name: 'scan.pdf' }],
    });
    expect(found.steps.map(({ step, takenOn, takenBy }) => [step, takenOn, takenBy])).toEqual([
      ['submitted', '2024-01-22', null],
      ['firstClearance', '2024-01-23', 'B. Quay'],
      ['secondClearance', '2024-01-24', 'C. Pier'],
      ['ownNumber', '2024-01-30', null],
      ['outsideNumber', '2024-01-31', null],
      ['initialled', '2024-01-31', 'D. Dock'],
      ['dispatched', '2024-02-01', 'Registry'],
    ]);
    expect(found.steps.at(-1)?.means).toEqual(['email', 'post']);
    expect(place.news().map((one) => one.type)).toEqual([
      'circulars.circularDrafted',
      'circulars.submittedForClearance',
      'circulars.clearanceRecorded',
      'circulars.clearanceRecorded',
      'circulars.ownNumberGiven',
      'circulars.outsideNumberRecorded',
      'circulars.circularInitialled',
      'circulars.dispatchRecorded',
    ]);
    expect(new Set(place.news().flatMap((one) => one.meetings))).toEqual(new Set([place.meetingId]));
    const occurred = place.db.select({ on: event.occurredOn }).from(event).where(eq(event.subjectId, id)).all();
    expect(occurred.map((row) => row.on)).toEqual([null, ...days]);
  });

  it('keeps names out of the log', async () => {
    const id = await drafted();
    await through(id, ...toDispatch);
    const log = JSON.stringify(place.db.select().from(event).all());
    for (const name of ['B. Quay', 'C. Pier', 'D. Dock', 'Registry']) expect(log).not.toContain(name);
  });

  it('does without what the installation does not ask for', async () => {
    const id = await drafted({ clearanceSteps: 0, initials: false });
    expect(await take(id, 'submit')).toMatchObject({ ok: false, refusal: { code: 'noClearance' } });
    expect(await take(id, 'clear')).toMatchObject({ ok: false, refusal: { code: 'noClearance' } });
    await through(id, 'number', 'dispatch');
    expect(read(id).state).toBe('dispatched');
  });

  it('lets the clearing officer clear in their own name, and an officer only in that of somebody', async () => {
    const id = await drafted();
    const actor = actorWith('clearingOfficer');
    granted(await take(id, 'clear', { actor }, { by: null }));
    expect(read(id).steps).toMatchObject([{ step: 'firstClearance', takenBy: 'clearingOfficer', takenOn: null }]);
    expect(await take(id, 'clearAgain', {}, { by: null })).toMatchObject({
      ok: false,
      refusal: { code: 'required', field: 'by' },
    });
  });

  it('leaves out a step where the secretariat says so, and claims nothing of it', async () => {
    const id = await drafted();
    granted(await take(id, 'skipClearance'));
    granted(await take(id, 'skipClearance', {}, { step: 'secondClearance', note: null }));
    expect(read(id).state).toBe('draft');
    granted(await take(id, 'number'));
    granted(await take(id, 'skipClearance', {}, { step: 'initialled' }));
    expect(read(id).state).toBe('numbered');
    granted(await take(id, 'dispatch', { on: '2024-02-01' }));
    expect(read(id)).toMatchObject({ state: 'dispatched', files: [] });
    expect(
      read(id)
        .steps.filter((one) => one.skipped)
        .map((one) => one.step),
    ).toEqual(['firstClearance', 'secondClearance', 'initialled']);
  });

  it('returns to draft with its number and without clearances, initials and scan', async () => {
    const id = await drafted();
    await through(id, ...toNumber, 'outside', 'initial');
    granted(await take(id, 'reopen', { actor: actorWith('clearingOfficer') }));
    expect(read(id)).toMatchObject({
      state: 'draft',
      ownReference: 'HBR/2024/5',
      steps: [{ step: 'ownNumber' }, { step: 'outsideNumber' }],
      files: [],
    });
    expect(place.news().at(-1)).toMatchObject({
      type: 'circulars.circularReopened',
      payload: { steps: ['submitted', 'firstClearance', 'secondClearance', 'initialled'] },
    });
    expect(place.db.select({ reason: revision.reason }).from(revision).all()).toContainEqual({
      reason: 'Wrong date in paragraph 2',
    });
    await through(id, 'clear', 'clearAgain', 'initial', 'dispatch');
    expect(read(id)).toMatchObject({ state: 'dispatched', ownReference: 'HBR/2024/5' });
    expect(await take(id, 'reopen')).toMatchObject({ ok: false, refusal: { code: 'circularFrozen' } });
  });

  it('takes the outside number after the dispatch, once', async () => {
    const id = await drafted();
    await through(id, ...toDispatch, 'outside');
    expect(read(id)).toMatchObject({ state: 'dispatched', outsideReference: 'CU 2024/70' });
    expect(await take(id, 'outside')).toMatchObject({ ok: false, refusal: { code: 'stepTaken' } });
  });

  it('keeps a cancelled circular with its number', async () => {
    const id = await drafted();
    await through(id, ...toNumber, 'cancel');
    expect(read(id)).toMatchObject({ state: 'cancelled', ownReference: 'HBR/2024/5' });
    for (const act of ['initial', 'cancel', 'reopen', 'outside', 'dispatch'] as const) {
      expect(await take(id, act, { on: '2024-01-30' })).toMatchObject({
        ok: false,
        refusal: { code: 'circularCancelled' },
      });
    }
  });

  it.each<[string, readonly Act[], Act, object]>([
    ['clear twice', ['clear'], 'clear', { code: 'stepTaken' }],
    ['submit what is cleared', ['clear', 'clearAgain', 'submit'], 'submit', { code: 'stepTaken' }],
    ['give the second clearance first', [], 'clearAgain', { code: 'stepMissing', params: { step: 'firstClearance' } }],
    ['number what is not cleared', ['submit'], 'number', { code: 'stepMissing', params: { step: 'firstClearance' } }],
    [
      'initial what has no number',
      ['clear', 'clearAgain'],
      'initial',
      { code: 'stepMissing', params: { step: 'ownNumber' } },
    ],
    ['dispatch what is not initialled', toNumber, 'dispatch', { code: 'stepMissing', params: { step: 'initialled' } }],
    ['dispatch twice', toDispatch, 'dispatch', { code: 'circularFrozen' }],
    ['cancel what was dispatched', toDispatch, 'cancel', { code: 'circularFrozen' }],
    ['leave out what was done', ['clear'], 'skipClearance', { code: 'stepTaken' }],
    ['return a fresh draft', [], 'reopen', { code: 'nothingToReopen' }],
  ])('does not %s', async (_, before, act, refusal) => {
    const id = await drafted();
    await through(id, ...before);
    const events = place.news().length;
    expect(await take(id, act, { on: '2024-01-30' })).toMatchObject({ ok: false, refusal });
    expect(place.news().length).toBe(events);
  });

  it('does not record a step on a day that is yet to come, nor a dispatch without a day', async () => {
    const id = await drafted();
    for (const act of ['submit', 'clear', 'skipClearance'] as const) {
      expect(await take(id, act, { on: '2024-02-02' })).toMatchObject({
        ok: false,
        refusal: { code: 'stepInFuture', field: 'on' },
      });
    }
    await through(id, ...toNumber, 'initial');
    expect(await take(id, 'dispatch')).toMatchObject({ ok: false, refusal: { code: 'required', field: 'on' } });
  });
});

describe('who may', () => {
  const acts = [
    'submit',
    'clear',
    'number',
    'outside',
    'initial',
    'dispatch',
    'cancel',
    'reopen',
    'skipClearance',
  ] as const;
  const clearing: readonly Act[] = ['clear', 'reopen'];

  it.each(acts)('%s: officers, and the clearing officer what is theirs', async (act) => {
    const id = await drafted();
    const before = {
      reopen: ['submit'],
      number: ['clear', 'clearAgain'],
      initial: toNumber,
      dispatch: [...toNumber, 'initial'],
    };
    await through(id, ...((before as Partial<Record<Act, readonly Act[]>>)[act] ?? []));
    const steps = place.db.select().from(circularStep).all();
    const refused: [Actor, string][] = [
      [anonymous, 'notSignedIn'],
      [actorWith('chair'), 'notAllowed'],
      [actorWith('reader'), 'notFound'],
      [actorWith('administrator'), 'notFound'],
      [actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
      [actorWith('officer', { bodyId: 'body-x' }), 'notFound'],
      [actorWith('officer', { meetingId: 'meeting-x' }), 'notFound'],
      ...(clearing.includes(act) ? [] : ([[actorWith('clearingOfficer'), 'notAllowed']] as [Actor, string][])),
    ];
    for (const [actor, code] of refused) {
      expect(await take(id, act, { actor, on: '2024-01-30' })).toMatchObject({ ok: false, refusal: { code } });
    }
    expect(place.db.select().from(circularStep).all()).toEqual(steps);
    expect((await take('circular-x', act)).ok).toBe(false);
    const officer = actorWith(clearing.includes(act) ? 'clearingOfficer' : 'officer', { meetingId: place.meetingId });
    expect(await take(id, act, { actor: officer, on: '2024-01-30' })).toMatchObject({ ok: true });
  });
});

describe('changeCircular', () => {
  const changed = (id: string, more: object) => {
    const { bodyId: _, ...content } = draftInput(place);
    return { ...content, circularId: id, revision: 1, ...more };
  };

  it('changes content on the way, counts the edit and keeps the values before', async () => {
    const id = await drafted();
    await through(id, ...toNumber);
    const input = changed(id, { subject: 'Invitation', addressees: ['groupEEG'], datedOn: '2024-01-31' });
    granted(await place.run(changeCircular, input));
    expect(read(id)).toMatchObject({
      state: 'numbered',
      subject: 'Invitation',
      addressees: ['groupEEG'],
      datedOn: '2024-01-31',
      revision: 2,
      changedAt: '2024-02-01T09:00:00.000Z',
    });
    expect(place.news().at(-1)).toMatchObject({
      type: 'circulars.circularChanged',
      payload: { changed: ['subject', 'datedOn', 'addressees'] },
    });
    expect(await place.run(changeCircular, input)).toMatchObject({ ok: false, refusal: { code: 'changedMeanwhile' } });
  });

  it('writes nothing when nothing differs', async () => {
    const id = await drafted();
    granted(await place.run(changeCircular, changed(id, {})));
    expect(place.news().length).toBe(1);
    expect(read(id).revision).toBe(1);
  });

  it.each<[string, readonly Act[], object, object]>([
    ['what was initialled', [...toNumber, 'initial'], {}, { code: 'circularInitialled' }],
    ['what was dispatched', toDispatch, {}, { code: 'circularFrozen' }],
    ['what is cancelled', ['cancel'], {}, { code: 'circularCancelled' }],
    ['a mission that is not there', [], { missionIds: ['mission-x'] }, { code: 'notFound', field: 'missionIds.0' }],
    [
      'an organization that is not there',
      [],
      { organizationIds: ['o'] },
      { code: 'notFound', field: 'organizationIds.0' },
    ],
    [
      'a date of another year than the number it bears',
      toNumber,
      { datedOn: '2023-12-31' },
      { code: 'yearOfNumber', field: 'datedOn', params: { reference: 'HBR/2024/5' } },
    ],
    ['a time without a zone', [], { actionZone: null }, { code: 'required', field: 'actionZone' }],
  ])('refuses %s', async (_, before, more, refusal) => {
    const id = await drafted();
    await through(id, ...before);
    const row = place.db.select().from(circular).where(eq(circular.id, id)).get();
    expect(await place.run(changeCircular, changed(id, { subject: 'Other', ...more }))).toMatchObject({
      ok: false,
      refusal,
    });
    expect(place.db.select().from(circular).where(eq(circular.id, id)).get()).toEqual(row);
  });

  it.each<[string, Actor, string]>([
    ['the Chair', actorWith('chair'), 'notAllowed'],
    ['a reader, to whom a draft is not there', actorWith('reader'), 'notFound'],
    ['the clearing officer', actorWith('clearingOfficer'), 'notAllowed'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-x' }), 'notFound'],
  ])('is not for %s', async (_, actor, code) => {
    const id = await drafted();
    expect(await place.run(changeCircular, changed(id, { subject: 'Other' }), { actor })).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it('forbids an officer of one meeting to make it serve another', async () => {
    const id = await drafted();
    const actor = actorWith('officer', { meetingId: place.meetingId });
    const meetings = [{ meetingId: place.roundId, announces: true }];
    expect(await place.run(changeCircular, changed(id, { meetings }), { actor })).toMatchObject({
      ok: false,
      refusal: { code: 'notAllowed' },
    });
  });
});
