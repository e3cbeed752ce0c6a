import { describe, expect, it } from 'vitest';
import { state } from '@/db/schema/bodies';
import { event } from '@/db/schema/log';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { loadStates } from '../load-states';
import { getStatesByIds, listStateLabels, listStates } from '../queries';
import { desk, granted, shortList } from '../testing';
import { installStates } from './install-states';

const system = { kind: 'system', name: 'start' } as const;

describe('installStates', () => {
  it('installs the shipped list once', async () => {
    const db = memoryDatabase();
    expect(await loadStates(testContext(db, system))).toEqual({ ok: true, value: { states: 195 } });
    expect(await loadStates(testContext(db, system))).toEqual({ ok: true, value: { states: 195 } });
    expect(listStates(db)).toHaveLength(195);
    expect(listStateLabels(db)).toHaveLength(45 + 32 + 37 + 144);
    expect(db.select({ type: event.type, actor: event.actorId, payload: event.payload }).from(event).all()).toEqual([
      {
        type: 'bodies.statesInstalled',
        actor: 'start',
        payload: {
          states: 195,
          labels: 258,
          added: 453,
          changed: 0,
          listHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ]);
  });

  it('adds and renews, and removes nothing', async () => {
    const { db, run, news } = await desk();
    const [first, ...others] = shortList.states;
    const next = {
      ...shortList,
      states: [{ ...first, names: { en: 'Belgium', fr: 'Belgique' } }, ...others.slice(0, 2)],
    };
    granted(await run(installStates, next));
    expect(getStatesByIds(db, ['BEL', 'LUX', 'XAA', 'ZZZ'])).toEqual(
      new Map([
        ['BEL', expect.objectContaining({ names: { en: 'Belgium', fr: 'Belgique' } })],
        ['LUX', expect.objectContaining({ names: { en: 'Luxembourg' } })],
        ['XAA', expect.objectContaining({ status: 'invented' })],
      ]),
    );
    expect(news()).toMatchObject([{ payload: { states: 3, labels: 1, added: 0, changed: 1 } }]);
  });

  it.each([
    ['nobody signed in', anonymous, shortList, { code: 'notSignedIn' }],
    ['a role that only sees bodies', actorWith('reader'), shortList, { code: 'notAllowed' }],
    ['an officer of one body', actorWith('officer', { bodyId: 'body-x' }), shortList, { code: 'notFound' }],
    [
      'a label for a State that is not in the list',
      actorWith('administrator'),
      { ...shortList, labels: [{ label: 'LDC', asAt: '2024', source: 's', states: ['EGY', 'ZZZ'] }] },
      { code: 'notFound', field: 'labels.0.states.1' },
    ],
    [
      'a list with an invented State',
      actorWith('administrator'),
      { ...shortList, states: [{ ...shortList.states[0], status: 'invented' }] },
      { code: 'invalidInput', field: 'states.0.status' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, input, refusal) => {
    const db = memoryDatabase();
    const outcome = await execute(installStates, testContext(db, actor), input);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(db.select().from(state).all()).toEqual([]);
    expect(db.select().from(event).all()).toEqual([]);
  });
});
