import { eq } from 'drizzle-orm';
import { body } from '@/db/schema/bodies';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditBody } from '../policy';
import { createBodySchema } from '../schema';

/** Creates a body. Refusals: `slugTaken` beside `slug`, `notFound` beside `parentId`. */
export const createBody = defineCommand({
  name: 'bodies.createBody',
  input: createBodySchema,
  load: (tx, input) => ({
    sameSlug: tx.select({ id: body.id }).from(body).where(eq(body.slug, input.slug)).get(),
    parent: input.parentId === null ? null : tx.select().from(body).where(eq(body.id, input.parentId)).get(),
  }),
  policy: (actor) => mayEditBody(actor, null),
  run: ({ tx, input, loaded, ids }) => {
    if (loaded.sameSlug !== undefined) return refuse('slugTaken', 'slug');
    if (loaded.parent === undefined) return refuse('notFound', 'parentId');
    const id = ids.next('body');
    tx.insert(body)
      .values({ id, revision: 1, ...input })
      .run();
    return {
      result: { id, slug: input.slug },
      events: [
        bodyEvent('bodyCreated', {
          subject: { kind: 'body', id },
          meetings: [],
          payload: { kind: input.kind, parentId: input.parentId },
        }),
      ],
    };
  },
});
