import { partyInBalance } from '@/lib/balance/rules';
import type { BalanceBasis } from '@/lib/balance/types';
import type { Speaking } from '@/lib/people/types';
import type { Aim, Method, Programme } from '../types';
import { type AimCandidate, type JudgedAim, judgeAims } from './aims';
import type { PoolNominee } from './pool';
import { countedPeople } from './seated';

/** A nominee as aims count them. */
export function candidateOf(
  { person, party, topicIds, language, firstTime }: Pick<PoolNominee, 'person' | 'party' | 'topicIds' | keyof Speaking>,
  basis: BalanceBasis,
): AimCandidate {
  const ids = {
    stateId: party?.kind === 'state' ? party.id : null,
    organizationId: party?.kind === 'organization' ? party.id : null,
  };
  return {
    personId: person.id,
    ...ids,
    ...partyInBalance(basis, ids),
    gender: person.gender,
    genderBasis: person.genderBasis,
    affiliationType: person.affiliationType,
    language,
    firstTime,
    topicIds,
  };
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
