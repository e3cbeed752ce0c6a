import 'server-only';
import { notFound } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { balanceBasis } from '@/lib/balance/queries';
import { balanceOf, withoutModerators } from '@/lib/balance/rules';
import { languageOfNames } from '@/lib/bodies/rules';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayViewFindings, mayViewVersion } from '../policy';
import { getProgramme } from '../queries/programme';
import { listVersions } from '../queries/versions';
import { balanceEffect } from '../rules/balance-effect';
import { chooseVersions } from '../rules/choose-versions';
import { compareProgrammes } from '../rules/compare';
import { asIssued } from '../rules/issued';
import { seatedPeople } from '../rules/seated';
import { programmeFigures } from '../rules/structure';

/**
 * Two versions of a meeting's programme side by side, each as it was issued. Without a choice in the address: the newest
 * version beside the one on which it is based, or the one before it. A version that is not open to the reader is not there.
 *
 * @param asked numbers of the versions as they stand in the address
 */
export async function loadComparison(
  slug: string,
  asked: { readonly from: string | undefined; readonly to: string | undefined },
  locale: string,
) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null || mayViewMeeting(actor, meeting) === 'hidden') notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  const versions = listVersions(db, meeting.id).filter(
    (version) => mayViewVersion(actor, version.state, scope) === 'allowed',
  );
  const chosen = chooseVersions(versions, asked);
  if (chosen === 'unknown') notFound();
  const shared = {
    meeting: { slug: meeting.slug },
    versions,
    asked,
    isDesk: mayViewFindings(actor, scope),
  };
  if (chosen === null) return { ...shared, compared: null };

  const { from, to } = chosen;
  const language = languageOfNames(locale);
  const read = (number: number) => {
    const programme = getProgramme(db, meeting.id, number, language);
    return programme === null ? notFound() : asIssued(programme);
  };
  const programmes = { before: read(from.number), after: read(to.number) };
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const balance = (programme: typeof programmes.before) =>
    balanceOf(withoutModerators(seatedPeople(programme, basis)), basis.reference);
  const balances = { before: balance(programmes.before), after: balance(programmes.after) };
  return {
    ...shared,
    compared: {
      from,
      to,
      programmes,
      comparison: compareProgrammes(programmes.before, programmes.after),
      panellists: {
        before: programmeFigures(programmes.before.panels).panellists,
        after: programmeFigures(programmes.after.panels).panellists,
      },
      balance: may(actor, 'balance.view', scope)
        ? { ...balances, effect: balanceEffect(balances.before, balances.after) }
        : null,
    },
  };
}
export type ComparisonPage = Awaited<ReturnType<typeof loadComparison>>;
