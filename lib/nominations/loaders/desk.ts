import 'server-only';
import { languageOfNames } from '@/lib/bodies/rules';
import { visibleMeetings } from '@/lib/meetings/policy';
import { listMeetings } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayViewNominations } from '../policy';
import { listContradictions } from '../queries/contradictions';
import { type DeskNomination, listDeskNominations } from '../queries/desk';

/** What is to be done about nominations across the meetings in preparation that the reader sees. */
export async function loadDeskNominations(locale: string) {
  const actor = await requireActor();
  const db = database();
  const meetings = listMeetings(db, visibleMeetings(actor)).filter(
    (one) =>
      one.status === 'planned' &&
      one.kind !== 'intersessionalMeeting' &&
      mayViewNominations(actor, { bodyId: one.body.id, meetingId: one.id }) === 'allowed',
  );
  const rows = listDeskNominations(
    db,
    meetings.map((one) => one.id),
    languageOfNames(locale),
  );
  const perMeeting = meetings.map(({ id, slug, shortTitle }) => {
    const own = rows.filter((row) => row.meetingId === id);
    return {
      id,
      slug,
      shortTitle,
      awaiting: own.filter((row) => row.awaits).length,
      incomplete: own.filter((row) => row.incomplete).length,
      late: own.filter((row) => row.late).length,
      differences: listContradictions(db, id).length,
    };
  });
  return {
    meetings: perMeeting.filter((one) => one.awaiting + one.incomplete + one.late + one.differences > 0),
    awaiting: awaitingOnce(rows, meetings),
    incomplete: new Set(rows.flatMap((row) => (row.incomplete ? [row.nominationId] : []))).size,
  };
}
export type DeskNominationsData = Awaited<ReturnType<typeof loadDeskNominations>>;

/** Each nomination that waits for its mission once, with all the meetings it waits for; it opens at the first of them. */
function awaitingOnce(
  rows: readonly DeskNomination[],
  meetings: readonly { readonly id: string; readonly slug: string; readonly shortTitle: string }[],
) {
  const found = new Map<string, DeskNomination & { readonly slug: string; readonly meetings: string[] }>();
  for (const row of rows) {
    const at = meetings.find((one) => one.id === row.meetingId);
    if (!row.awaits || at === undefined) continue;
    const before = found.get(row.nominationId);
    if (before === undefined) found.set(row.nominationId, { ...row, slug: at.slug, meetings: [at.shortTitle] });
    else before.meetings.push(at.shortTitle);
  }
  return [...found.values()];
}
