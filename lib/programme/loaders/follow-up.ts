import 'server-only';
import { notFound } from 'next/navigation';
import { languageOfNames } from '@/lib/bodies/rules';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayRecordWithdrawal, mayTickFollowUp, mayViewFollowUp } from '../policy';
import { listFollowUps } from '../queries/follow-up';
import { listVersions } from '../queries/versions';

/** Who left the programme of a meeting, and what is to be brought up to date because of it; for the desk and the Chair. */
export async function loadFollowUpPage(slug: string, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  if (mayViewFollowUp(actor, scope) !== 'allowed') notFound();
  const versions = listVersions(db, meeting.id);
  return {
    meeting: { id: meeting.id, slug: meeting.slug },
    newest: versions[0] ?? null,
    isPublished: versions.some((version) => version.state === 'published'),
    followUps: listFollowUps(db, meeting.id, languageOfNames(locale)),
    mayTick: mayTickFollowUp(actor, scope) === 'allowed',
    mayRecord: mayRecordWithdrawal(actor, scope) === 'allowed',
  };
}
export type FollowUpPage = Awaited<ReturnType<typeof loadFollowUpPage>>;
