import { eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { balanceBasis } from '@/lib/balance/queries';
import type { BalanceBasis } from '@/lib/balance/types';
import type { Finding } from '@/lib/kernel/finding';
import type { NominatingParty } from '@/lib/meetings/types';
import { isWithinMandate, nominationFindings } from '../rules/findings';
import type { NominatingPartyName, NominationRow } from '../types';
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

/** Whether the State is a member of the body, or the organization an observer; null: its members are not on record. */
function isOfBody(party: NominatingPartyName | null, basis: BalanceBasis): boolean | null {
  if (party === null) return false;
  if (party.kind === 'organization') return basis.observerIds.has(party.id);
  return basis.memberBodyId === null ? null : basis.groupByState.has(party.id);
}

/** True when the mandate of the meeting names others than this party as nominating. */
export function isOutsideMandate(
  party: NominatingPartyName | null,
  basis: BalanceBasis,
  nominating: NominatingParty,
): boolean {
  const stateId = party?.kind === 'state' ? party.id : null;
  return !isWithinMandate(nominating, { stateId, isMember: isOfBody(party, basis) });
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
        isMember: isOfBody(row.party, basis),
      };
    }),
    party,
  );
}
