import { balanceDimensions } from '@/lib/balance/lines';
import type { Balance } from '@/lib/balance/types';

/** What a line of the effect counts; the screen words its key by it. */
export type EffectDimension = 'total' | 'group' | 'gender' | 'affiliation' | 'label' | 'language' | 'firstTime';

/** One figure of a balance before and after. Seats, except for `persons`, `states` and `organizations` under `total`. */
export type EffectLine = {
  readonly dimension: EffectDimension;
  readonly key: string;
  readonly before: number;
  readonly after: number;
};

type Figures = ReadonlyMap<string, number>;

function figuresOf(balance: Balance): Readonly<Record<EffectDimension, Figures>> {
  const { gender } = balance;
  return {
    total: new Map([
      ['seats', balance.total.seats],
      ['persons', balance.total.persons],
      ['states', balance.states.length],
      ['organizations', balance.organizations.length],
    ]),
    group: new Map(balance.groups.map((line) => [line.group ?? 'none', line.figure.seats])),
    gender: new Map([
      ...gender.declared.map((one) => [`declared.${one.gender}`, one.figure.seats] as const),
      ...gender.byFormOfAddress.map((one) => [`formOfAddress.${one.gender}`, one.figure.seats] as const),
      ['notStated', gender.notStated.seats] as const,
    ]),
    affiliation: new Map(balance.affiliations.map((line) => [line.type ?? 'notStated', line.figure.seats])),
    label: new Map(balance.labels.map((line) => [line.label, line.figure.seats])),
    language: new Map(balance.languages.map((line) => [line.language ?? 'notStated', line.figure.seats])),
    firstTime: new Map(balance.firstTimes.map((line) => [line.answer ?? 'notStated', line.figure.seats])),
  };
}

/**
 * What the step from one version to another does to the balance, figure by figure, in the order in which a balance is read.
 * A figure that is nought in both is left out, except for the regional groups of the membership.
 */
export function balanceEffect(before: Balance, after: Balance): readonly EffectLine[] {
  const was = figuresOf(before);
  const is = figuresOf(after);
  const dimensions = [
    'total',
    ...balanceDimensions.filter((one) => one !== 'state' && one !== 'organization'),
  ] as const;
  return dimensions.flatMap((dimension) => {
    const keys = [...new Set([...was[dimension].keys(), ...is[dimension].keys()])];
    return keys
      .map((key) => ({ dimension, key, before: was[dimension].get(key) ?? 0, after: is[dimension].get(key) ?? 0 }))
      .filter((line) => dimension === 'group' || line.before > 0 || line.after > 0);
  });
}
