import { beforeAll, describe, expect, it } from 'vitest';
import { computeDraft } from '../../drafting/draft';
import { loadSolver, type Solver } from '../../drafting/highs';
import { sceneBasis as basis, boardOf, panelOf, poolNominee, topicB } from '../../testing';
import { usualMethod } from '../method';
import type { PoolNominee } from '../pool';
import { replacementMoves, replacementProblem } from './replacement';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Panel 1 on topic (a) with Ana and Bo, panel 2 on topic (b) with Cy and an open seat. */
const board = (locked: readonly string[] = []) =>
  boardOf([panelOf(1, ['Ana/Avaland', 'Bo/Brenia']), panelOf(2, ['Cy/Çelia', '-'], { topic: topicB })], locked);
const seated = [
  poolNominee('Ana', 'Avaland', ['topic-a']),
  poolNominee('Bo', 'Brenia', ['topic-a']),
  poolNominee('Cy', 'Çelia', ['topic-b', 'topic-a']),
];

/** Who moves when a nominee leaves, and how many seats are filled then. */
function found(pool: readonly PoolNominee[], leaver: string, locked: readonly string[] = []) {
  const problem = replacementProblem(board(locked), pool, { aims: [], method: usualMethod, basis }, leaver);
  const draft = computeDraft(problem, 'seed', solver);
  if (!('programme' in draft)) throw new Error(`no programme: ${draft.status}`);
  return { moves: replacementMoves(problem, draft.programme), seats: Object.keys(draft.programme).length };
}

describe('replacementProblem', () => {
  it('fills the seat that is left and no other', () => {
    const problem = replacementProblem(board(), seated, { aims: [], method: usualMethod, basis }, 'nm-Ana');
    expect(problem.panels.map(({ id, seats }) => [id, seats])).toEqual([
      ['panel-1', 2],
      ['panel-2', 1],
    ]);
    expect(problem.nominees.map(({ id }) => id)).toEqual(['nm-Bo', 'nm-Cy']);
    expect(problem.previous).toEqual({ 'nm-Bo': 'panel-1', 'nm-Cy': 'panel-2' });
    expect(problem.goals.slice(0, 2)).toEqual(['fill', 'stability']);
  });

  it('takes somebody from the pool, and moves nobody, where somebody was put forward for the topic', () => {
    const pool = [
      ...seated,
      poolNominee('Di', 'Dalia', ['topic-b', 'topic-a']),
      poolNominee('Ed', 'Esland', ['topic-b']),
    ];
    expect(found(pool, 'nm-Ana')).toEqual({
      moves: [{ nomineeId: 'nm-Di', fromPanelId: null, toPanelId: 'panel-1' }],
      seats: 3,
    });
  });

  it('moves as few as it can where nobody in the pool was put forward for the topic', () => {
    const pool = [...seated, poolNominee('Ed', 'Esland', ['topic-b'])];
    expect(found(pool, 'nm-Ana')).toEqual({
      moves: [
        { nomineeId: 'nm-Cy', fromPanelId: 'panel-2', toPanelId: 'panel-1' },
        { nomineeId: 'nm-Ed', fromPanelId: null, toPanelId: 'panel-2' },
      ],
      seats: 3,
    });
  });

  it('moves no locked card, and leaves the seat open where nobody can take it', () => {
    const pool = [...seated, poolNominee('Ed', 'Esland', ['topic-b'])];
    expect(found(pool, 'nm-Ana', ['seat-2-1'])).toEqual({ moves: [], seats: 2 });
  });

  it('fills the seat of the one who leaves also when it was locked', () => {
    const pool = [...seated, poolNominee('Di', 'Dalia', ['topic-a'])];
    expect(found(pool, 'nm-Ana', ['seat-1-1']).moves).toEqual([
      { nomineeId: 'nm-Di', fromPanelId: null, toPanelId: 'panel-1' },
    ]);
  });
});

describe('replacementMoves', () => {
  it('names who leaves a panel for the pool as well', () => {
    expect(replacementMoves({ previous: { a: 'p1', b: 'p2' } }, { b: 'p1' })).toEqual([
      { nomineeId: 'a', fromPanelId: 'p1', toPanelId: null },
      { nomineeId: 'b', fromPanelId: 'p2', toPanelId: 'p1' },
    ]);
  });
});
