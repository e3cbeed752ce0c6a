import { and, desc, eq, ne } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { account } from '@/db/schema/access';
import { event } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import { meetingAims, programmeVersion } from '@/db/schema/programme';
import { programmeEvents } from '../events';
import { usualMethod } from '../rules/method';
import type { Aim, Method } from '../types';

/** What the Chair asks of a meeting's programme and how its arrangements are made, with the numbers of both. */
export type AimsOnRecord = {
  readonly aims: readonly Aim[];
  readonly revision: number;
  readonly method: Method;
  readonly methodRevision: number;
};

/** The aims of a meeting's programme and its method; no aims, the usual method and 0 before any was set. */
export function getAims(db: Db | Tx, meetingId: string): AimsOnRecord {
  const row = db.select().from(meetingAims).where(eq(meetingAims.meetingId, meetingId)).get();
  return {
    aims: row?.aims ?? [],
    revision: row?.revision ?? 0,
    method: row?.method ?? usualMethod,
    methodRevision: row?.methodRevision ?? 0,
  };
}

/** The aims that a version was put forward or agreed with, and the method of that day; null: it is judged by those of today. */
export function getJudgedBy(
  db: Db | Tx,
  versionId: string,
): { readonly aims: readonly Aim[]; readonly method: Method } | null {
  const row = db
    .select({ aims: programmeVersion.judgedBy, method: programmeVersion.judgedMethod })
    .from(programmeVersion)
    .where(eq(programmeVersion.id, versionId))
    .get();
  return row === undefined || row.aims === null ? null : { aims: row.aims, method: row.method ?? usualMethod };
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

/** Another meeting with what was asked of its programme; method null: the usual one. */
export type MeetingWithAims = {
  readonly meetingId: string;
  readonly title: string;
  readonly aims: readonly Aim[];
  readonly method: Method | null;
};

/** Other meetings of a body for which aims or a method are on record, by title. */
export function listMeetingsWithAims(db: Db | Tx, bodyId: string, exceptMeetingId: string): readonly MeetingWithAims[] {
  return db
    .select({
      meetingId: meeting.id,
      title: meeting.shortTitle,
      aims: meetingAims.aims,
      method: meetingAims.method,
    })
    .from(meetingAims)
    .innerJoin(meeting, eq(meeting.id, meetingAims.meetingId))
    .where(and(eq(meeting.bodyId, bodyId), ne(meeting.id, exceptMeetingId)))
    .orderBy(meeting.shortTitle)
    .all()
    .filter((row) => row.aims.length > 0 || row.method !== null);
}
