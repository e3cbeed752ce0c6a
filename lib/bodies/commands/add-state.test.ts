import { describe, expect, it } from 'vitest';
import { anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getStatesByIds, listStates } from '../queries';
import { desk } from '../testing';
import { addState } from './add-state';

const input = { id: 'XAC', names: { en: 'Aldoria' }, nameInText: 'Aldoria', usualGroup: 'GRU' };

describe('addState', () => {
  it('adds an invented State', async () => {
    const { db, run, news } = await desk();
    expect(await run(addState, input)).toEqual({ ok: true, value: { id: 'XAC' } });
    expect(getStatesByIds(db, ['XAC']).get('XAC')).toEqual({ ...input, status: 'invented' });
    expect(news()).toMatchObject([
      { type: 'bodies.stateAdded', subjectKind: 'state', subjectId: 'XAC', payload: { usualGroup: 'GRU' } },
    ]);
  });

  it.each([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['a role that only sees bodies', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['an officer of one body', actorWith('officer', { bodyId: 'body-x' }), {}, { code: 'notFound' }],
    ['a code of a State that exists', actorWith('officer'), { id: 'FRA' }, { code: 'notInventedCode', field: 'id' }],
    ['a code that is taken', actorWith('officer'), { id: 'XAA' }, { code: 'stateTaken', field: 'id' }],
    [
      'a name that is taken, in other capitals',
      actorWith('officer'),
      { names: { en: 'BELGIUM' } },
      { code: 'stateNameTaken', field: 'names.en' },
    ],
    ['no name', actorWith('officer'), { names: { en: '' } }, { code: 'required', field: 'names.en' }],
    ['an unknown group', actorWith('officer'), { usualGroup: 'OBS' }, { code: 'invalidInput', field: 'usualGroup' }],
  ])('refuses %s and writes nothing', async (_, actor, change, refusal) => {
    const { db, run, news } = await desk();
    const before = listStates(db);
    const outcome = await run(addState, { ...input, ...change }, actor);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(listStates(db)).toEqual(before);
    expect(news()).toEqual([]);
  });
});
