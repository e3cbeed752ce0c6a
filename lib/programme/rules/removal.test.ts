import { describe, expect, it } from 'vitest';
import { boardOf, panelOf, part, person, programmeOf, question } from '../testing';
import type { BoardState } from './board';
import { panelKept } from './removal';

const open = panelOf(1, ['-', '-']);
const led = { ...open, moderators: [part('m', 'moderator', person('Mo'), { panelId: 'panel-1' })] };
const [taken] = panelOf(1, ['Ana/Avaland']).seats;
const left = taken && { ...taken, state: 'withdrawn' as const, panellist: null, former: taken.panellist };
const asked = programmeOf({ panels: [open], questions: [question('a', [1, 2], { kind: 'none' })] });

describe('panelKept', () => {
  it.each<[string, BoardState, object | null]>([
    ['nothing on a panel of open seats', boardOf([open]), null],
    ['a panellist', boardOf([panelOf(1, ['-', 'Ana/Avaland'])]), { code: 'panelNotEmpty', params: { panel: 1 } }],
    [
      'a seat that is kept since its nominee left',
      boardOf([{ ...open, seats: left === undefined ? [] : [left] }]),
      { code: 'panelNotEmpty' },
    ],
    ['a moderator', boardOf([led]), { code: 'panelNotEmpty' }],
    ['a question that it shares', { ...boardOf([open]), programme: asked }, { code: 'panelNotEmpty' }],
    [
      'a locked seat, though it is open',
      boardOf([open], ['seat-1-2']),
      { code: 'seatLocked', params: { panel: 1, position: 2 } },
    ],
    ['nothing on another panel', boardOf([open, panelOf(2, ['Ana/Avaland'])], ['seat-2-1']), null],
  ])('finds %s', (_, board, expected) => {
    const kept = panelKept(board, 'panel-1');
    if (expected === null) expect(kept).toBeNull();
    else expect(kept).toMatchObject(expected);
  });
});
