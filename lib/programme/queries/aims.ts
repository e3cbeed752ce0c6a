import { and, desc, eq, ne } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { account } from '@/db/schema/access';
import { event } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import { meetingAims, programmeVersion } from '@/db/schema/programme';
import { programmeEvents } from '../events';
import type { Aim } from '../types';

/** The aims of a meeting's programme, with the number of the list; none and 0 before any was set. */
export function getAims(db: Db | Tx, meetingId: string): { readonly aims: readonly Aim[]; readonly revision: number } {
  const row = db
    .select({ aims: meetingAims.aims, revision: meetingAims.revision })
    .from(meetingAims)
    .where(eq(meetingAims.meetingId, meetingId))
    .get();
  return row ?? { aims: [], revision: 0 };
}

/** The aims that a version was put forward or agreed with; null: it is judged by those of today. */
export function getJudgedBy(db: Db | Tx, versionId: string): readonly Aim[] | null {
  const row = db
    .select({ judgedBy: programmeVersion.judgedBy })
    .from(programmeVersion)
    .where(eq(programmeVersion.id, versionId))
    .get();
  return row?.judgedBy ?? null;
}

/** A list of aims as it was set, by whom and when. */
export type AimsChange = {
  readonly seq: number;
  readonly at: string;
  /** Null: the program itself. */
  readonly actorName: string | null;
  readonly aims: readonly Aim[];
};

/** Lists of aims that are told of, newest first; more stand in the history of the meeting. */
const changesTold = 20;

/** How the aims of a meeting were set, newest first. */
export function listAimsChanges(db: Db | Tx, meetingId: string): readonly AimsChange[] {
  return db
    .select({ seq: event.seq, at: event.recordedAt, actorName: account.displayName, payload: event.payload })
    .from(event)
    .leftJoin(account, eq(account.id, event.actorId))
    .where(and(eq(event.subjectKind, 'meeting'), eq(event.subjectId, meetingId), eq(event.type, 'programme.aimsSet')))
    .orderBy(desc(event.seq))
    .limit(changesTold)
    .all()
    .map(({ payload, ...row }) => ({ ...row, aims: programmeEvents.aimsSet.parse(payload).aims as readonly Aim[] }));
}

/** Other meetings of a body for which aims are on record, by title, with these aims. */
export function listMeetingsWithAims(
  db: Db | Tx,
  bodyId: string,
  exceptMeetingId: string,
): readonly { readonly meetingId: string; readonly title: string; readonly aims: readonly Aim[] }[] {
  return db
    .select({ meetingId: meeting.id, title: meeting.shortTitle, aims: meetingAims.aims })
    .from(meetingAims)
    .innerJoin(meeting, eq(meeting.id, meetingAims.meetingId))
    .where(and(eq(meeting.bodyId, bodyId), ne(meeting.id, exceptMeetingId)))
    .orderBy(meeting.shortTitle)
    .all()
    .filter((row) => row.aims.length > 0);
}
