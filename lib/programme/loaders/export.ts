import 'server-only';
import { notFound } from 'next/navigation';
import { languageOfNames } from '@/lib/bodies/rules';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayOpenDraft, mayViewFindings, mayViewVersion } from '../policy';
import { getProgramme } from '../queries/programme';
import { listVersions } from '../queries/versions';

/** The version asked for or, if none is, the newest, of those that are open to the actor; null: there is none. */
async function findVersionForReader(slug: string, wanted: string | undefined, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null || mayViewMeeting(actor, meeting) === 'hidden') notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  const versions = listVersions(db, meeting.id);
  const version = versions
    .filter((one) => mayViewVersion(actor, one.state, scope) === 'allowed')
    .find((one) => wanted === undefined || String(one.number) === wanted);
  const programme =
    version === undefined ? null : getProgramme(db, meeting.id, version.number, languageOfNames(locale));
  const detail = getMeetingDetail(db, meeting.id);
  if (detail === null) notFound();
  return { actor, scope, versions, programme, meeting: detail };
}

/**
 * A version of a programme to be handed out at the desk: the one asked for or, if none is, the newest that is open to the
 * actor. A version that is not open to them is not there.
 */
export async function loadProgrammeExport(slug: string, wanted: string | undefined, locale: string) {
  const { programme, meeting } = await findVersionForReader(slug, wanted, locale);
  if (programme === null) notFound();
  return { programme, meeting };
}
export type ProgrammeExport = Awaited<ReturnType<typeof loadProgrammeExport>>;

/** The same for the sheets of the moderators; where no version is open to the actor yet, what leads to one. */
export async function loadModeratorSheets(slug: string, wanted: string | undefined, locale: string) {
  const { actor, scope, versions, programme, meeting } = await findVersionForReader(slug, wanted, locale);
  if (programme === null && wanted !== undefined) notFound();
  return {
    programme,
    meeting,
    isDesk: mayViewFindings(actor, scope),
    mayOpenDraft: versions.length === 0 && mayOpenDraft(actor, scope) === 'allowed',
  };
}
export type ModeratorSheetsPage = Awaited<ReturnType<typeof loadModeratorSheets>>;
