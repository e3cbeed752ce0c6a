import { inArray } from 'drizzle-orm';
import { meeting } from '@/db/schema/meetings';
import { getBody } from '@/lib/bodies/queries';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { takenReference, withNumbers } from '../content';
import { insertRecorded } from '../insert-recorded';
import { mayRecordCircular } from '../policy';
import { recordCircularListSchema } from '../schema';

function beside(refusal: Refusal, at: number): Refusal {
  const row = `circulars.${at}`;
  return { ...refusal, field: refusal.field === undefined ? row : `${row}.${refusal.field}` };
}

/**
 * Records circulars that were issued earlier or elsewhere from a list, all or nothing. A row whose number is on record is left
 * as it is there, so that the same list again changes nothing. Refusals: those of `recordCircular`, beside the row.
 */
export const recordCircularList = defineCommand({
  name: 'circulars.recordCircularList',
  input: recordCircularListSchema,
  load: (tx, input) => {
    const ids = input.circulars.flatMap((one) => one.meetings.map((served) => served.meetingId));
    return {
      body: getBody(tx, input.bodyId),
      meetings: tx
        .select({ id: meeting.id, bodyId: meeting.bodyId })
        .from(meeting)
        .where(inArray(meeting.id, [...new Set(ids)]))
        .all(),
    };
  },
  policy: (actor, loaded, input) => mayRecordCircular(actor, { bodyId: input.bodyId, meetings: loaded.meetings }),
  run: ({ tx, input, loaded, actor, ids, now }) => {
    if (loaded.body === null) return refuse('notFound', 'bodyId');
    const known = new Set(loaded.meetings.map((one) => one.id));
    const events: NewEvent[] = [];
    for (const [at, row] of input.circulars.entries()) {
      const absent = row.meetings.findIndex((served) => !known.has(served.meetingId));
      if (absent >= 0) return refuse('notFound', `circulars.${at}.meetings.${absent}.meetingId`);
      const given = withNumbers({
        ...row,
        ownYear: null,
        ownNumber: null,
        outsideYear: null,
        outsideNumber: null,
        links: [],
      });
      if (takenReference(tx, given, null) !== null) continue;
      const inserted = insertRecorded(tx, { actor, ids, now }, input.bodyId, given);
      if (isRefusal(inserted)) return beside(inserted, at);
      events.push(inserted.event);
    }
    const [first, ...others] = events;
    const result = { recorded: events.length };
    return first === undefined ? { unchanged: true, result } : { result, events: [first, ...others] };
  },
});
