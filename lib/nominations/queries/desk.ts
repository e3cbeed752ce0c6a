import { asc, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { gapsOf } from '../rules/completeness';
import { isLate } from '../rules/late';
import { isOpen } from '../rules/status';
import { actionDatesOf, partyName } from './list';

/** A nomination that still asks for something, with the meeting it is for: what a desk across meetings shows. */
export type DeskNomination = {
  readonly nominationMeetingId: string;
  readonly nominationId: string;
  readonly meetingId: string;
  readonly name: string;
  readonly party: string | null;
  readonly receivedOn: string | null;
  readonly awaits: boolean;
  readonly incomplete: boolean;
  readonly late: boolean;
};

/**
 * The nominations for some meetings that wait for their mission, do not state all, or came in after the action date, in the order
 * of the persons' sort keys. Three queries, however many meetings and nominations.
 */
export function listDeskNominations(
  db: Db | Tx,
  meetingIds: readonly string[],
  language: OfficialLanguage,
): readonly DeskNomination[] {
  if (meetingIds.length === 0) return [];
  const actionDates = actionDatesOf(db, meetingIds);
  const withTopic = new Set(
    db
      .selectDistinct({ id: nominationTopic.nominationMeetingId })
      .from(nominationTopic)
      .innerJoin(nominationMeeting, eq(nominationMeeting.id, nominationTopic.nominationMeetingId))
      .where(inArray(nominationMeeting.meetingId, [...meetingIds]))
      .all()
      .map((row) => row.id),
  );
  return db
    .select({
      place: { id: nominationMeeting.id, meetingId: nominationMeeting.meetingId, status: nominationMeeting.status },
      topicListId: meeting.topicListId,
      nomination,
      person: {
        nameAsPrinted: person.nameAsPrinted,
        function: person.function,
        affiliation: person.affiliation,
        affiliationType: person.affiliationType,
      },
      state: { id: state.id, names: state.names },
      organization: { id: organization.id, name: organization.name },
    })
    .from(nominationMeeting)
    .innerJoin(meeting, eq(meeting.id, nominationMeeting.meetingId))
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .leftJoin(state, eq(state.id, nomination.stateId))
    .leftJoin(organization, eq(organization.id, nomination.organizationId))
    .where(inArray(nominationMeeting.meetingId, [...meetingIds]))
    .orderBy(asc(person.sortKey), asc(nominationMeeting.id))
    .all()
    .map((row) => {
      const { receivedOn, communicationReference, communicationId } = row.nomination;
      const facts = {
        person: row.person,
        topics: withTopic.has(row.place.id) ? [row.place.id] : [],
        receivedOn,
        communicationReference,
        communicationId,
      };
      return {
        nominationMeetingId: row.place.id,
        nominationId: row.nomination.id,
        meetingId: row.place.meetingId,
        name: row.person.nameAsPrinted,
        party: partyName(row.state, row.organization, language)?.name ?? null,
        receivedOn,
        awaits: row.place.status === 'awaitingConfirmation',
        incomplete: isOpen(row.place.status) && gapsOf(facts, row.topicListId !== null).length > 0,
        late: isLate(receivedOn, actionDates.get(row.place.meetingId) ?? null),
      };
    })
    .filter((row) => row.awaits || row.incomplete || row.late);
}
