import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting, topic } from '@/db/schema/meetings';
import { nomination, nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import type { Speaking } from '@/lib/people/types';
import type { NominatedTopic, NominationStatus } from '../types';

/** A nomination as it is put forward for one meeting, with that meeting. */
export type NominationPlace = Speaking & {
  readonly nominationMeetingId: string;
  readonly meeting: {
    readonly id: string;
    readonly bodyId: string;
    readonly slug: string;
    readonly shortTitle: string;
  };
  readonly status: NominationStatus;
  readonly rank: number | null;
  readonly topics: readonly NominatedTopic[];
};

/** Everywhere a nomination is put forward for, by date of the meeting; two queries. */
export function listPlaces(db: Db | Tx, nominationId: string): readonly NominationPlace[] {
  const topics = db
    .select({
      nominationMeetingId: nominationTopic.nominationMeetingId,
      topic: { id: topic.id, letter: topic.letter, title: topic.title },
    })
    .from(nominationTopic)
    .innerJoin(nominationMeeting, eq(nominationMeeting.id, nominationTopic.nominationMeetingId))
    .innerJoin(topic, eq(topic.id, nominationTopic.topicId))
    .where(eq(nominationMeeting.nominationId, nominationId))
    .orderBy(asc(nominationTopic.position))
    .all();
  return db
    .select({
      nominationMeetingId: nominationMeeting.id,
      meeting: { id: meeting.id, bodyId: meeting.bodyId, slug: meeting.slug, shortTitle: meeting.shortTitle },
      status: nominationMeeting.status,
      rank: nominationMeeting.rank,
      language: nominationMeeting.language,
      firstTime: nominationMeeting.firstTime,
    })
    .from(nominationMeeting)
    .innerJoin(meeting, eq(meeting.id, nominationMeeting.meetingId))
    .where(eq(nominationMeeting.nominationId, nominationId))
    .orderBy(asc(meeting.startsOn), asc(meeting.id))
    .all()
    .map((place) => ({
      ...place,
      topics: topics.filter((one) => one.nominationMeetingId === place.nominationMeetingId).map((one) => one.topic),
    }));
}

/** The records that a correction changes, as they stand; null when there is no such nomination. */
export function getRecords(db: Db | Tx, nominationId: string) {
  const row = db
    .select({ nomination, person })
    .from(nomination)
    .innerJoin(person, eq(person.id, nomination.personId))
    .where(eq(nomination.id, nominationId))
    .get();
  return row ?? null;
}
