import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { may, maySomewhere } from '@/lib/access/policy';
import { balanceBasis } from '@/lib/balance/queries';
import { balanceByPanel, balanceFindings, balanceOf, withoutModerators } from '@/lib/balance/rules';
import { getOrganizationsByIds, getStatesByIds } from '@/lib/bodies/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { listNominations, poolPeople } from '@/lib/nominations/queries/list';
import { database } from '@/lib/platform/database';
import { settings } from '@/lib/platform/env';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { currentActor, requireActor } from '@/lib/platform/session';
import { mayOpenDraft, mayViewFindings, mayViewVersion } from './policy';
import { findingsOf } from './queries/findings';
import { getProgramme } from './queries/programme';
import { getPublishedProgramme, listPublishedProgrammes } from './queries/published';
import { listSeatedPeople } from './queries/seated-people';
import { latestVersion, listVersions } from './queries/versions';
import { namedSeats, programmeFigures } from './rules/structure';
import { programmeStates } from './types';

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
  return { programme, meeting: detail };
}
export type PublicProgrammePage = Awaited<ReturnType<typeof loadPublicProgramme>>;

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

/** The balance of the programme's seats and of the pool, beside the membership; for the desk and the Chair. */
export async function loadBalance(slug: string, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  if (!may(actor, 'meetings.view', scope)) notFound();
  if (!may(actor, 'balance.view', scope)) forbidden();
  const language = languageOfNames(locale);
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const version = latestVersion(db, meeting.id, programmeStates);
  const people = version === null ? [] : listSeatedPeople(db, version.id);
  const panellists = withoutModerators(people);
  const pool = poolPeople(listNominations(db, meeting.id, basis, language));
  const programme = version === null ? null : getProgramme(db, meeting.id, version.number, language);
  const seats = programme === null ? [] : programme.panels.flatMap(namedSeats);
  const named = [...people, ...pool];
  return {
    meeting: { slug: meeting.slug },
    version: version === null ? null : { number: version.number, state: version.state },
    seated: balanceOf(panellists, basis.reference),
    withModerators: balanceOf(people, basis.reference).total,
    panels: balanceByPanel(panellists, basis.reference),
    pool: balanceOf(pool, basis.reference),
    lists: basis.lists,
    states: getStatesByIds(db, [...new Set(named.flatMap((one) => one.stateId ?? []))]),
    organizations: getOrganizationsByIds(db, [...new Set(named.flatMap((one) => one.organizationId ?? []))]),
    findings: balanceFindings(people, basis.reference, {
      whole: seats.map((seat) => ({ kind: 'seat', id: seat.id })),
      panels: new Map((programme?.panels ?? []).map((panel) => [panel.number, { kind: 'panel', id: panel.id }])),
    }),
    evidence: evidenceBySubject(db, meeting.id),
  };
}
export type BalancePage = Awaited<ReturnType<typeof loadBalance>>;
