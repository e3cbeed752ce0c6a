import { eq } from 'drizzle-orm';
import { circular } from '@/db/schema/circulars';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import {
  comparable,
  contradictionIn,
  datedAhead,
  findMeetings,
  type RecordedCircular,
  referenceMisfit,
  singleFields,
  takenReference,
  unseenLink,
  withNumbers,
  writeParts,
  written,
} from '../content';
import { circularEvent } from '../events';
import { claimNumber } from '../number-ledger';
import { mayChangeCircular } from '../policy';
import { getCircular } from '../queries/circulars';
import { correctRecordedCircularSchema } from '../schema';

/** The refusal beside the field as this command's input names it. */
function besideChange(refusal: Refusal): Refusal {
  return { ...refusal, field: `changes.${refusal.field}` };
}

/**
 * Corrects what was recorded of a circular issued earlier or elsewhere: the record, never the circular itself. The values
 * before are kept as revisions. Refusals: `circularNotRecorded` for a circular of any other state, and those of
 * `recordCircular`.
 */
export const correctRecordedCircular = defineCommand({
  name: 'circulars.correctRecordedCircular',
  input: correctRecordedCircularSchema,
  load: (tx, input) => {
    const found = getCircular(tx, input.circularId);
    if (found === null) return refuse('notFound');
    const before: RecordedCircular = {
      ...found,
      meetings: found.meetings.map(({ id, announces }) => ({ meetingId: id, announces })),
    };
    const meetings = findMeetings(tx, input.changes.meetings ?? before.meetings);
    return { found, before, meetings };
  },
  policy: (actor, { found, meetings }) =>
    mayChangeCircular(actor, found, { bodyId: found.bodyId, meetings: meetings.found }),
  run: ({ tx, input, loaded, actor, ids, now }) => {
    const { found, before } = loaded;
    if (found.state !== 'recorded') return refuse('circularNotRecorded');
    const absent = loaded.meetings.missing ?? unseenLink(tx, actor, input.changes.links ?? [], found.id);
    if (absent !== null) return besideChange(absent);
    const { changes } = input;
    // Year and number follow a reference that changes, unless they are given beside it.
    const after = withNumbers({
      ...before,
      ...(changes.ownReference === undefined ? {} : { ownYear: null, ownNumber: null }),
      ...(changes.outsideReference === undefined ? {} : { outsideYear: null, outsideNumber: null }),
      ...changes,
    });
    const wrong =
      referenceMisfit(after) ?? datedAhead(after, now) ?? contradictionIn(after) ?? takenReference(tx, after, found.id);
    if (wrong !== null) return besideChange(wrong);
    const changed = [...singleFields, 'meetings' as const, 'addressees' as const, 'links' as const].filter(
      (field) => comparable(before[field]) !== comparable(after[field]),
    );
    if (changed.length === 0) return { unchanged: true, result: { id: found.id } };
    const { meetings, addressees, links } = after;
    const claimed = claimNumber(tx, { ids, now }, found.id, after.ownReference);
    if (claimed !== null) return besideChange(claimed);
    tx.update(circular)
      .set(Object.fromEntries(singleFields.map((field) => [field, after[field]])))
      .where(eq(circular.id, found.id))
      .run();
    writeParts(tx, found.id, { meetings, addressees, links });
    return {
      result: { id: found.id },
      events: [
        circularEvent('recordedCircularCorrected', {
          subject: { kind: 'circular', id: found.id },
          meetings: [...new Set([...before.meetings, ...meetings].map((served) => served.meetingId))],
          payload: { changed },
          revisions: changed.map((field) => ({
            field,
            previous: written(before[field]),
            reason: input.reason,
          })),
        }),
      ],
    };
  },
});
