import 'server-only';
import { notFound } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { languageOfNames } from '@/lib/bodies/rules';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { severities } from '@/lib/kernel/finding';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { requireActor } from '@/lib/platform/session';
import {
  mayAgreeVersion,
  mayOpenDraft,
  mayPublishVersion,
  mayRecordWithdrawal,
  mayViewFindings,
  mayViewVersion,
} from '../policy';
import { balanceFindingsOf, findingsOf } from '../queries/findings';
import { getProgramme } from '../queries/programme';
import { listTakenArrangements } from '../queries/taken-arrangements';
import { countPanellists, listVersionActs } from '../queries/version-acts';
import { listVersions } from '../queries/versions';

/**
 * The versions of a meeting's programme that are open to the reader, each with its dates and by whom they were recorded, and
 * what the reader may do next with one of them.
 *
 * @param wanted number of a version as it stands in the address; left out: the newest
 */
export async function loadVersionsPage(slug: string, wanted: string | undefined, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null || mayViewMeeting(actor, meeting) === 'hidden') notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  const all = listVersions(db, meeting.id);
  const versions = all.filter((version) => mayViewVersion(actor, version.state, scope) === 'allowed');
  const selected = wanted === undefined ? versions[0] : versions.find((one) => String(one.number) === wanted);
  if (selected === undefined && wanted !== undefined) notFound();
  const isDesk = mayViewFindings(actor, scope);
  const programme =
    selected === undefined || !isDesk ? null : getProgramme(db, meeting.id, selected.number, languageOfNames(locale));
  const findings =
    programme === null
      ? []
      : [
          ...findingsOf(db, programme),
          ...(may(actor, 'balance.view', scope) ? balanceFindingsOf(db, programme, meeting) : []),
        ].toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  const acts = listVersionActs(db, meeting.id);
  const panellists = countPanellists(db, meeting.id);
  const allows = (policy: typeof mayAgreeVersion) =>
    selected !== undefined && policy(actor, selected.state, scope) === 'allowed';
  return {
    meeting: { id: meeting.id, slug: meeting.slug, body: meeting.body },
    versions: versions.map((version) => ({
      version,
      // Who acted at the desk, and why, is the desk's own business.
      acts: isDesk ? (acts.get(version.id) ?? {}) : {},
      panellists: panellists.get(version.id) ?? { asIssued: 0, now: 0 },
    })),
    selected: selected ?? null,
    findings,
    arrangements: programme === null ? [] : listTakenArrangements(db, programme),
    evidence: evidenceBySubject(
      db,
      meeting.id,
      findings.flatMap((finding) => finding.subjects.filter(({ kind }) => kind === 'person' || kind === 'topic')),
    ),
    openDraft: all.find((version) => version.state === 'draft')?.number ?? null,
    isDesk,
    mayAgree: allows(mayAgreeVersion),
    mayPublish: allows(mayPublishVersion),
    mayRecordWithdrawal: mayRecordWithdrawal(actor, scope) === 'allowed',
    mayDraft: mayOpenDraft(actor, scope) === 'allowed',
    today: dayIn(deskZone, systemClock.now()),
  };
}
export type VersionsPage = Awaited<ReturnType<typeof loadVersionsPage>>;
