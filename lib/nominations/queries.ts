import { and, asc, eq, ne } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { event, eventMeeting } from '@/db/schema/log';
import { meeting, topic } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { balanceBasis } from '@/lib/balance/queries';
import { partyInBalance } from '@/lib/balance/rules';
import type { BalanceBasis, BalancePerson } from '@/lib/balance/types';
import { stateName } from '@/lib/bodies/rules';
import type { Finding } from '@/lib/kernel/finding';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import type { StandingEvent } from './as-at';
import { nominationEvents } from './events';
import { inPool, nominationFindings } from './rules';
import type { NominatedTopic, NominatingPartyName, NominationRow, OtherMeeting } from './types';

function topicsByNomination(db: Db | Tx, meetingId: string): ReadonlyMap<string, readonly NominatedTopic[]> {
  const topics = new Map<string, NominatedTopic[]>();
  const rows = db
    .select({
      nominationMeetingId: nominationTopic.nominationMeetingId,
      topic: { id: topic.id, letter: topic.letter, title: topic.title },
    })
    .from(nominationTopic)
    .innerJoin(nominationMeeting, eq(nominationMeeting.id, nominationTopic.nominationMeetingId))
    .innerJoin(topic, eq(topic.id, nominationTopic.topicId))
    .where(eq(nominationMeeting.meetingId, meetingId))
    .orderBy(asc(nominationTopic.position))
    .all();
  for (const row of rows) {
    const list = topics.get(row.nominationMeetingId) ?? [];
    list.push(row.topic);
    topics.set(row.nominationMeetingId, list);
  }
  return topics;
}

/**
 * Everything put forward for one meeting, in the pool or not, in the order of the persons' sort keys. Two queries, however
 * many nominations; searching, filtering and paging follow in `listing.ts`, where diacritics and the order of States can be
 * minded.
 *
 * @param basis membership and lists at the day of the meeting, from `balanceBasis`
 * @param language in which States are named
 */
export function listNominations(
  db: Db | Tx,
  meetingId: string,
  basis: BalanceBasis,
  language: OfficialLanguage,
): readonly NominationRow[] {
  const topics = topicsByNomination(db, meetingId);
  return db
    .select({
      nominationMeeting,
      nomination,
      person,
      state: { id: state.id, names: state.names },
      organization: { id: organization.id, name: organization.name },
    })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .leftJoin(state, eq(state.id, nomination.stateId))
    .leftJoin(organization, eq(organization.id, nomination.organizationId))
    .where(eq(nominationMeeting.meetingId, meetingId))
    .orderBy(asc(person.sortKey), asc(person.nameAsPrinted), asc(nominationMeeting.id))
    .all()
    .map((row) => ({
      id: row.nominationMeeting.id,
      nominationId: row.nomination.id,
      person: row.person,
      party: partyName(row.state, row.organization, language),
      ...partyInBalance(basis, row.nomination),
      topics: topics.get(row.nominationMeeting.id) ?? [],
      status: row.nominationMeeting.status,
      rank: row.nominationMeeting.rank,
      receivedOn: row.nomination.receivedOn,
      communicationReference: row.nomination.communicationReference,
    }));
}

function partyName(
  stateRow: Pick<typeof state.$inferSelect, 'id' | 'names'> | null,
  organizationRow: { readonly id: string; readonly name: string } | null,
  language: OfficialLanguage,
): NominatingPartyName | null {
  if (stateRow !== null) return { kind: 'state', id: stateRow.id, name: stateName(stateRow, language) };
  return organizationRow === null ? null : { kind: 'organization', ...organizationRow };
}

/** The nominations in the pool as the balance counts them. */
export function poolPeople(rows: readonly NominationRow[]): readonly BalancePerson[] {
  return rows
    .filter((row) => inPool(row.status))
    .map((row) => ({
      personId: row.person.id,
      stateId: row.party?.kind === 'state' ? row.party.id : null,
      organizationId: row.party?.kind === 'organization' ? row.party.id : null,
      group: row.group,
      gender: row.person.gender,
      genderBasis: row.person.genderBasis,
      affiliationType: row.person.affiliationType,
      labels: row.labels,
      panelNumber: null,
      role: 'panellist',
    }));
}

/** The meetings, other than this one, for which the same nomination was put forward, by date. */
export function listOtherMeetings(
  db: Db | Tx,
  nominationId: string,
  meetingId: string,
): readonly (OtherMeeting & { readonly meetingId: string; readonly bodyId: string })[] {
  return db
    .select({
      nominationMeetingId: nominationMeeting.id,
      meetingId: meeting.id,
      bodyId: meeting.bodyId,
      slug: meeting.slug,
      shortTitle: meeting.shortTitle,
      status: nominationMeeting.status,
    })
    .from(nominationMeeting)
    .innerJoin(meeting, eq(meeting.id, nominationMeeting.meetingId))
    .where(and(eq(nominationMeeting.nominationId, nominationId), ne(nominationMeeting.meetingId, meetingId)))
    .orderBy(asc(meeting.startsOn), asc(meeting.id))
    .all();
}

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
      isMember: isMember(row.nomination.stateId, row.nomination.organizationId),
    })),
    about.nominatingParty,
  );
}

/** What was recorded of each nomination for a meeting, in the order of recording, as `rowsAsAt` asks. */
export function listStandingEvents(db: Db | Tx, meetingId: string): readonly StandingEvent[] {
  return db
    .select({
      nominationMeetingId: event.subjectId,
      recordedAt: event.recordedAt,
      type: event.type,
      payload: event.payload,
    })
    .from(eventMeeting)
    .innerJoin(event, eq(event.seq, eventMeeting.eventSeq))
    .where(and(eq(eventMeeting.meetingId, meetingId), eq(event.subjectKind, 'nominationMeeting')))
    .orderBy(asc(event.seq))
    .all()
    .map(({ type, payload, ...row }) => {
      const change = type === 'nominations.statusChanged' ? nominationEvents.statusChanged.safeParse(payload) : null;
      return { ...row, from: change?.data?.from ?? null };
    });
}
