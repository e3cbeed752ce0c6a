import 'server-only';
import { notFound } from 'next/navigation';
import { languageOfNames } from '@/lib/bodies/rules';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { maySetAims, mayViewAims } from '../policy';
import { getAims, listAimsChanges, listMeetingsWithAims } from '../queries/aims';
import { judgeVersion } from '../queries/judged-version';
import { latestVersion } from '../queries/versions';
import { programmeStates } from '../types';

/** The aims of a meeting's programme, how the newest version stands beside them, and how they were set. */
export async function loadAims(slug: string, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null || mayViewMeeting(actor, meeting) === 'hidden') notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  if (!mayViewAims(actor, scope)) notFound();
  const maySet = maySetAims(actor, scope) === 'allowed';
  const topics = (getMeetingDetail(db, meeting.id)?.topics ?? []).map(({ id, letter, title, taken }) => ({
    id,
    letter,
    title,
    isTaken: taken === true,
  }));
  const changes = listAimsChanges(db, meeting.id);
  const newest = latestVersion(db, meeting.id, programmeStates);
  return {
    meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle },
    ...getAims(db, meeting.id),
    /** The newest version beside the aims; null where no version is on record. */
    version: newest === null ? null : judgeVersion(db, meeting, newest, languageOfNames(locale)),
    topics,
    changes,
    maySet,
    /** Meetings from which aims can be taken over; those on topics that are not this meeting's are about any topic then. */
    others: maySet ? listMeetingsWithAims(db, meeting.bodyId, meeting.id) : [],
  };
}
export type AimsPage = Awaited<ReturnType<typeof loadAims>>;
