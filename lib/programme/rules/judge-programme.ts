import type { BalanceBasis } from '@/lib/balance/types';
import type { Speaking } from '@/lib/people/types';
import type { Aim, Method, NomineeCondition, Programme } from '../types';
import { type AimCandidate, type JudgedAim, judgeAims } from './aims';
import { isAgainst } from './conditions';
import type { PoolNominee } from './pool';
import { asCounted, countedPeople } from './seated';
import { namedSeats } from './structure';

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
 * @param conditions of a draft, by nomination for the meeting: what can be reached is what they leave. Who was seated by hand
 *   against one may stay
 */
export function judgeProgramme(
  { aims, method }: { readonly aims: readonly Aim[]; readonly method: Pick<Method, 'countModerators'> },
  programme: Programme,
  pool: readonly PoolNominee[],
  basis: BalanceBasis,
  conditions: Readonly<Record<string, NomineeCondition>>,
): readonly JudgedAim[] {
  const people = countedPeople(programme, basis, method);
  const panels = programme.panels.map((panel) => ({
    number: panel.number,
    topicId: panel.topic.id,
    seats: panel.seats.length,
    open: panel.seats.filter((seat) => seat.panellist === null && seat.former === null).length,
    people: people.filter((one) => one.panelNumber === panel.number),
  }));
  const seatOf = new Map(
    programme.panels.flatMap((panel) =>
      namedSeats(panel).map(({ panellist }) => [panellist.nominationMeetingId, panel.id] as const),
    ),
  );
  const keptFrom = (id: string) => {
    const condition = conditions[id];
    if (condition === undefined) return [];
    const kept = programme.panels.filter((panel) => panel.id !== seatOf.get(id) && isAgainst(condition, panel.id));
    return kept.map((panel) => panel.number);
  };
  return judgeAims(
    aims,
    panels,
    pool.map((one) => {
      const id = one.nominationMeetingId;
      return { ...candidateOf(one, basis), isSeated: seatOf.has(id), keptFrom: keptFrom(id) };
    }),
  );
}
