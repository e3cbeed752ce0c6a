import 'server-only';
import { notFound } from 'next/navigation';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { maySetAims, maySetMethod, mayViewAims } from '../policy';
import { getAims, listAimsChanges, listMeetingsWithAims } from '../queries/aims';
import { listPool } from '../queries/board';
import { judgeVersion } from '../queries/judged-version';
import { countSeats, latestVersion } from '../queries/versions';
import { groupSeatsFor } from '../rules/illustration/shares';
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
  const mayMethod = maySetMethod(actor, scope) === 'allowed';
  const topics = (getMeetingDetail(db, meeting.id)?.topics ?? []).map(({ id, letter, title, taken }) => ({
    id,
    letter,
    title,
    isTaken: taken === true,
  }));
  const changes = listAimsChanges(db, meeting.id);
  const newest = latestVersion(db, meeting.id, programmeStates);
  const language = languageOfNames(locale);
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const pool = mayMethod ? listPool(db, meeting.id, basis, language) : [];
  const planned = (meeting.plannedPanels ?? 0) * (meeting.plannedSeatsPerPanel ?? 0);
  const seats = newest === null ? planned : countSeats(db, newest.id);
  const sharesBy = (shares: 'membership' | 'pool') =>
    groupSeatsFor({ shares, groupSeats: null }, basis.reference, pool, seats);
  return {
    meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle },
    ...getAims(db, meeting.id),
    /** The newest version beside the aims; null where no version is on record. */
    version: newest === null ? null : judgeVersion(db, meeting, newest, language),
    topics,
    changes,
    maySet,
    maySetMethod: mayMethod,
    /** Seats that are shared out: of the newest version or, before there is one (null), of the plan. */
    seats: { count: seats, version: newest?.number ?? null },
    /** What the membership and the pool come to in these seats. */
    shares: { membership: sharesBy('membership'), pool: sharesBy('pool') },
    /** Meetings whose aims and method can be taken over; aims on topics that are not this meeting's are about any topic then. */
    others: mayMethod ? listMeetingsWithAims(db, meeting.bodyId, meeting.id) : [],
  };
}
export type AimsPage = Awaited<ReturnType<typeof loadAims>>;
