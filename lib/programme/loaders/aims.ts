import 'server-only';
import { notFound } from 'next/navigation';
import type { Db } from '@/db/client';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { getMeetingBySlug, getMeetingDetail } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { maySetAims, mayViewAims } from '../policy';
import { getAims, getJudgedBy, listAimsChanges, listMeetingsWithAims } from '../queries/aims';
import { listPool } from '../queries/board';
import { getProgramme } from '../queries/programme';
import { latestVersion } from '../queries/versions';
import { judgeProgramme } from '../rules/judge-programme';
import { programmeStates } from '../types';

/** The newest version of a programme beside its aims; null where no version is on record. */
function judgedVersion(
  db: Db,
  meeting: { readonly id: string; readonly bodyId: string; readonly startsOn: string | null },
  locale: string,
) {
  const language = languageOfNames(locale);
  const version = latestVersion(db, meeting.id, programmeStates);
  const programme = version === null ? null : getProgramme(db, meeting.id, version.number, language);
  if (version === null || programme === null) return null;
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const kept = getJudgedBy(db, version.id);
  return {
    number: version.number,
    state: version.state,
    /** Whether it is judged by the aims it was put forward with, and not by those of today. */
    keepsItsAims: kept !== null,
    judged: judgeProgramme(
      kept ?? getAims(db, meeting.id).aims,
      programme,
      listPool(db, meeting.id, basis, language),
      basis,
    ),
  };
}

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
  return {
    meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle },
    ...getAims(db, meeting.id),
    version: judgedVersion(db, meeting, locale),
    topics,
    changes,
    maySet,
    /** Meetings from which aims can be taken over; those on topics that are not this meeting's are about any topic then. */
    others: maySet ? listMeetingsWithAims(db, meeting.bodyId, meeting.id) : [],
  };
}
export type AimsPage = Awaited<ReturnType<typeof loadAims>>;
