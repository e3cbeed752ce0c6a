import { balanceGroups } from '@/lib/bodies/types';
import { necessaryGoal } from '../../rules/method';
import type { Method } from '../../types';
import { type MethodGoal, methodGoals } from '../../types';

/** A method as its form holds it: every goal in the order, those that are left out at the end and not ticked. */
export type MethodValues = {
  goals: { goal: MethodGoal; isOn: boolean }[];
  shares: string;
  groupSeats: Record<(typeof balanceGroups)[number], string>;
  countModerators: boolean;
  symbol: string;
  paragraph: string;
};

/** Goals as rows of the form. */
export function goalRows(goals: readonly string[]): MethodValues['goals'] {
  const kept = goals.flatMap((goal) => methodGoals.find((one) => one === goal) ?? []);
  const leftOut = methodGoals.filter((goal) => !kept.includes(goal));
  return [...kept.map((goal) => ({ goal, isOn: true })), ...leftOut.map((goal) => ({ goal, isOn: false }))];
}

/**
 * A method on record as the form begins with it.
 *
 * @param suggested seats of each group to begin with where none are set by hand
 */
export function methodValues(method: Method, suggested: Readonly<Record<string, number>>): MethodValues {
  const seats: Readonly<Record<string, number>> = method.groupSeats ?? suggested;
  return {
    goals: goalRows(method.goals),
    shares: method.shares,
    groupSeats: Object.fromEntries(
      balanceGroups.map((group) => [group, String(seats[group] ?? 0)]),
    ) as MethodValues['groupSeats'],
    countModerators: method.countModerators,
    symbol: method.symbol ?? '',
    paragraph: method.paragraph ?? '',
  };
}

/** A number as it is typed; what is no whole number is left for the command to refuse. */
const whole = (text: string) => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN);

/** Seats set by hand, added up; what is no number adds nothing. */
export function sumOf(groupSeats: MethodValues['groupSeats']): number {
  return Object.values(groupSeats).reduce((sum, text) => sum + (whole(text) || 0), 0);
}

/** The form as the command takes it. */
export function methodInput({ goals, shares, groupSeats, countModerators, symbol, paragraph }: MethodValues) {
  return {
    goals: goals.filter(({ goal, isOn }) => isOn || goal === necessaryGoal).map(({ goal }) => goal),
    shares,
    groupSeats:
      shares === 'byHand' ? Object.fromEntries(balanceGroups.map((group) => [group, whole(groupSeats[group])])) : null,
    countModerators,
    symbol,
    paragraph,
  };
}
