import { and, eq, inArray } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import type { Tx } from '@/db/client';
import { bodyOfficer } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { nomination } from '@/db/schema/nominations';
import { programmePart, programmeVersion } from '@/db/schema/programme';
import { lineOfBody } from '@/lib/meetings/insert-meeting';

/**
 * True when a person is on record in the affairs of a body: nominated to it, an officer of it or of a body above it, or
 * with a part in a programme of one of its meetings. Nobody else's record can be drawn into a programme by its id alone.
 */
export function isKnownToBody(tx: Tx, personId: string, bodyId: string): boolean {
  const found = union(
    tx
      .select({ id: nomination.personId })
      .from(nomination)
      .where(and(eq(nomination.personId, personId), eq(nomination.bodyId, bodyId))),
    tx
      .select({ id: bodyOfficer.personId })
      .from(bodyOfficer)
      .where(and(eq(bodyOfficer.personId, personId), inArray(bodyOfficer.bodyId, [...lineOfBody(tx, bodyId)]))),
    tx
      .select({ id: programmePart.personId })
      .from(programmePart)
      .innerJoin(programmeVersion, eq(programmeVersion.id, programmePart.versionId))
      .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
      .where(and(eq(programmePart.personId, personId), eq(meeting.bodyId, bodyId))),
  ).all();
  return found.length > 0;
}
