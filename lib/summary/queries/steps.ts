import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { circularMeeting } from '@/db/schema/circulars';
import { consultationServes } from '@/db/schema/consultations';
import { meeting } from '@/db/schema/meetings';
import { nominationMeeting } from '@/db/schema/nominations';
import { sourceDocument } from '@/db/schema/summary';
import { latestVersion } from '@/lib/programme/queries/versions';
import { programmeStates } from '@/lib/programme/types';
import type { StepFacts } from '../rules/steps';

/** What the records of a meeting hold, in two queries. */
export function stepFacts(db: Db | Tx, about: Pick<typeof meeting.$inferSelect, 'id' | 'status'>): StepFacts {
  const counts = db
    .select({
      circulars: sql<number>`(select count(*) from ${circularMeeting} where ${circularMeeting.meetingId} = ${meeting.id})`,
      nominations: sql<number>`(select count(*) from ${nominationMeeting} where ${nominationMeeting.meetingId} = ${meeting.id})`,
      consultations: sql<number>`(select count(*) from ${consultationServes} where ${consultationServes.servedMeetingId} = ${meeting.id})`,
      documents: sql<number>`(select count(*) from ${sourceDocument} where ${sourceDocument.meetingId} = ${meeting.id})`,
    })
    .from(meeting)
    .where(eq(meeting.id, about.id))
    .get();
  return {
    status: about.status,
    circulars: counts?.circulars ?? 0,
    nominations: counts?.nominations ?? 0,
    consultations: counts?.consultations ?? 0,
    documents: counts?.documents ?? 0,
    programme: latestVersion(db, about.id, programmeStates)?.state ?? null,
  };
}
