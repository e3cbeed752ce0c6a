import { and, eq } from 'drizzle-orm';
import { meeting, meetingTopic } from '@/db/schema/meetings';
import { panel, programmeVersion } from '@/db/schema/programme';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { copyAsDraft, insertDraft, openedDraft } from '../next-draft';
import { insertOpenSeats } from '../plan';
import { mayOpenDraft } from '../policy';
import { openDraftSchema } from '../schema';

/**
 * Opens the next version of a meeting's programme as a draft: with new panels whose seats are all open, or with the
 * content of an earlier version. Refusals: `draftOpenAlready`, `notFound` beside `basedOnId`, `topicNotTaken` beside the
 * topic of a panel.
 */
export const openDraft = defineCommand({
  name: 'programme.openDraft',
  input: openDraftSchema,
  load: (tx, input) => {
    const found = tx
      .select({ id: meeting.id, bodyId: meeting.bodyId })
      .from(meeting)
      .where(eq(meeting.id, input.meetingId))
      .get();
    return found === undefined ? refuse('notFound') : { scope: { bodyId: found.bodyId, meetingId: found.id } };
  },
  policy: (actor, loaded) => mayOpenDraft(actor, loaded.scope),
  run: ({ tx, input, ids }) => {
    const open = tx
      .select({ number: programmeVersion.number })
      .from(programmeVersion)
      .where(and(eq(programmeVersion.meetingId, input.meetingId), eq(programmeVersion.state, 'draft')))
      .get();
    if (open !== undefined) return refuse('draftOpenAlready', undefined, { number: open.number });

    const taken = new Set(
      tx
        .select({ id: meetingTopic.topicId })
        .from(meetingTopic)
        .where(and(eq(meetingTopic.meetingId, input.meetingId), eq(meetingTopic.taken, true)))
        .all()
        .map((row) => row.id),
    );
    const without = input.panels.findIndex((given) => !taken.has(given.topicId));
    if (without >= 0) return refuse('topicNotTaken', `panels.${without}.topicId`);

    if (input.basedOnId !== null) {
      return copyAsDraft(tx, ids, { meetingId: input.meetingId, basedOnId: input.basedOnId });
    }
    const draft = insertDraft(tx, ids, { meetingId: input.meetingId, basedOnId: null });
    const panels = input.panels.map(({ seats, ...given }) => {
      const id = ids.next('panel');
      tx.insert(panel)
        .values({ id, versionId: draft.versionId, ...given })
        .run();
      const seatIds = insertOpenSeats(tx, ids, id, seats);
      return { id, number: given.number, topicId: given.topicId, part: given.part, seatIds };
    });
    return openedDraft(input.meetingId, draft, panels);
  },
});
