import { describe, expect, it } from 'vitest';
import { aimOf, sceneBasis as basis, panelOf, poolNominee, programmeOf, topicB } from '../testing';
import type { NomineeCondition } from '../types';
import { judgeProgramme } from './judge-programme';

const programme = programmeOf({
  panels: [panelOf(1, ['Ana/Avaland', '-']), panelOf(2, ['-', '-'], { topic: topicB })],
});
const pool = [poolNominee('Ana', 'Avaland', ['topic-a', 'topic-b']), poolNominee('Cy', 'Çelia', ['topic-b'])];
const method = { countModerators: false };

describe('judgeProgramme', () => {
  it.each<[string, string, Partial<NomineeCondition>, { reachable: number; butForConditions: number }]>([
    ['nothing', 'nm-Cy', {}, { reachable: 2, butForConditions: 2 }],
    ['not to be included', 'nm-Cy', { pin: 'out' }, { reachable: 1, butForConditions: 2 }],
    ['not on the panel', 'nm-Cy', { cannotBeOn: ['panel-2'] }, { reachable: 1, butForConditions: 2 }],
    ['on another panel', 'nm-Cy', { pin: 'panel', panelId: 'panel-1' }, { reachable: 1, butForConditions: 2 }],
    ['on this panel', 'nm-Cy', { pin: 'panel', panelId: 'panel-2' }, { reachable: 2, butForConditions: 2 }],
    ['not to be included, of who sits there', 'nm-Ana', { pin: 'out' }, { reachable: 2, butForConditions: 2 }],
  ])('reaches what a condition leaves: %s', (_, id, more, supply) => {
    const conditions = { [id]: { pin: null, panelId: null, cannotBeOn: [], ...more } };
    // On her seat Ana has declared no gender, so that both panels lack a woman.
    const [judged] = judgeProgramme({ aims: [aimOf({})], method }, programme, pool, basis, conditions);
    expect(judged).toMatchObject({ supply: { needed: 2, ...supply } });
  });
});
