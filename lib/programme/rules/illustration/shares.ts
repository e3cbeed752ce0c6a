import { shareSeats } from '@/lib/balance/shares';
import type { BalanceReference } from '@/lib/balance/types';
import { balanceGroups } from '@/lib/bodies/types';
import { observerGroup } from '../../drafting/types';
import type { Method, Panellist } from '../../types';

/** The group of those whom the body's records put in none. */
export const noGroup = 'none';

/** Every group a nominee can be of, in the order of the balance. */
export const draftingGroups: readonly string[] = [...balanceGroups, noGroup];

/**
 * The whole seats that each group is set beside: its part of all seats by the members of the body (observers have none) or
 * by the nominees of the pool, by the largest remainder; or the numbers set by hand, which need not add up to the seats.
 *
 * @param seats all seats that are counted
 */
export function groupSeatsFor(
  { shares, groupSeats }: Pick<Method, 'shares' | 'groupSeats'>,
  reference: Pick<BalanceReference, 'groups'>,
  pool: readonly Pick<Panellist, 'group'>[],
  seats: number,
): Readonly<Record<string, number>> {
  if (shares === 'byHand') return { ...groupSeats, [noGroup]: 0 };
  const members = new Map<string, number>(reference.groups.map((line) => [line.group, line.members]));
  const weightOf = (key: string) =>
    shares === 'pool'
      ? pool.filter((one) => (one.group ?? noGroup) === key).length
      : key === observerGroup
        ? 0
        : (members.get(key) ?? 0);
  return Object.fromEntries(
    shareSeats(
      seats,
      draftingGroups.map((key) => ({ key, weight: weightOf(key) })),
    ),
  );
}
