import 'server-only';
import { inArray } from 'drizzle-orm';
import { forbidden, notFound } from 'next/navigation';
import { state } from '@/db/schema/bodies';
import { may } from '@/lib/access/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { requireActor } from '@/lib/platform/session';
import { mayReadDocument } from '../policy';
import { listClaims, listDocuments, yieldsOf } from '../queries/claims';
import { listFindings, listSummaryFindings } from '../queries/findings';

/**
 * The documents about a meeting, what they state and what the records yield. Who may not see nominations and the balance
 * reads only what the documents themselves show.
 */
export async function loadDocumentPage(slug: string) {
  const actor = await requireActor();
  const db = database();
  const about = getMeetingBySlug(db, slug);
  if (about === null) notFound();
  const scope = { bodyId: about.bodyId, meetingId: about.id };
  const verdict = mayReadDocument(actor, scope);
  if (verdict === 'hidden') {
    if (may(actor, 'meetings.view', scope)) forbidden();
    notFound();
  }
  const claims = listClaims(db, about.id);
  const yields = yieldsOf(db, about.id);
  const ids = [
    ...claims.flatMap((claim) => (claim.value.kind === 'states' ? claim.value.stateIds : [])),
    ...Object.values(yields).flatMap((one) => (one?.kind === 'states' ? one.stateIds : [])),
  ];
  const states = db
    .select({ id: state.id, names: state.names })
    .from(state)
    .where(inArray(state.id, [...new Set(ids)]))
    .all();
  const all = may(actor, 'balance.view', scope) && may(actor, 'nominations.view', scope);
  return {
    meeting: about,
    documents: listDocuments(db, about.id),
    claims,
    yields,
    states,
    findings: all ? listFindings(db, about, 'en') : listSummaryFindings(db, about.id, 'en'),
    evidence: evidenceBySubject(db, about.id),
  };
}

export type DocumentPage = Awaited<ReturnType<typeof loadDocumentPage>>;
