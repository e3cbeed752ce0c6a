import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { state } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { balanceBasis } from '@/lib/balance/queries';
import type { Finding } from '@/lib/kernel/finding';
import { nominationFindings } from '../rules/findings';

/** What the rules of this feature find about the nominations for one meeting. */
export function listNominationFindings(db: Db | Tx, meetingId: string): readonly Finding[] {
  const about = db
    .select({ bodyId: meeting.bodyId, startsOn: meeting.startsOn, nominatingParty: meeting.nominatingParty })
    .from(meeting)
    .where(eq(meeting.id, meetingId))
    .get();
  if (about === undefined) return [];
  const basis = balanceBasis(db, about.bodyId, about.startsOn);
  const isMember = (stateId: string | null, organizationId: string | null) => {
    if (stateId !== null) return basis.memberBodyId === null ? null : basis.groupByState.has(stateId);
    return organizationId !== null && basis.observerIds.has(organizationId);
  };
  const rows = db
    .select({ nomination, status: nominationMeeting.status, person, stateNames: state.names, inText: state.nameInText })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .leftJoin(state, eq(state.id, nomination.stateId))
    .where(eq(nominationMeeting.meetingId, meetingId))
    .orderBy(asc(person.sortKey), asc(nominationMeeting.id))
    .all();
  return nominationFindings(
    rows.map((row) => ({
      nominationId: row.nomination.id,
      status: row.status,
      stateId: row.nomination.stateId,
      organizationId: row.nomination.organizationId,
      stateNames: [...Object.values(row.stateNames ?? {}), ...(row.inText === null ? [] : [row.inText])],
      function: row.person.function,
      affiliation: row.person.affiliation,
      affiliationType: row.person.affiliationType,
      receivedOn: row.nomination.receivedOn,
      communicationReference: row.nomination.communicationReference,
      communicationId: row.nomination.communicationId,
      isMember: isMember(row.nomination.stateId, row.nomination.organizationId),
    })),
    about.nominatingParty,
  );
}
