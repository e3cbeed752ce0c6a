import type { BalanceBasis } from '@/lib/balance/types';
import type { Speaking } from '@/lib/people/types';
import type { Aim, Method, Programme } from '../types';
import { type AimCandidate, type JudgedAim, judgeAims } from './aims';
import type { PoolNominee } from './pool';
import { asCounted, countedPeople } from './seated';

/** A nominee as aims count them. */
export function candidateOf(
  { person, party, topicIds, ...speaking }: Pick<PoolNominee, 'person' | 'party' | 'topicIds' | keyof Speaking>,
  basis: BalanceBasis,
): AimCandidate {
  return { ...asCounted(person, party, speaking, basis), topicIds };
}

/**
 * How a programme stands beside aims, by the groups and lists of the day of the balance. Moderators count with the panellists
 * where the method says so.
 *
 * @param pool nominees from whom seats are filled, seated or not
 */
export function judgeProgramme(
  { aims, method }: { readonly aims: readonly Aim[]; readonly method: Pick<Method, 'countModerators'> },
  programme: Programme,
  pool: readonly PoolNominee[],
  basis: BalanceBasis,
): readonly JudgedAim[] {
  const people = countedPeople(programme, basis, method);
  const panels = programme.panels.map((panel) => ({
    number: panel.number,
    topicId: panel.topic.id,
    seats: panel.seats.length,
    people: people.filter((one) => one.panelNumber === panel.number),
  }));
  return judgeAims(
    aims,
    panels,
    pool.map((one) => candidateOf(one, basis)),
  );
}
