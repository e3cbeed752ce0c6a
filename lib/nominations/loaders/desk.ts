import 'server-only';
import { languageOfNames } from '@/lib/bodies/rules';
import { visibleMeetings } from '@/lib/meetings/policy';
import { listMeetings } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayViewNominations } from '../policy';
import { listContradictions } from '../queries/contradictions';
import { listDeskNominations } from '../queries/desk';

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
    awaiting: rows.flatMap((row) => {
      const at = meetings.find((one) => one.id === row.meetingId);
      return row.awaits && at !== undefined ? [{ ...row, slug: at.slug, meeting: at.shortTitle }] : [];
    }),
    incomplete: rows.filter((row) => row.incomplete).length,
  };
}
export type DeskNominationsData = Awaited<ReturnType<typeof loadDeskNominations>>;
