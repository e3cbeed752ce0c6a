import { asc, desc, eq, max } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { body } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { programmeVersion } from '@/db/schema/programme';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import type { Programme } from '../types';
import { getProgramme } from './programme';
import { latestVersion } from './versions';

/** Meetings whose programme is published, latest first: what anybody may know without signing in. */
export function listPublishedProgrammes(db: Db | Tx) {
  return db
    .select({
      slug: meeting.slug,
      title: meeting.title,
      body: body.name,
      startsOn: meeting.startsOn,
      endsOn: meeting.endsOn,
      city: meeting.city,
      status: meeting.status,
      invented: meeting.invented,
      version: max(programmeVersion.number),
    })
    .from(programmeVersion)
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .innerJoin(body, eq(body.id, meeting.bodyId))
    .where(eq(programmeVersion.state, 'published'))
    .groupBy(meeting.id)
    .orderBy(asc(meeting.invented), desc(meeting.startsOn), asc(meeting.title))
    .all();
}

/** The newest published version of a meeting's programme; null while there is none, whatever is drafted or agreed. */
export function getPublishedProgramme(
  db: Db | Tx,
  meetingId: string,
  language: OfficialLanguage = 'en',
): Programme | null {
  const version = latestVersion(db, meetingId, ['published']);
  return version === null ? null : getProgramme(db, meetingId, version.number, language);
}
