import 'server-only';
import { mayViewCircular } from '@/lib/circulars/policy';
import { listActionDates } from '@/lib/circulars/queries/answers';
import { nameOf } from '@/lib/circulars/rules/findings';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { daysBetween } from '@/lib/kernel/dates';
import { visibleMeetings } from '@/lib/meetings/policy';
import { getMeetingDetail, listMeetings } from '@/lib/meetings/queries';
import { processSteps, whatIsDue } from '@/lib/meetings/rules/process';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { openTasks, processFacts } from './overview';

/** How long an action date stays on the desk after it has passed, in days: answers still come in. */
const pastShown = 30;

/** What is due across the meetings in preparation that the reader sees, and the action dates of circulars. */
export async function loadDesk() {
  const actor = await requireActor();
  const db = database();
  const now = systemClock.now();
  const today = dayIn(deskZone, now);
  const meetings = listMeetings(db, visibleMeetings(actor)).filter(
    (one) => one.status === 'planned' && one.kind !== 'intersessionalMeeting',
  );
  const due = meetings.flatMap(({ id, slug, shortTitle, startsOn }) => {
    const detail = getMeetingDetail(db, id);
    if (detail === null) return [];
    const steps = processSteps(processFacts(db, detail, actor), today);
    const items = whatIsDue(steps, [], detail, today, openTasks(db, detail, actor));
    return items.length === 0 ? [] : [{ id, slug, shortTitle, startsOn, items }];
  });
  const dates = listActionDates(db, now)
    .filter(({ circular }) => mayViewCircular(actor, circular))
    .flatMap(({ circular, answers }) => {
      if (circular.actionDate === null) return [];
      const daysLeft = daysBetween(today, circular.actionDate);
      if (daysLeft < -pastShown) return [];
      return [
        {
          id: circular.id,
          name: nameOf(circular),
          subject: circular.subject,
          on: circular.actionDate,
          daysLeft,
          meetings: circular.meetings.map((meeting) => meeting.shortTitle),
          answers,
        },
      ];
    });
  return {
    due,
    ahead: dates.filter((one) => one.daysLeft >= 0),
    past: dates.filter((one) => one.daysLeft < 0).toReversed(),
  };
}
export type DeskData = Awaited<ReturnType<typeof loadDesk>>;
