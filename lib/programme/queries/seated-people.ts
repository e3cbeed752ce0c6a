import { eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { meeting } from '@/db/schema/meetings';
import { programmeVersion } from '@/db/schema/programme';
import { balanceBasis } from '@/lib/balance/queries';
import type { BalancePerson } from '@/lib/balance/types';
import { seatedPeople } from '../rules/seated';
import { getProgramme } from './programme';

/**
 * The panellists and moderators of a version as the balance counts them; see `seatedPeople`. Labels and groups are those of
 * the day of the meeting. Nothing when there is no such version.
 */
export function listSeatedPeople(db: Db | Tx, versionId: string): readonly BalancePerson[] {
  const version = db
    .select({
      number: programmeVersion.number,
      meetingId: meeting.id,
      bodyId: meeting.bodyId,
      startsOn: meeting.startsOn,
    })
    .from(programmeVersion)
    .innerJoin(meeting, eq(meeting.id, programmeVersion.meetingId))
    .where(eq(programmeVersion.id, versionId))
    .get();
  const programme = version === undefined ? null : getProgramme(db, version.meetingId, version.number);
  if (version === undefined || programme === null) return [];
  return seatedPeople(programme, balanceBasis(db, version.bodyId, version.startsOn));
}
