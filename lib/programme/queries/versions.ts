import { and, count, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { panel, programmeVersion, seat } from '@/db/schema/programme';
import type { ProgrammeState, ProgrammeVersion } from '../types';

function select(db: Db | Tx) {
  const { agreedAtMeetingId: _, judgedBy: __, judgedMethod: ___, ...columns } = getTableColumns(programmeVersion);
  return db
    .select({ ...columns, agreedAt: { id: meeting.id, slug: meeting.slug, title: meeting.shortTitle } })
    .from(programmeVersion)
    .leftJoin(meeting, eq(meeting.id, programmeVersion.agreedAtMeetingId));
}

/** The versions of a meeting's programme, newest first. */
export function listVersions(db: Db | Tx, meetingId: string): readonly ProgrammeVersion[] {
  return select(db).where(eq(programmeVersion.meetingId, meetingId)).orderBy(desc(programmeVersion.number)).all();
}

/** The newest version of a meeting's programme that is in one of these states, or null. */
export function latestVersion(
  db: Db | Tx,
  meetingId: string,
  states: readonly ProgrammeState[],
): ProgrammeVersion | null {
  return (
    select(db)
      .where(and(eq(programmeVersion.meetingId, meetingId), inArray(programmeVersion.state, [...states])))
      .orderBy(desc(programmeVersion.number))
      .limit(1)
      .get() ?? null
  );
}

/** How many seats the panels of a version have, filled or not. */
export function countSeats(db: Db | Tx, versionId: string): number {
  const row = db
    .select({ seats: count() })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .where(eq(panel.versionId, versionId))
    .get();
  return row?.seats ?? 0;
}
