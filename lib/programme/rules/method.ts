import { type Method, type MethodGoal, methodGoals } from '../types';

/** The goal that cannot be left out: without it an arrangement without anybody would be as good as any. */
export const necessaryGoal = 'fill' satisfies MethodGoal;

/** How it is done where nothing else is set. */
export const usualMethod: Method = {
  goals: methodGoals,
  shares: 'membership',
  groupSeats: null,
  countModerators: false,
  symbol: null,
  paragraph: null,
};

/** Whether goals are all there, in the usual order. */
export function isUsualOrder(goals: Method['goals']): boolean {
  return goals.join() === methodGoals.join();
}

/** Whether a method says the same as the usual one. */
export function isUsual({ goals, shares, countModerators, symbol }: Method): boolean {
  return shares === 'membership' && !countModerators && symbol === null && isUsualOrder(goals);
}

/**
 * From what the lots are drawn that decide between equally good arrangements of a meeting: the day of the meeting or, where it
 * is not stated, the meeting itself, so that everybody who asks gets the same.
 */
export function lotsSeed({ id, startsOn }: { readonly id: string; readonly startsOn: string | null }): string {
  return startsOn ?? id;
}
