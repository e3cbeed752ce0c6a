import 'server-only';
import { notFound } from 'next/navigation';
import { languageOfNames } from '@/lib/bodies/rules';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayViewVersion } from '../policy';
import { getProgramme } from '../queries/programme';
import { listVersions } from '../queries/versions';

/**
 * A version of a programme to be handed out at the desk: the one asked for or, if none is, the newest that is open to the
 * actor. A version that is not open to them is not there.
 */
export async function loadProgrammeExport(slug: string, wanted: string | undefined, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null || mayViewMeeting(actor, meeting) === 'hidden') notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  const version = listVersions(db, meeting.id)
    .filter((one) => mayViewVersion(actor, one.state, scope) === 'allowed')
    .find((one) => wanted === undefined || String(one.number) === wanted);
  const programme =
    version === undefined ? null : getProgramme(db, meeting.id, version.number, languageOfNames(locale));
  const detail = getMeetingDetail(db, meeting.id);
  if (programme === null || detail === null) notFound();
  return { programme, meeting: detail };
}
export type ProgrammeExport = Awaited<ReturnType<typeof loadProgrammeExport>>;
