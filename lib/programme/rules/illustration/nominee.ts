import type { BalanceBasis } from '@/lib/balance/types';
import type { Speaking } from '@/lib/people/types';
import type { DraftingGender, DraftingNominee } from '../../drafting/types';
import type { Aim, Method, Panellist } from '../../types';
import { counts } from '../aims';
import { candidateOf } from '../judge-programme';
import type { PoolNominee } from '../pool';
import { traitOf } from './asked';
import { noGroup } from './shares';

/** By what an illustration is made: aims and method of the meeting, and groups and lists of the day of the balance. */
export type IllustrationBasis = {
  readonly aims: readonly Aim[];
  readonly method: Method;
  readonly basis: BalanceBasis;
};

/** Whom drafting can know: a nominee, seated or not, or a moderator who is counted. */
export type Countable = Pick<Panellist, 'nominationMeetingId' | 'person' | 'party' | 'group' | keyof Speaking> &
  Partial<Pick<PoolNominee, 'topicIds' | 'rank'>>;

/** A meeting is one event, for which everybody was put forward. */
export const anyEvent = 'any';

/** Gender as it is counted: what a person declared. */
function genderOf({ person }: Countable): DraftingGender {
  if (person.genderBasis !== 'declared' || person.gender === 'notStated') return 'undisclosed';
  return person.gender === 'another' ? 'other' : person.gender;
}

/**
 * Whom drafting knows of a nominee; nobody where neither State nor organization is on record.
 *
 * @param seatedOn topic of the panel on which the nominee sits now; null: on none
 * @param cannotBeOn panels
 */
export function nomineeOf(
  one: Countable,
  { aims, basis }: IllustrationBasis,
  { seatedOn, cannotBeOn }: { readonly seatedOn: string | null; readonly cannotBeOn: readonly string[] },
): DraftingNominee[] {
  if (one.party === null) return [];
  const topics = one.topicIds ?? [];
  const candidate = candidateOf({ ...one, topicIds: topics }, basis);
  return [
    {
      id: one.nominationMeetingId,
      state: one.party.id,
      group: one.group ?? noGroup,
      gender: genderOf(one),
      developing: false,
      // Whoever sits on a panel already may stay there, whatever topics were put forward.
      topics: seatedOn === null || topics.includes(seatedOn) ? topics : [...topics, seatedOn],
      unavailable: cannotBeOn,
      events: [anyEvent],
      // A State that states no order has no second choice.
      priority: one.rank ?? 1,
      score: 5,
      traits: [...new Set(aims.flatMap((aim) => (counts(aim, candidate) ? (traitOf(aim) ?? []) : [])))],
    },
  ];
}
