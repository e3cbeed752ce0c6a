import { describe, expect, it } from 'vitest';
import { selfDescription } from '@/db/schema/balance';
import { communicationCause } from '@/db/schema/correspondence';
import { noteInput, registry, unsortedInput } from '@/lib/correspondence/testing';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { recordSelfDescription } from './record-self-description';
import { removeSelfDescription } from './remove-self-description';

const refused = (refusal: object) => ({ ok: false, refusal: { kind: 'refusal', ...refusal } });

async function scene(note: Record<string, unknown> = noteInput) {
  const desk = registry();
  const communicationId = await desk.record(note);
  const input = (more: Record<string, unknown> = {}) => ({
    meetingId: 'meeting-group',
    stateId: 'XAA',
    kind: 'emergingSpacefaring',
    communicationId,
    statedOn: null,
    ...more,
  });
  const described = () => desk.db.select().from(selfDescription).all();
  const types = () => desk.events().map((one) => one.type);
  return { ...desk, communicationId, input, described, types };
}

describe('recordSelfDescription', () => {
  it('rests on the communication of the State, from the day on which it came in', async () => {
    const { db, run, input, communicationId, described, types } = await scene();
    const before = types().length;
    expect(await run(recordSelfDescription, input())).toEqual({
      ok: true,
      value: { descriptionId: expect.stringMatching(/^selfDescription-/) },
    });
    expect(described()).toMatchObject([
      {
        bodyId: 'body-group',
        stateId: 'XAA',
        kind: 'emergingSpacefaring',
        communicationId,
        statedOn: '2024-01-17',
      },
    ]);
    expect(db.select({ effect: communicationCause.effect }).from(communicationCause).all()).toEqual([
      { effect: 'described' },
    ]);
    expect(types().slice(before)).toEqual(['balance.selfDescriptionRecorded', 'correspondence.effectRecorded']);
  });

  it.each<[string, Record<string, unknown>, object]>([
    ['a State that is not there', { stateId: 'XZZ' }, { code: 'notFound', field: 'stateId' }],
    ['another State than the one that wrote', { stateId: 'XAB' }, { code: 'notOfState', field: 'communicationId' }],
    [
      'a communication that is not there',
      { communicationId: 'communication-x' },
      { code: 'notFound', field: 'communicationId' },
    ],
    ['no communication', { communicationId: '' }, { code: 'required', field: 'communicationId' }],
    ['a meeting that is not there', { meetingId: 'meeting-x' }, { code: 'notFound' }],
    ['a date that is none', { statedOn: '2024-02-31' }, { code: 'invalidDate', field: 'statedOn' }],
  ])('refuses %s, and writes nothing', async (_, more, refusal) => {
    const { run, input, described, types } = await scene();
    const before = types().length;
    expect(await run(recordSelfDescription, input(more))).toEqual(refused(refusal));
    expect(described()).toEqual([]);
    expect(types()).toHaveLength(before);
  });

  it('refuses to record the same twice, and a communication that the actor may not see', async () => {
    const { run, input } = await scene();
    await run(recordSelfDescription, input());
    expect(await run(recordSelfDescription, input())).toEqual(refused({ code: 'describedAlready', field: 'stateId' }));
    const unsorted = await scene(unsortedInput);
    const limited = actorWith('officer', { bodyId: 'body-group' });
    expect(await unsorted.run(recordSelfDescription, unsorted.input(), limited)).toEqual(
      refused({ code: 'notFound', field: 'communicationId' }),
    );
  });
});

describe('removeSelfDescription', () => {
  it('takes it back with its link to the communication; the log keeps both', async () => {
    const { db, run, input, described, types } = await scene();
    const recorded = await run(recordSelfDescription, input());
    if (!recorded.ok) throw new Error('refused');
    const { descriptionId } = recorded.value;
    const before = types().length;
    expect(await run(removeSelfDescription, { meetingId: 'meeting-other', descriptionId })).toEqual(
      refused({ code: 'notFound', field: 'descriptionId' }),
    );
    await run(removeSelfDescription, { meetingId: 'meeting-group', descriptionId });
    expect(described()).toEqual([]);
    expect(db.select().from(communicationCause).all()).toEqual([]);
    expect(types().slice(before)).toEqual(['balance.selfDescriptionRemoved', 'correspondence.effectUnlinked']);
  });
});

describe.each(['record', 'remove'] as const)('who may %s a description', (act) => {
  it.each<[string, Actor, string]>([
    ['nobody signed in', anonymous, 'notSignedIn'],
    ['the Chair, who sees it', actorWith('chair', { bodyId: 'body-group' }), 'notAllowed'],
    ['a reader', actorWith('reader'), 'notFound'],
    ['the mission of the State', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-other' }), 'notFound'],
  ])('refuses %s', async (_, actor, code) => {
    const { run, input } = await scene();
    const recorded = await run(recordSelfDescription, input());
    if (!recorded.ok) throw new Error('refused');
    const outcome =
      act === 'record'
        ? await run(recordSelfDescription, input(), actor)
        : await run(
            removeSelfDescription,
            { meetingId: 'meeting-group', descriptionId: recorded.value.descriptionId },
            actor,
          );
    expect(outcome).toEqual(refused({ code }));
  });
});
