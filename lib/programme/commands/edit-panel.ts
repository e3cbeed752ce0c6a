import { eq } from 'drizzle-orm';
import { panel } from '@/db/schema/programme';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { takesTopic } from '../plan';
import { mayChangeVersion } from '../policy';
import { editPanelSchema } from '../schema';
import { findVersion, frozen, panelById } from '../version';

/**
 * Changes topic, part and title of a panel of a draft. Refusals: `versionFrozen`, `notFound` beside `panelId`,
 * `changedMeanwhile`, `topicNotTaken` beside `topicId`.
 */
export const editPanel = defineCommand({
  name: 'programme.editPanel',
  input: editPanelSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const before = panelById(tx, version.id, input.panelId);
    if (isRefusal(before)) return before;
    if (input.revision !== undefined && input.revision !== before.revision) return refuse('changedMeanwhile');
    const { topicId, part, title } = input;
    if (topicId !== before.topicId && !takesTopic(tx, scope.meetingId, topicId)) {
      return refuse('topicNotTaken', 'topicId');
    }
    const after = { topicId, part, title };
    const fields = (['topicId', 'part', 'title'] as const).filter((field) => after[field] !== before[field]);
    const result = { panelId: before.id };
    if (fields.length === 0) return { unchanged: true, result };
    tx.update(panel)
      .set({ ...after, revision: before.revision + 1 })
      .where(eq(panel.id, before.id))
      .run();
    return {
      result,
      events: [
        programmeEvent('panelEdited', {
          subject: { kind: 'panel', id: before.id },
          meetings: [scope.meetingId],
          payload: { versionId: version.id, fields },
          revisions: fields.map((field) => ({ field, previous: String(before[field]) })),
        }),
      ],
    };
  },
});
