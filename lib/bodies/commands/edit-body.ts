import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { body } from '@/db/schema/bodies';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditBody } from '../policy';
import { editBodySchema } from '../schema';

const editableFields = ['name', 'acronym', 'kind', 'parentId'] as const;

/**
 * Changes name, acronym, kind or place of a body. Refusals: `changedMeanwhile`; `notFound` and `parentCycle` beside
 * `parentId`.
 */
export const editBody = defineCommand({
  name: 'bodies.editBody',
  input: editBodySchema,
  load: (tx, input) => tx.select().from(body).where(eq(body.id, input.bodyId)).get() ?? refuse('notFound'),
  policy: (actor, loaded) => mayEditBody(actor, loaded.id),
  run: ({ tx, input: { bodyId, revision, ...values }, loaded }) => {
    if (revision !== loaded.revision) return refuse('changedMeanwhile');
    const result = { id: bodyId, slug: loaded.slug };
    const changed = editableFields.filter((field) => loaded[field] !== values[field]);
    if (changed.length === 0) return { unchanged: true, result };
    if (values.parentId !== null) {
      const above = bodiesAbove(tx, values.parentId);
      if (above.length === 0) return refuse('notFound', 'parentId');
      if (above.includes(bodyId)) return refuse('parentCycle', 'parentId');
    }
    tx.update(body)
      .set({ ...values, revision: loaded.revision + 1 })
      .where(eq(body.id, bodyId))
      .run();
    return {
      result,
      events: [
        bodyEvent('bodyEdited', {
          subject: { kind: 'body', id: bodyId },
          meetings: [],
          payload: { fields: changed },
          revisions: changed.map((field) => ({ field, previous: loaded[field] })),
        }),
      ],
    };
  },
});

/** The body and those above it, from the bottom up; empty when there is no such body. */
function bodiesAbove(tx: Tx, id: string): string[] {
  const chain: string[] = [];
  let next: string | null = id;
  while (next !== null && !chain.includes(next)) {
    const row: { parentId: string | null } | undefined = tx
      .select({ parentId: body.parentId })
      .from(body)
      .where(eq(body.id, next))
      .get();
    if (row === undefined) return chain;
    chain.push(next);
    next = row.parentId;
  }
  return chain;
}
