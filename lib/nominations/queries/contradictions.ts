import { and, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { communication, communicationCause } from '@/db/schema/correspondence';
import { nomination, nominationMeeting, nominationSettlement } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { type Citation, type Contradiction, contradictionsIn } from '../rules/contradictions';

/** What communications said of the nominations for a meeting, by nomination, in one query. */
function citations(db: Db | Tx, meetingId: string): ReadonlyMap<string, readonly Citation[]> {
  const ofMeeting = db
    .select({ id: nominationMeeting.nominationId })
    .from(nominationMeeting)
    .where(eq(nominationMeeting.meetingId, meetingId));
  const rows = db
    .select({
      nominationId: communicationCause.subjectId,
      communicationId: communicationCause.communicationId,
      effect: communicationCause.effect,
      datedOn: communication.datedOn,
      receivedOn: communication.receivedOn,
    })
    .from(communicationCause)
    .innerJoin(communication, eq(communication.id, communicationCause.communicationId))
    .where(and(eq(communicationCause.subjectKind, 'nomination'), inArray(communicationCause.subjectId, ofMeeting)))
    .orderBy(communicationCause.recordedAt)
    .all();
  const found = new Map<string, Citation[]>();
  for (const { nominationId, communicationId, effect, datedOn, receivedOn } of rows) {
    const list = found.get(nominationId) ?? [];
    list.push({ communicationId, effect, on: datedOn ?? receivedOn });
    found.set(nominationId, list);
  }
  return found;
}

/** The contradictions among the nominations for a meeting that nobody has decided on; three queries, however many there are. */
export function listContradictions(db: Db | Tx, meetingId: string): readonly Contradiction[] {
  const cited = citations(db, meetingId);
  const settled = new Set(
    db
      .select({ key: nominationSettlement.key })
      .from(nominationSettlement)
      .where(eq(nominationSettlement.meetingId, meetingId))
      .all()
      .map((one) => one.key),
  );
  const facts = db
    .select({
      nominationMeetingId: nominationMeeting.id,
      nominationId: nomination.id,
      nameAsPrinted: person.nameAsPrinted,
      stateId: nomination.stateId,
      organizationId: nomination.organizationId,
      status: nominationMeeting.status,
    })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .where(eq(nominationMeeting.meetingId, meetingId))
    .orderBy(person.sortKey, nominationMeeting.id)
    .all()
    .map(({ nominationId, stateId, organizationId, ...row }) => ({
      ...row,
      partyId: stateId ?? organizationId,
      citations: cited.get(nominationId) ?? [],
    }));
  return contradictionsIn(facts).filter((one) => !settled.has(one.key));
}
