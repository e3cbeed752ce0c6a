import { partyInBalance, withoutModerators } from '@/lib/balance/rules';
import type { BalanceBasis, BalancePerson } from '@/lib/balance/types';
import type { Speaking } from '@/lib/people/types';
import type { Method, Programme, ProgrammeParty, ProgrammePerson } from '../types';
import { namedSeats } from './structure';

/** Nobody puts a moderator forward, so that nothing is stated of how a moderator would speak. */
export const ofModerator: Speaking = { language: null, firstTime: null };

/**
 * A person as the balance and the aims count them, for the State or organization that put them forward or that they speak for.
 *
 * @param basis groups and lists as at the day of the balance
 */
export function asCounted(
  person: ProgrammePerson,
  party: ProgrammeParty | null,
  { language, firstTime }: Speaking,
  basis: BalanceBasis,
): Omit<BalancePerson, 'panelNumber' | 'role'> {
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
  };
}

/**
 * The panellists and moderators of a programme as the balance counts them, panel by panel: one entry for each seat and each
 * moderation. A moderator counts for the State or organization that the person speaks for, if any.
 *
 * @param basis groups and lists as at the day of the balance
 */
export function seatedPeople(programme: Programme, basis: BalanceBasis): readonly BalancePerson[] {
  return programme.panels.flatMap((panel) => [
    ...panel.moderators.map(
      ({ person, party }): BalancePerson => ({
        ...asCounted(person, party, ofModerator, basis),
        panelNumber: panel.number,
        role: 'moderator',
      }),
    ),
    ...namedSeats(panel).map(
      ({ panellist }): BalancePerson => ({
        ...asCounted(panellist.person, panellist.party, panellist, basis),
        panelNumber: panel.number,
        role: 'panellist',
      }),
    ),
  ]);
}

/**
 * Whom aims count: the panellists and, where the method says so, the moderators who speak for a State or organization. A
 * moderator who is named without one counts for nobody.
 */
export function countedPeople(
  programme: Programme,
  basis: BalanceBasis,
  { countModerators }: Pick<Method, 'countModerators'>,
): readonly BalancePerson[] {
  const people = seatedPeople(programme, basis);
  if (!countModerators) return withoutModerators(people);
  return people.filter((one) => one.role === 'panellist' || one.stateId !== null || one.organizationId !== null);
}
