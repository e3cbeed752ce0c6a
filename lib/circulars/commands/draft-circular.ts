import { eq } from 'drizzle-orm';
import { body } from '@/db/schema/bodies';
import { circular } from '@/db/schema/circulars';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { contradictionIn, findMeetings, unknownPick, unseenLink, writeParts, writePicks } from '../content';
import { circularEvent } from '../events';
import { mayRecordCircular } from '../policy';
import { draftCircularSchema } from '../schema';

/**
 * Begins a circular as a draft. Refusals: `notFound` beside `bodyId`, `meetings.n.meetingId`, `links.n.toCircularId`,
 * `missionIds.n` or `organizationIds.n`; what contradicts itself beside its field.
 */
export const draftCircular = defineCommand({
  name: 'circulars.draftCircular',
  input: draftCircularSchema,
  load: (tx, input) => ({
    body: tx.select({ id: body.id }).from(body).where(eq(body.id, input.bodyId)).get(),
    meetings: findMeetings(tx, input.meetings),
  }),
  policy: (actor, loaded, input) => mayRecordCircular(actor, { bodyId: input.bodyId, meetings: loaded.meetings.found }),
  run: ({ tx, input, loaded, actor, ids }) => {
    if (loaded.body === undefined) return refuse('notFound', 'bodyId');
    const { bodyId, meetings, addressees, links, missionIds, organizationIds, ...fields } = input;
    const wrong =
      loaded.meetings.missing ??
      unseenLink(tx, actor, links, null) ??
      contradictionIn(input) ??
      unknownPick(tx, { missionIds, organizationIds });
    if (wrong !== null) return wrong;
    const id = ids.next('circular');
    tx.insert(circular)
      .values({ ...fields, id, bodyId, state: 'draft' })
      .run();
    writeParts(tx, id, { meetings, addressees, links });
    writePicks(tx, ids, id, { missionIds, organizationIds });
    return {
      result: { id },
      events: [
        circularEvent('circularDrafted', {
          subject: { kind: 'circular', id },
          meetings: meetings.map((served) => served.meetingId),
          payload: { bodyId, kind: fields.kind },
        }),
      ],
    };
  },
});
