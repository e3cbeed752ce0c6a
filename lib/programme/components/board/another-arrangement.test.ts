import { describe, expect, it } from 'vitest';
import type { ArrangedDraft, Draft } from '../../drafting/types';
import type { Arrangement } from '../ask-arrangement';
import { anotherArrangement, type DrawnArrangement, mostDrawings } from './another-arrangement';

const draftOf = (hash: string, states = 5, status: ArrangedDraft['status'] = 'optimal'): ArrangedDraft => ({
  status,
  programme: {},
  goals: [{ goal: 'states', value: states, bound: states, proven: true }],
  lots: { seed: '2031', sum: 0, decided: true },
  programmeSha256: hash,
  solver: null,
});
const arrangement = (draft: Draft): Arrangement => ({ run: 'run', draft, limits: null, missed: {} });
const first: DrawnArrangement = { run: 'run', draft: draftOf('a'), limits: null, missed: {}, drawing: 0 };

/** Answers drawing after drawing; counts how often it was asked. */
function answering(drafts: readonly (Draft | null)[]) {
  const asked: number[] = [];
  const draw = async (drawing: number) => {
    const draft = drafts[asked.length] ?? null;
    asked.push(drawing);
    return draft === null ? null : arrangement(draft);
  };
  return { asked, draw };
}

describe('anotherArrangement', () => {
  it('draws again where a drawing falls on one that is known', async () => {
    const second: DrawnArrangement = { ...first, draft: draftOf('b'), drawing: 2 };
    const { asked, draw } = answering([draftOf('a'), draftOf('b'), draftOf('c')]);
    expect(await anotherArrangement([first, second], draw)).toMatchObject({
      drawing: 5,
      draft: { programmeSha256: 'c' },
    });
    expect(asked).toEqual([3, 4, 5]);
  });

  it('says after a few drawings that none was found', async () => {
    const { asked, draw } = answering(Array.from({ length: 2 * mostDrawings }, () => draftOf('a')));
    expect(await anotherArrangement([first], draw)).toBe('none');
    expect(asked).toHaveLength(mostDrawings);
  });

  it.each<[string, Draft | null, string]>([
    ['takes none that is not proven', draftOf('b', 5, 'feasible'), 'none'],
    ['takes none when time was up before there was one', { status: 'undecided' }, 'none'],
    ['says that the board has changed where the goals come out otherwise', draftOf('b', 4), 'changed'],
    [
      'says that the board has changed where there is no arrangement any more',
      { status: 'infeasible', relaxation: null, conflict: null, sentences: [] },
      'changed',
    ],
    ['says that it failed', null, 'failed'],
  ])('%s', async (_, draft, expected) => {
    const { asked, draw } = answering([draft]);
    expect(await anotherArrangement([first], draw)).toBe(expected);
    expect(asked).toEqual([1]);
  });
});
