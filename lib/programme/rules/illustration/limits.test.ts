import { describe, expect, it } from 'vitest';
import { sceneBasis as basis, boardOf, panelOf, poolNominee } from '../../testing';
import { usualMethod } from '../method';
import type { PoolNominee } from '../pool';
import { limitsOf } from './limits';
import { illustrationProblem } from './problem';

/** One panel of four open seats on topic (a); by membership three are of the African States and one is of the Western ones. */
const board = boardOf([panelOf(1, ['-', '-', '-', '-'])]);
const of = (name: string, party: string, group: 'AFR' | 'WEO', topic = 'topic-a') =>
  poolNominee(name, party, [topic], { group });
function limits(pool: readonly PoolNominee[], seated: readonly string[], goals = usualMethod.goals) {
  const problem = illustrationProblem(board, pool, { aims: [], method: { ...usualMethod, goals }, basis }, 'all');
  return limitsOf(problem, Object.fromEntries(seated.map((name) => [`nm-${name}`, 'panel-1'])));
}
const reasons = (found: ReturnType<typeof limits>) =>
  Object.fromEntries(found.groups.map(({ group, seats, share, reason }) => [group, `${seats} of ${share}: ${reason}`]));

describe('limitsOf', () => {
  it('says that seats stay open and groups short where no more were put forward', () => {
    const found = limits(
      [of('Ana', 'Avaland', 'AFR'), of('Cy', 'Çelia', 'WEO'), of('Di', 'Çelia', 'WEO')],
      ['Ana', 'Cy', 'Di'],
    );
    expect(found).toMatchObject({ seats: 4, filled: 3, available: 3, statesSeated: 2, statesAvailable: 2 });
    expect(reasons(found)).toEqual({ AFR: '1 of 3: noMore', WEO: '2 of 1: noOthers' });
  });

  it('says that another goal decides where more could sit', () => {
    const pool = [
      of('Ana', 'Avaland', 'AFR'),
      of('Bo', 'Avaland', 'AFR'),
      of('Cy', 'Çelia', 'WEO'),
      of('Di', 'Çelia', 'WEO'),
    ];
    expect(reasons(limits(pool, ['Ana', 'Cy', 'Di']))).toEqual({ AFR: '1 of 3: otherwise', WEO: '2 of 1: otherwise' });
  });

  it('says that open seats keep a group short where no other has more than its share', () => {
    const pool = [of('Ana', 'Avaland', 'AFR'), of('Bo', 'Brenia', 'AFR'), of('Cy', 'Çelia', 'WEO')];
    expect(reasons(limits(pool, ['Ana', 'Cy']))).toEqual({ AFR: '1 of 3: openSeats', WEO: '1 of 1: asShare' });
  });

  it('knows no more than that another goal decides where filled seats do not come first', () => {
    const pool = [of('Ana', 'Avaland', 'AFR'), of('Bo', 'Brenia', 'AFR'), of('Cy', 'Çelia', 'WEO')];
    const found = limits(pool, ['Ana', 'Cy'], ['states', 'fill']);
    expect(reasons(found)).toEqual({ AFR: '1 of 3: otherwise', WEO: '1 of 1: asShare' });
    expect(found.openPanels).toMatchObject([{ available: 3, left: 1, reason: 'goalBefore' }]);
  });

  it('counts nobody as available who was put forward for another topic', () => {
    const found = limits([of('Ana', 'Avaland', 'AFR'), of('Bo', 'Brenia', 'AFR', 'topic-b')], ['Ana']);
    expect(found).toMatchObject({ available: 1, statesAvailable: 1 });
    expect(reasons(found)).toEqual({ AFR: '1 of 3: noMore', WEO: '0 of 1: noMore' });
  });

  it('says as much as the share where it is reached, and counts whose gender is not stated', () => {
    const pool = ['Ana', 'Bo', 'Cy'].map((name) =>
      poolNominee(name, name, ['topic-a'], {
        group: name === 'Cy' ? 'WEO' : 'AFR',
        person: { ...of(name, name, 'AFR').person, gender: 'notStated', genderBasis: null },
      }),
    );
    const found = limits(pool, ['Ana', 'Bo', 'Cy']);
    expect(found.genderNotStated).toBe(3);
    expect(reasons(found)).toEqual({ AFR: '2 of 3: noMore', WEO: '1 of 1: asShare' });
  });

  it.each<[string, readonly PoolNominee[], readonly string[], object]>([
    ['nobody can sit there', [of('Bo', 'Brenia', 'AFR', 'topic-b')], [], { available: 0, left: 0, reason: 'nobody' }],
    [
      'all who can have a seat',
      [of('Ana', 'Avaland', 'AFR'), of('Bo', 'Brenia', 'AFR', 'topic-b')],
      ['Ana'],
      { open: 3, available: 1, left: 0, reason: 'allSeated' },
    ],
    [
      'a rule keeps others from it',
      [of('Ana', 'Avaland', 'AFR'), of('Bo', 'Brenia', 'AFR'), of('Cy', 'Çelia', 'WEO')],
      ['Ana'],
      { open: 3, available: 3, left: 2, reason: 'forbidden' },
    ],
  ])('says of a panel with open seats why: %s', (_, pool, seated, expected) => {
    expect(limits(pool, seated).openPanels).toEqual([expect.objectContaining({ panel: 'panel-1', ...expected })]);
  });

  it('says nothing of a panel that is full', () => {
    const pool = ['Ana', 'Bo', 'Cy', 'Di'].map((name) => of(name, name, 'AFR'));
    expect(limits(pool, ['Ana', 'Bo', 'Cy', 'Di']).openPanels).toEqual([]);
  });
});
