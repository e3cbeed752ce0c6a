import 'server-only';
import { notFound } from 'next/navigation';
import { may, maySomewhere } from '@/lib/access/policy';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { settings } from '@/lib/platform/env';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { currentActor, requireActor } from '@/lib/platform/session';
import { mayOpenDraft, mayReadNotes, mayViewFindings, mayViewVersion } from './policy';
import { getJudgedBy } from './queries/aims';
import { notesOf } from './queries/board';
import { findingsOf } from './queries/findings';
import { getProgramme } from './queries/programme';
import { getPublishedProgramme, listPublishedProgrammes } from './queries/published';
import { listVersions } from './queries/versions';
import { lotsSeed } from './rules/method';
import { programmeFigures } from './rules/structure';

/**
 * The programme of a meeting as the actor may read it: the version asked for, or the newest one that is open to them. A
 * version that is not open to them is not there.
 *
 * @param wanted number of a version as it stands in the address; left out: the newest
 */
export async function loadProgrammePage(slug: string, wanted: string | undefined) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null || mayViewMeeting(actor, meeting) === 'hidden') notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  const all = listVersions(db, meeting.id);
  const versions = all.filter((version) => mayViewVersion(actor, version.state, scope) === 'allowed');
  const version = wanted === undefined ? versions[0] : versions.find((one) => String(one.number) === wanted);
  if (version === undefined && wanted !== undefined) notFound();
  const programme = version === undefined ? null : getProgramme(db, meeting.id, version.number);
  const findings = programme !== null && mayViewFindings(actor, scope) ? findingsOf(db, programme) : [];
  return {
    meeting,
    versions,
    programme,
    figures: programme === null ? null : programmeFigures(programme.panels),
    findings,
    evidence: evidenceBySubject(
      db,
      meeting.id,
      findings.flatMap((finding) => finding.subjects.filter(({ kind }) => kind === 'person' || kind === 'topic')),
    ),
    notes: programme !== null && mayReadNotes(actor, scope) ? notesOf(db, programme.version.id) : {},
    isDesk: mayViewFindings(actor, scope),
    mayOpenDraft: mayOpenDraft(actor, scope) === 'allowed' && !all.some((one) => one.state === 'draft'),
    isPublic: all.some((one) => one.state === 'published'),
    maySeeBalance: may(actor, 'balance.view', scope),
    maySeeNominations: may(actor, 'nominations.view', scope),
  };
}
export type ProgrammePage = Awaited<ReturnType<typeof loadProgrammePage>>;

/** The published programme of a meeting, for anybody. Without a published version there is nothing, whatever is drafted. */
export async function loadPublicProgramme(slug: string) {
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  const programme = meeting === null ? null : getPublishedProgramme(db, meeting.id);
  const detail = meeting === null ? null : getMeetingDetail(db, meeting.id);
  if (programme === null || detail === null) notFound();
  return { programme, meeting: detail, method: publicMethod(programme.version.id, detail) };
}

/** How arrangements of a published version were made, where a decision asks that it be told; else null. */
function publicMethod(versionId: string, meeting: { readonly id: string; readonly startsOn: string | null }) {
  const judged = getJudgedBy(database(), versionId);
  if (judged === null || judged.method.symbol === null) return null;
  return {
    method: judged.method,
    // Aims are for the desk and the Chair; what a decision orders is public as the decision is.
    rules: judged.aims.filter((aim) => aim.force === 'rule'),
    seed: lotsSeed(meeting),
  };
}
type LoadedPublicProgramme = Awaited<ReturnType<typeof loadPublicProgramme>>;
export type PublicProgrammePage = Omit<LoadedPublicProgramme, 'method'>;
export type PublicMethod = NonNullable<LoadedPublicProgramme['method']>;

/** The start page: what is published, and where the visitor may go on. */
export async function loadLanding() {
  const actor = await currentActor();
  return {
    programmes: listPublishedProgrammes(database()),
    isDemonstration: settings().isDemonstration,
    isSignedIn: actor.kind === 'account',
    hasDesk: maySomewhere(actor, 'meetings.view'),
  };
}
export type Landing = Awaited<ReturnType<typeof loadLanding>>;
