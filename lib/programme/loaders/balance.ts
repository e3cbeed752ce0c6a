import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { mayRecordSelfDescription, mayViewBalance } from '@/lib/balance/policy';
import { balanceViewFrom, firstBalanceView } from '@/lib/balance/view';
import { languageOfNames } from '@/lib/bodies/rules';
import { visibleCommunications } from '@/lib/correspondence/policy';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { mayViewNominations } from '@/lib/nominations/policy';
import { listCommunicationChoices } from '@/lib/nominations/queries/form-choices';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { requireActor } from '@/lib/platform/session';
import { maySetAims, mayViewAims, mayViewVersion } from '../policy';
import { readBalance } from '../queries/balance';
import { judgeVersion } from '../queries/judged-version';
import { listVersions } from '../queries/versions';
import { aimsOnPanel } from '../rules/aims';

/** Communications offered in the form: what a State says of itself is recorded when it comes in. */
const communicationsOffered = 200;

/**
 * The balance of a meeting as its address asks for it, for the desk and the Chair: who may see the meeting and not its
 * balance is told so, to everybody else it is not there.
 */
export async function loadBalance(
  slug: string,
  params: Readonly<Record<string, string | string[] | undefined>>,
  locale: string,
) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  const verdict = mayViewBalance(actor, scope);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  const language = languageOfNames(locale);
  const visible = visibleCommunications(actor);
  const versions = listVersions(db, meeting.id).filter((one) => mayViewVersion(actor, one.state, scope) === 'allowed');
  const found = readBalance(db, meeting, versions, visible, balanceViewFrom(params), language);
  if (found === null) notFound();
  const version = versions.find((one) => one.number === found.version?.number);
  // Aims are about a programme; the pool by itself meets none.
  const beside =
    version === undefined || !mayViewAims(actor, scope) ? null : judgeVersion(db, meeting, version, language);
  const { panel } = found.view;
  const onAll = beside?.judged ?? [];
  const judged = panel === firstBalanceView.panel ? onAll : aimsOnPanel(onAll, panel);
  const mayRecord = mayRecordSelfDescription(actor, scope) === 'allowed';
  return {
    ...found,
    language,
    meeting: {
      id: meeting.id,
      slug: meeting.slug,
      title: meeting.title,
      body: meeting.body.name,
      invented: meeting.invented,
    },
    versions: versions.map(({ number, state }) => ({ number, state })),
    aims:
      beside === null || judged.length === 0
        ? null
        : {
            ...beside,
            judged,
            topics: getMeetingDetail(db, meeting.id)?.topics ?? [],
            maySet: maySetAims(actor, scope) === 'allowed',
          },
    maySeeNominations: mayViewNominations(actor, scope) === 'allowed',
    mayRecord,
    communications: mayRecord
      ? listCommunicationChoices(db, visible, null, language, communicationsOffered).filter(
          (one) => one.senderStateId !== null,
        )
      : [],
    evidence: evidenceBySubject(db, meeting.id),
  };
}
export type BalancePage = Awaited<ReturnType<typeof loadBalance>>;
