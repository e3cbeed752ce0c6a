import { partyInBalance } from '@/lib/balance/rules';
import type { BalanceBasis, BalancePerson } from '@/lib/balance/types';
import type { Programme, ProgrammeParty, ProgrammePerson, Speaking } from '../types';
import { namedSeats } from './structure';

/** A seat or a moderation as balance and aims count it. */
export type SeatedPerson = BalancePerson & Speaking;

/** Nobody puts a moderator forward, so that nothing is stated of how a moderator would speak. */
const ofModerator: Speaking = { language: null, firstTime: null };

/**
 * The panellists and moderators of a programme as the balance counts them, panel by panel: one entry for each seat and each
 * moderation. A moderator counts for the State or organization that the person speaks for, if any.
 *
 * @param basis groups and lists as at the day of the balance
 */
export function seatedPeople(programme: Programme, basis: BalanceBasis): readonly SeatedPerson[] {
  const entry = (
    person: ProgrammePerson,
    party: ProgrammeParty | null,
    { language, firstTime }: Speaking,
    role: BalancePerson['role'],
    panelNumber: number,
  ): SeatedPerson => {
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
      panelNumber,
      role,
    };
  };
  return programme.panels.flatMap((panel) => [
    ...panel.moderators.map((part) => entry(part.person, part.party, ofModerator, 'moderator', panel.number)),
    ...namedSeats(panel).map(({ panellist }) =>
      entry(panellist.person, panellist.party, panellist, 'panellist', panel.number),
    ),
  ]);
}
