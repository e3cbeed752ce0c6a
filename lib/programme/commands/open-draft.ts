import { and, eq, max } from 'drizzle-orm';
import { meeting, meetingTopic } from '@/db/schema/meetings';
import { panel, programmeVersion } from '@/db/schema/programme';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { copyContent } from '../copy';
import { programmeEvent } from '../events';
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

    const last = tx
      .select({ number: max(programmeVersion.number) })
      .from(programmeVersion)
      .where(eq(programmeVersion.meetingId, input.meetingId))
      .get();
    const number = (last?.number ?? 0) + 1;
    const versionId = ids.next('version');
    tx.insert(programmeVersion)
      .values({ id: versionId, meetingId: input.meetingId, number, state: 'draft', basedOnId: input.basedOnId })
      .run();

    let panels: readonly { id: string; number: number; topicId: string; part: number; seats: number }[];
    if (input.basedOnId === null) {
      panels = input.panels.map(({ seats, ...given }) => {
        const id = ids.next('panel');
        tx.insert(panel)
          .values({ id, versionId, ...given })
          .run();
        insertOpenSeats(tx, ids, id, seats);
        return { id, number: given.number, topicId: given.topicId, part: given.part, seats };
      });
    } else {
      const copied = copyContent(tx, ids, { fromId: input.basedOnId, toId: versionId, meetingId: input.meetingId });
      if (isRefusal(copied)) return copied;
      panels = copied;
    }

    return {
      result: { versionId, number, panels: panels.map(({ id, number: n }) => ({ id, number: n })) },
      events: [
        programmeEvent('draftOpened', {
          subject: { kind: 'programmeVersion', id: versionId },
          meetings: [input.meetingId],
          payload: { number, basedOnId: input.basedOnId },
        }),
        ...panels.map(({ id, ...payload }) =>
          programmeEvent('panelAdded', {
            subject: { kind: 'panel', id },
            meetings: [input.meetingId],
            payload: { versionId, ...payload },
          }),
        ),
      ],
    };
  },
});
