import { describe, expect, it } from 'vitest';
import { plannedPanels } from './planned-panels';

const topics = [
  { id: 'c', title: 'Scope' },
  { id: 'd', title: 'Environment' },
];
const brief = (...args: Parameters<typeof plannedPanels>) =>
  plannedPanels(...args).map((panel) => `${panel.topicId}${panel.part}:${panel.seats}`);

describe('plannedPanels', () => {
  it.each([
    ['two rounds of the topics', { plannedPanels: 4, plannedSeatsPerPanel: 3 }, ['c1:3', 'd1:3', 'c2:3', 'd2:3']],
    ['a number that does not go up', { plannedPanels: 3, plannedSeatsPerPanel: 5 }, ['c1:5', 'd1:5', 'c2:5']],
    ['one for each topic without a plan', { plannedPanels: null, plannedSeatsPerPanel: null }, ['c1:5', 'd1:5']],
  ])('makes %s', (_, plan, expected) => {
    expect(brief(topics, plan)).toEqual(expected);
  });

  it('makes none without topics, and no more than a programme holds', () => {
    expect(brief([], { plannedPanels: 6, plannedSeatsPerPanel: 5 })).toEqual([]);
    expect(brief(topics, { plannedPanels: 500, plannedSeatsPerPanel: 5 })).toHaveLength(99);
  });

  it('gives each the title of its topic', () => {
    expect(plannedPanels(topics, { plannedPanels: 1, plannedSeatsPerPanel: 2 })[0]?.title).toBe('Scope');
  });
});
