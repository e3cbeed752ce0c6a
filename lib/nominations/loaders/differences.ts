import 'server-only';
import { notFound } from 'next/navigation';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { mayCiteCommunication } from '@/lib/correspondence/policy';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayRecordNomination, mayViewNominations } from '../policy';
import { listCitationsOfMeeting, listContradictions } from '../queries/contradictions';
import { listCommunicationsByIds } from '../queries/form-choices';
import { listNominations } from '../queries/list';

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
  const citations = listCitationsOfMeeting(db, meeting.id);
  const communications = listCommunicationsByIds(
    db,
    [...new Set(concerned.flatMap((row) => (citations.get(row.nominationId) ?? []).map((one) => one.communicationId)))],
    language,
  ).filter((one) => mayCiteCommunication(actor, one) === 'allowed');
  return {
    meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle },
    mayRecord: mayRecordNomination(actor, [scope]) === 'allowed',
    questions: questions.map(({ kind, key, nominationMeetingIds }) => ({
      kind,
      key,
      sides: nominationMeetingIds.flatMap((id) => {
        const row = concerned.find((one) => one.id === id);
        if (row === undefined) return [];
        return [
          {
            row,
            citations: (citations.get(row.nominationId) ?? []).flatMap(({ communicationId, effect }) => {
              const communication = communications.find((one) => one.id === communicationId);
              return communication === undefined ? [] : [{ effect, communication }];
            }),
          },
        ];
      }),
    })),
  };
}
export type DifferencesPage = Awaited<ReturnType<typeof loadDifferences>>;
export type Difference = DifferencesPage['questions'][number];
