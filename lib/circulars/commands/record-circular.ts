import { eq } from 'drizzle-orm';
import { body } from '@/db/schema/bodies';
import { circular } from '@/db/schema/circulars';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayRecordCircular } from '../policy';
import {
  contradictionIn,
  findMeetings,
  takenReference,
  unseenLink,
  withNumbers,
  writeParts,
} from '../recorded-circular';
import { recordCircularSchema } from '../schema';

/**
 * Records a circular that was issued earlier or elsewhere, as it was: with its references and date, and its recipients by
 * class only. Nothing is sent. Refusals: `notFound` beside `bodyId`, `meetings.n.meetingId` or `links.n.toCircularId`,
 * `referenceTaken` beside the reference, and what contradicts itself beside its field.
 */
export const recordCircular = defineCommand({
  name: 'circulars.recordCircular',
  input: recordCircularSchema,
  load: (tx, input) => ({
    body: tx.select({ id: body.id }).from(body).where(eq(body.id, input.bodyId)).get(),
    meetings: findMeetings(tx, input.meetings),
  }),
  policy: (actor, loaded, input) => mayRecordCircular(actor, { bodyId: input.bodyId, meetings: loaded.meetings.found }),
  run: ({ tx, input, loaded, actor, ids }) => {
    if (loaded.body === undefined) return refuse('notFound', 'bodyId');
    const absent = loaded.meetings.missing ?? unseenLink(tx, actor, input.links, null);
    if (absent !== null) return absent;
    const { meetings, addressees, links, ...fields } = withNumbers(input);
    const wrong =
      contradictionIn({ ...fields, meetings, addressees, links }) ??
      takenReference(tx, { ...fields, meetings, addressees, links }, null);
    if (wrong !== null) return wrong;
    const id = ids.next('circular');
    tx.insert(circular)
      .values({ ...fields, id, bodyId: input.bodyId, state: 'recorded' })
      .run();
    writeParts(tx, id, { meetings, addressees, links });
    return {
      result: { id },
      events: [
        circularEvent('circularRecorded', {
          subject: { kind: 'circular', id },
          meetings: meetings.map((served) => served.meetingId),
          payload: {
            bodyId: input.bodyId,
            kind: input.kind,
            announces: meetings.filter((served) => served.announces).map((served) => served.meetingId),
            addressees: [...addressees],
          },
        }),
      ],
    };
  },
});
