import type { PlainDate } from '@/lib/kernel/dates';
import type { AddresseeClass } from '../types';
import { type AddressSource, recipientsOf } from './recipients';

/** States and organizations on whose behalf somebody looks at circulars. */
export type Parties = { readonly stateIds: readonly string[]; readonly organizationIds: readonly string[] };

/** All permanent missions are those of the members, also where the book has none of them. */
function asMembers(list: AddresseeClass): readonly AddresseeClass[] {
  return list === 'permanentMissions' ? ['statesMembers', list] : [list];
}

/**
 * Whether classes of addressees, where nothing more is on record, name one of these parties. A class at a duty station names
 * the States of which the book has a mission there. The chair of a group is not written to as a State; of a class that is not
 * stated nobody can say that it names them.
 *
 * @param source the address book as it stands, and the members and observers of the body whose circular it is
 * @param day that of the circular
 */
export function namesAnyOf(
  parties: Parties,
  classes: readonly AddresseeClass[],
  source: AddressSource,
  day: PlainDate,
): boolean {
  const lists = { classes: classes.flatMap(asMembers), missionIds: [], organizationIds: [] };
  return recipientsOf(lists, source, day).some(
    ({ kind, stateId, organizationId }) =>
      kind !== 'groupChair' &&
      ((stateId !== null && parties.stateIds.includes(stateId)) ||
        (organizationId !== null && parties.organizationIds.includes(organizationId))),
  );
}
