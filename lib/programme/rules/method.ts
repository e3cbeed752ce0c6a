import type { Goal } from '../drafting/types';
import type { Method } from '../types';

/** What an illustration strives for, in the usual order. Whether a State is a developing country is no goal here: it is an aim. */
export const methodGoals = [
  'fill',
  'aims',
  'states',
  'genderOverall',
  'genderPanel',
  'groupOverall',
  'groupPanel',
  'preference',
  'stability',
] as const satisfies readonly Goal[];
export type MethodGoal = (typeof methodGoals)[number];

/** The goal that cannot be left out: without it an arrangement without anybody would be as good as any. */
export const necessaryGoal = 'fill' satisfies MethodGoal;

/** How it is done where nothing else is set. */
export const usualMethod: Method = {
  goals: methodGoals,
  shares: 'membership',
  groupSeats: null,
  countModerators: false,
};

/** Whether goals are all there, in the usual order. */
export function isUsualOrder(goals: Method['goals']): boolean {
  return goals.join() === methodGoals.join();
}

/** Whether a method says the same as the usual one. */
export function isUsual({ goals, shares, countModerators }: Method): boolean {
  return shares === 'membership' && !countModerators && isUsualOrder(goals);
}
