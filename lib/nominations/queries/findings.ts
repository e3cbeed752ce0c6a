import { eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { balanceBasis } from '@/lib/balance/queries';
import type { BalanceBasis } from '@/lib/balance/types';
import type { Finding } from '@/lib/kernel/finding';
import type { NominatingParty } from '@/lib/meetings/types';
import { nominationFindings } from '../rules/findings';
import type { NominationRow } from '../types';
import { listNominatingStates, listNominations } from './list';

/** What the rules of this feature find about the nominations for one meeting. */
export function listNominationFindings(db: Db | Tx, meetingId: string): readonly Finding[] {
  const about = db
    .select({ bodyId: meeting.bodyId, startsOn: meeting.startsOn, nominatingParty: meeting.nominatingParty })
    .from(meeting)
    .where(eq(meeting.id, meetingId))
    .get();
  if (about === undefined) return [];
  const basis = balanceBasis(db, about.bodyId, about.startsOn);
  return findingsAbout(db, meetingId, listNominations(db, meetingId, basis, 'en'), basis, about.nominatingParty);
}

/**
 * The same for whoever has read the nominations already.
 *
 * @param party who nominates under the mandate of the meeting
 */
export function findingsAbout(
  db: Db | Tx,
  meetingId: string,
  rows: readonly NominationRow[],
  basis: BalanceBasis,
  party: NominatingParty,
): readonly Finding[] {
  const states = listNominatingStates(db, meetingId);
  const isMember = ({ party: by }: NominationRow) => {
    if (by === null) return false;
    if (by.kind === 'organization') return basis.observerIds.has(by.id);
    return basis.memberBodyId === null ? null : basis.groupByState.has(by.id);
  };
  return nominationFindings(
    rows.map((row) => {
      const state = row.party?.kind === 'state' ? states.get(row.party.id) : undefined;
      return {
        nominationId: row.nominationId,
        status: row.status,
        stateId: row.party?.kind === 'state' ? row.party.id : null,
        organizationId: row.party?.kind === 'organization' ? row.party.id : null,
        stateNames: state === undefined ? [] : [...Object.values(state.names), state.nameInText],
        function: row.person.function,
        affiliation: row.person.affiliation,
        affiliationType: row.person.affiliationType,
        receivedOn: row.receivedOn,
        communicationReference: row.communicationReference,
        communicationId: row.communicationId,
        isMember: isMember(row),
      };
    }),
    party,
  );
}
