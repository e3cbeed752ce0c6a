import 'server-only';
import { notFound } from 'next/navigation';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayRecordNomination, mayViewNominations } from '../policy';
import { listContradictions } from '../queries/contradictions';
import { listNominations } from '../queries/list';
import { citationsOf } from './detail';

/** Nominations for a meeting that contradict one another, or whose communications do, side by side. */
export async function loadDifferences(slug: string, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const scope = { bodyId: meeting.bodyId, meetingId: meeting.id };
  if (mayViewNominations(actor, scope) !== 'allowed') notFound();
  const language = languageOfNames(locale);
  const questions = listContradictions(db, meeting.id);
  const rows =
    questions.length === 0
      ? []
      : listNominations(db, meeting.id, balanceBasis(db, meeting.bodyId, meeting.startsOn), language);
  const concerned = rows.filter((row) => questions.some((one) => one.nominationMeetingIds.includes(row.id)));
  return {
    meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle },
    mayRecord: mayRecordNomination(actor, [scope]) === 'allowed',
    questions: questions.map(({ kind, key, nominationMeetingIds }) => ({
      kind,
      key,
      sides: nominationMeetingIds.flatMap((id) => {
        const row = concerned.find((one) => one.id === id);
        if (row === undefined) return [];
        return [{ row, citations: citationsOf(actor, row.nominationId, language) }];
      }),
    })),
  };
}
export type DifferencesPage = Awaited<ReturnType<typeof loadDifferences>>;
export type Difference = DifferencesPage['questions'][number];
