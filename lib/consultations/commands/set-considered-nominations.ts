import { and, eq, inArray } from 'drizzle-orm';
import { consultationNomination } from '@/db/schema/consultations';
import { nominationMeeting } from '@/db/schema/nominations';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { staleness, updatePart } from '@/lib/meetings/load-meeting';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { consultationById } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { setConsideredNominationsSchema } from '../schema';

/**
 * Sets which nominations, for the meetings that are prepared, an intersessional meeting considered. Refusals:
 * `changedMeanwhile`; `notFound` or `listedTwice` beside `nominationMeetingIds.n`.
 */
export const setConsideredNominations = defineCommand({
  name: 'consultations.setConsideredNominations',
  input: setConsideredNominationsSchema,
  load: (tx, input) => {
    const loaded = consultationById(tx, input.meetingId);
    if (isRefusal(loaded)) return loaded;
    const candidates = tx
      .select({ id: nominationMeeting.id })
      .from(nominationMeeting)
      .where(
        inArray(
          nominationMeeting.meetingId,
          loaded.serves.map((served) => served.id),
        ),
      )
      .all();
    const considered = tx
      .select({ id: consultationNomination.nominationMeetingId })
      .from(consultationNomination)
      .where(eq(consultationNomination.meetingId, input.meetingId))
      .all();
    return {
      ...loaded,
      candidates: new Set(candidates.map((one) => one.id)),
      considered: considered.map((one) => one.id),
    };
  },
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const { meetingId, nominationMeetingIds: wanted } = input;
    const stale = staleness(loaded.meeting, 'considered', input.revision);
    if (stale !== null) return stale;
    const missing = wanted.findIndex((id) => !loaded.candidates.has(id));
    if (missing >= 0) return refuse('notFound', `nominationMeetingIds.${missing}`);
    const unique = new Set(wanted);
    if (unique.size < wanted.length) {
      return refuse('listedTwice', `nominationMeetingIds.${wanted.findIndex((id, at) => wanted.indexOf(id) < at)}`);
    }
    const added = wanted.filter((id) => !loaded.considered.includes(id));
    const removed = loaded.considered.filter((id) => !unique.has(id));
    const result = { considered: unique.size };
    if (added.length + removed.length === 0) return { unchanged: true, result };
    tx.delete(consultationNomination)
      .where(
        and(
          eq(consultationNomination.meetingId, meetingId),
          inArray(consultationNomination.nominationMeetingId, removed),
        ),
      )
      .run();
    for (const nominationMeetingId of added) {
      tx.insert(consultationNomination).values({ meetingId, nominationMeetingId }).run();
    }
    updatePart(tx, loaded.meeting, 'considered');
    return { result, events: [eventOf('nominationsConsidered', loaded, { added, removed })] };
  },
});
