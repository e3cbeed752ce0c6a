import { and, eq } from 'drizzle-orm';
import { programmePart } from '@/db/schema/programme';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { removePartSchema } from '../schema';
import { findVersion, frozen } from '../version';

/** Takes an opening, keynote, moderation or closing out of a draft. Refusals: `versionFrozen`, `notFound` beside `partId`. */
export const removePart = defineCommand({
  name: 'programme.removePart',
  input: removePartSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const removed = tx
      .delete(programmePart)
      .where(and(eq(programmePart.id, input.partId), eq(programmePart.versionId, version.id)))
      .returning()
      .get();
    if (removed === undefined) return refuse('notFound', 'partId');
    return {
      result: { partId: removed.id },
      events: [
        programmeEvent('partRemoved', {
          subject: { kind: 'programmePart', id: removed.id },
          meetings: [scope.meetingId],
          payload: {
            versionId: version.id,
            kind: removed.kind,
            panelId: removed.panelId,
            personId: removed.personId,
          },
        }),
      ],
    };
  },
});
