import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { bodyMembership, bodyObserver, organization, state } from '@/db/schema/bodies';
import { meeting, topic } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { programmeVersion } from '@/db/schema/programme';
import type { OwnParties } from '@/lib/nominations/policy';

function ownNomination({ stateIds, organizationIds }: OwnParties) {
  return or(inArray(nomination.stateId, [...stateIds]), inArray(nomination.organizationId, [...organizationIds]));
}

/** Names of the parties somebody is a focal point of. */
export function listPartyNames(db: Db | Tx, own: OwnParties): string[] {
  const states = db
    .select({ names: state.names })
    .from(state)
    .where(inArray(state.id, [...own.stateIds]))
    .all();
  const organizations = db
    .select({ name: organization.name })
    .from(organization)
    .where(inArray(organization.id, [...own.organizationIds]))
    .all();
  return [...states.map((one) => one.names.en), ...organizations.map((one) => one.name)];
}

/**
 * The meetings of bodies in which a party takes part, as a member or an observer whose part has not ended, with the number
 * of its own nominations and whether a programme is published. Nothing of any other party is read.
 */
export function listMissionMeetings(db: Db | Tx, own: OwnParties) {
  const memberOf = db
    .select({ id: bodyMembership.bodyId, validTo: bodyMembership.validTo })
    .from(bodyMembership)
    .where(inArray(bodyMembership.stateId, [...own.stateIds]))
    .all();
  const observerOf = db
    .select({ id: bodyObserver.bodyId, validTo: bodyObserver.validTo })
    .from(bodyObserver)
    .where(inArray(bodyObserver.organizationId, [...own.organizationIds]))
    .all();
  const bodyIds = [...memberOf, ...observerOf].flatMap((one) => (one.validTo === null ? [one.id] : []));
  if (bodyIds.length === 0) return [];
  const meetings = db
    .select({
      id: meeting.id,
      slug: meeting.slug,
      title: meeting.title,
      shortTitle: meeting.shortTitle,
      startsOn: meeting.startsOn,
      endsOn: meeting.endsOn,
      city: meeting.city,
      mode: meeting.mode,
      kind: meeting.kind,
      invented: meeting.invented,
    })
    .from(meeting)
    .where(inArray(meeting.bodyId, bodyIds))
    .orderBy(asc(meeting.startsOn), asc(meeting.id))
    .all();
  const ids = meetings.map((one) => one.id);
  const nominated = db
    .select({ meetingId: nominationMeeting.meetingId })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .where(and(inArray(nominationMeeting.meetingId, ids), ownNomination(own)))
    .all();
  const published = db
    .select({ meetingId: programmeVersion.meetingId })
    .from(programmeVersion)
    .where(and(inArray(programmeVersion.meetingId, ids), inArray(programmeVersion.state, ['published', 'held'])))
    .all();
  return meetings.map((one) => ({
    ...one,
    nominations: nominated.filter((row) => row.meetingId === one.id).length,
    published: published.some((row) => row.meetingId === one.id),
  }));
}

/** A party's own nominations for a meeting, in the order of the persons' sort keys; those of nobody else. */
export function listOwnNominations(db: Db | Tx, meetingId: string, own: OwnParties) {
  const rows = db
    .select({
      id: nominationMeeting.id,
      status: nominationMeeting.status,
      language: nominationMeeting.language,
      firstTime: nominationMeeting.firstTime,
      nameAsPrinted: person.nameAsPrinted,
      formOfAddress: person.formOfAddress,
      function: person.function,
      affiliation: person.affiliation,
      invented: person.invented,
    })
    .from(nominationMeeting)
    .innerJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .innerJoin(person, eq(person.id, nomination.personId))
    .where(and(eq(nominationMeeting.meetingId, meetingId), ownNomination(own)))
    .orderBy(asc(person.sortKey), asc(nominationMeeting.id))
    .all();
  const topics = db
    .select({ id: nominationTopic.nominationMeetingId, letter: topic.letter })
    .from(nominationTopic)
    .innerJoin(topic, eq(topic.id, nominationTopic.topicId))
    .where(
      inArray(
        nominationTopic.nominationMeetingId,
        rows.map((row) => row.id),
      ),
    )
    .orderBy(asc(nominationTopic.position))
    .all();
  return rows.map((row) => ({
    ...row,
    topics: topics.flatMap((one) => (one.id === row.id ? [one.letter] : [])),
  }));
}
