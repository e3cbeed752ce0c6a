import { and, asc, eq, inArray, ne, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { circular, circularMeeting } from '@/db/schema/circulars';
import { communication } from '@/db/schema/correspondence';
import { meeting, topic } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { partyInBalance } from '@/lib/balance/rules';
import type { BalanceBasis, BalancePerson } from '@/lib/balance/types';
import { stateName } from '@/lib/bodies/rules';
import { type PlainDate, plainDate } from '@/lib/kernel/dates';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { gapsOf } from '../rules/completeness';
import { invitingKinds, isLate, lastActionDate } from '../rules/late';
import { inPool, isOpen } from '../rules/status';
import type { NominatedTopic, NominatingPartyName, NominationRow, OtherMeeting } from '../types';

/** The nominations for a meeting, or only the one with this id. */
function ofMeeting(meetingId: string, only: string | undefined): SQL | undefined {
  return and(
    eq(nominationMeeting.meetingId, meetingId),
    only === undefined ? undefined : eq(nominationMeeting.id, only),
  );
}

function topicsByNomination(db: Db | Tx, which: SQL | undefined): ReadonlyMap<string, readonly NominatedTopic[]> {
  const topics = new Map<string, NominatedTopic[]>();
  const rows = db
    .select({
      nominationMeetingId: nominationTopic.nominationMeetingId,
      topic: { id: topic.id, letter: topic.letter, title: topic.title },
    })
    .from(nominationTopic)
    .innerJoin(nominationMeeting, eq(nominationMeeting.id, nominationTopic.nominationMeetingId))
    .innerJoin(topic, eq(topic.id, nominationTopic.topicId))
    .where(which)
    .orderBy(asc(nominationTopic.position))
    .all();
  for (const row of rows) {
    const list = topics.get(row.nominationMeetingId) ?? [];
    list.push(row.topic);
    topics.set(row.nominationMeetingId, list);
  }
  return topics;
}

/** The day until which nominations for each of some meetings are asked for, in one query; see `lastActionDate`. */
export function actionDatesOf(db: Db | Tx, meetingIds: readonly string[]): ReadonlyMap<string, PlainDate | null> {
  const circulars = db
    .select({
      meetingId: circularMeeting.meetingId,
      kind: circular.kind,
      state: circular.state,
      actionDate: circular.actionDate,
    })
    .from(circular)
    .innerJoin(circularMeeting, eq(circularMeeting.circularId, circular.id))
    .where(and(inArray(circularMeeting.meetingId, [...meetingIds]), inArray(circular.kind, [...invitingKinds])))
    .all()
    .map((one) => ({ ...one, actionDate: one.actionDate === null ? null : plainDate(one.actionDate) }));
  return new Map(
    meetingIds.map((id) => [id, lastActionDate(circulars.filter((one) => one.meetingId === id))] as const),
  );
}

/** The same for one meeting. */
export function actionDateOf(db: Db | Tx, meetingId: string): PlainDate | null {
  return actionDatesOf(db, [meetingId]).get(meetingId) ?? null;
}

/** The States that put somebody forward for a meeting, by id: their names are read once, not with every nomination. */
export function listNominatingStates(db: Db | Tx, meetingId: string) {
  const nominating = db
    .select({ id: nomination.stateId })
    .from(nomination)
    .innerJoin(nominationMeeting, eq(nominationMeeting.nominationId, nomination.id))
    .where(eq(nominationMeeting.meetingId, meetingId));
  const rows = db
    .select({ id: state.id, names: state.names, nameInText: state.nameInText })
    .from(state)
    .where(inArray(state.id, nominating))
    .all();
  return new Map(rows.map((row) => [row.id, row] as const));
}

/** True when a meeting has a list of topics, so that a nomination for it should name some. */
function hasTopics(db: Db | Tx, meetingId: string): boolean {
  const row = db.select({ listId: meeting.topicListId }).from(meeting).where(eq(meeting.id, meetingId)).get();
  return row !== undefined && row.listId !== null;
}

/**
 * Everything put forward for one meeting, in the pool or not, in the order of the persons' sort keys. Five queries, however
 * many nominations; searching, filtering and paging follow in `listing.ts`, where diacritics and the order of States can be
 * minded.
 *
 * @param basis membership and lists at the day of the meeting, from `balanceBasis`
 * @param language in which States are named
 * @param only id of the one nomination for the meeting that is wanted; absent: all
 */
export function listNominations(
  db: Db | Tx,
  meetingId: string,
  basis: BalanceBasis,
  language: OfficialLanguage,
  only?: string,
): readonly NominationRow[] {
  const which = ofMeeting(meetingId, only);
  const topics = topicsByNomination(db, which);
  const actionDate = actionDateOf(db, meetingId);
  const asksForTopics = hasTopics(db, meetingId);
  const states = listNominatingStates(db, meetingId);
  return db
    .select({
      nominationMeeting,
      nomination,
      person,
      organization: { id: organization.id, name: organization.name },
      communication: { id: communication.id, year: communication.year, number: communication.number },
    })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .leftJoin(organization, eq(organization.id, nomination.organizationId))
    .leftJoin(communication, eq(communication.id, nomination.communicationId))
    .where(which)
    .orderBy(asc(person.sortKey), asc(person.nameAsPrinted), asc(nominationMeeting.id))
    .all()
    .map((row) => {
      const facts = {
        person: row.person,
        topics: topics.get(row.nominationMeeting.id) ?? [],
        receivedOn: row.nomination.receivedOn,
        communicationReference: row.nomination.communicationReference,
        communicationId: row.nomination.communicationId,
      };
      return {
        ...facts,
        id: row.nominationMeeting.id,
        nominationId: row.nomination.id,
        revision: row.nomination.revision,
        party: partyName(states.get(row.nomination.stateId ?? '') ?? null, row.organization, language),
        ...partyInBalance(basis, row.nomination),
        status: row.nominationMeeting.status,
        rank: row.nominationMeeting.rank,
        language: row.nominationMeeting.language,
        firstTime: row.nominationMeeting.firstTime,
        communication: row.communication,
        isLate: isLate(row.nomination.receivedOn, actionDate),
        // Nobody asks any more what a withdrawn or declined nomination does not state.
        gaps: isOpen(row.nominationMeeting.status) ? gapsOf(facts, asksForTopics) : [],
      };
    });
}

/** The party that puts forward, by name. */
export function partyName(
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
      language: row.language,
      firstTime: row.firstTime,
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
