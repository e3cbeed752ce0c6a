import { foldText } from '@/lib/people/rules';
import type { Panel, Panellist } from '../types';
import { namedSeats } from './structure';

/** Somebody in the pool of a meeting, as the board shows, filters and counts them. */
export type PoolNominee = Panellist & {
  /** Topics put forward for, in the order of preference. */
  readonly topicIds: readonly string[];
  /** Order of preference that the State gave among its own nominees; null: none stated. */
  readonly rank: number | null;
};

/** What the pool is narrowed down to. */
export type PoolFilter = {
  readonly search: string;
  /** Put forward for this topic or for none in particular; null: for any. */
  readonly topicId: string | null;
  /** Only groups that nobody on the panel comes from. */
  readonly groupsMissing: boolean;
  /** Only declared genders that nobody on the panel has declared. */
  readonly gendersMissing: boolean;
  /** Only nominees of States and organizations that have no seat in the programme. */
  readonly withoutSeat: boolean;
};

/** The words by which a nominee is searched for, without diacritics and in lower case. */
export function searchWords({ person, party }: Panellist): string {
  return foldText([person.name, party?.name, person.function, person.affiliation].filter(Boolean).join(' '));
}

const declaredGender = ({ person }: Panellist) =>
  person.genderBasis === 'declared' && person.gender !== 'notStated' ? person.gender : null;

const isWithoutTopic = ({ topicIds }: PoolNominee) => topicIds.length === 0;

/**
 * Nominees who have no seat yet and fit what is asked for, in the order given. Who was put forward for no topic in particular
 * fits every topic, after those who were put forward for it.
 *
 * @param words searchable words by nomination for the meeting, made once with `searchWords`
 * @param panel whose groups and genders count as there; null: none is chosen, and nothing is missing
 */
export function poolFor(
  nominees: readonly PoolNominee[],
  words: ReadonlyMap<string, string>,
  panels: readonly Panel[],
  panel: Panel | null,
  filter: PoolFilter,
): readonly PoolNominee[] {
  const seated = panels.flatMap(namedSeats).map((seat) => seat.panellist);
  const seatedIds = new Set(seated.map((one) => one.nominationMeetingId));
  const seatedParties = new Set(seated.map((one) => one.party?.id));
  const here = panel === null ? null : namedSeats(panel).map((seat) => seat.panellist);
  const groups = new Set(here?.map((one) => one.group));
  const genders = new Set(here?.map(declaredGender));
  const wanted = foldText(filter.search).split(' ').filter(Boolean);
  const found = nominees.filter((one) => {
    if (seatedIds.has(one.nominationMeetingId)) return false;
    if (filter.topicId !== null && !isWithoutTopic(one) && !one.topicIds.includes(filter.topicId)) return false;
    if (filter.withoutSeat && seatedParties.has(one.party?.id)) return false;
    if (here !== null && filter.groupsMissing && (one.group === null || groups.has(one.group))) return false;
    if (here !== null && filter.gendersMissing) {
      const gender = declaredGender(one);
      if (gender === null || genders.has(gender)) return false;
    }
    const text = words.get(one.nominationMeetingId) ?? '';
    return wanted.every((word) => text.includes(word));
  });
  if (filter.topicId === null) return found;
  return found.toSorted((a, b) => Number(isWithoutTopic(a)) - Number(isWithoutTopic(b)));
}
