import { z } from 'zod';
import { compareStates, type NamedState, stateName } from '@/lib/bodies/rules';
import { type RegionalGroup, regionalGroups } from '@/lib/bodies/types';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { foldText } from '@/lib/people/rules';
import { type DutyStation, dutyStations } from '../types';

/** What the address of the address book may ask for; what is not usable counts as not asked. */
export const bookViewSchema = z.object({
  search: z.string().trim().max(200).catch(''),
  group: z.enum(regionalGroups).nullable().catch(null),
  station: z.enum(dutyStations).nullable().catch(null),
  /** Missions without an e-mail address, or no longer in use. */
  only: z.enum(['withoutEmail', 'notInUse']).nullable().catch(null),
  order: z.enum(['state', 'station', 'residence']).catch('state'),
  direction: z.enum(['asc', 'desc']).catch('asc'),
});
export type BookView = z.output<typeof bookViewSchema>;

type Mission = {
  readonly state: NamedState & { readonly usualGroup: RegionalGroup | null };
  readonly dutyStation: DutyStation;
  readonly residence: string | null;
  readonly name: string | null;
  readonly emails: readonly string[];
  readonly postalAddress: string | null;
  readonly note: string | null;
  readonly inUse: boolean;
};

/** The missions that a view shows, in its order; missions of equal rank by State and duty station. */
export function narrowMissions<M extends Mission>(
  all: readonly M[],
  view: BookView,
  language: OfficialLanguage,
): readonly M[] {
  const words = foldText(view.search).split(' ');
  const byState = (a: M, b: M) =>
    compareStates(language)(a.state, b.state) ||
    dutyStations.indexOf(a.dutyStation) - dutyStations.indexOf(b.dutyStation);
  const compare = {
    state: byState,
    station: (a: M, b: M) => dutyStations.indexOf(a.dutyStation) - dutyStations.indexOf(b.dutyStation),
    residence: (a: M, b: M) => (a.residence ?? '').localeCompare(b.residence ?? '', language),
  }[view.order];
  const sign = view.direction === 'asc' ? 1 : -1;
  return all
    .filter((one) => {
      const text = foldText(
        [stateName(one.state, language), one.residence, one.name, ...one.emails, one.postalAddress, one.note].join(' '),
      );
      return (
        words.every((word) => text.includes(word)) &&
        (view.group === null || one.state.usualGroup === view.group) &&
        (view.station === null || one.dutyStation === view.station) &&
        (view.only !== 'withoutEmail' || one.emails.length === 0) &&
        (view.only !== 'notInUse' || !one.inUse)
      );
    })
    .toSorted((a, b) => sign * compare(a, b) || byState(a, b));
}
