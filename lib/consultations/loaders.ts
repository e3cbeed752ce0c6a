import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { evidenceBySubject } from '@/lib/platform/evidence';
import { requireActor } from '@/lib/platform/session';
import { mayViewConsultations } from './policy';
import { listConsultationFindings, listConsultations } from './queries';

/** The intersessional meetings that prepare a meeting, with notice and evidence. */
export async function loadConsultations(slug: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const verdict = mayViewConsultations(actor, meeting);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  const consultations = listConsultations(db, meeting.id);
  return {
    meeting: { slug: meeting.slug },
    consultations,
    evidence: evidenceBySubject(
      db,
      meeting.id,
      consultations.map((one) => ({ kind: 'meeting', id: one.meetingId })),
    ),
    findings: listConsultationFindings(db, meeting.id),
  };
}
export type ConsultationsPage = Awaited<ReturnType<typeof loadConsultations>>;
