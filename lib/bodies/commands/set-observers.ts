import { eq, inArray } from 'drizzle-orm';
import { body, organization } from '@/db/schema/bodies';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { mayEditBody } from '../policy';
import { setObserversSchema } from '../schema';
import { writeObservers } from '../write-observers';

/**
 * Replaces the list of observers of a body as a whole. Refusals: `changedMeanwhile`; beside
 * `observers.<n>.organizationId`: `notFound`, `organizationTwice`; beside `observers.<n>.validTo`: `permanentHasNoEnd`.
 */
export const setObservers = defineCommand({
  name: 'bodies.setObservers',
  input: setObserversSchema,
  load: (tx, input) => {
    const found = tx.select().from(body).where(eq(body.id, input.bodyId)).get();
    if (found === undefined) return refuse('notFound');
    const wanted = [...new Set(input.observers.map((observer) => observer.organizationId))];
    return {
      body: found,
      known: new Set(
        tx
          .select({ id: organization.id })
          .from(organization)
          .where(inArray(organization.id, wanted))
          .all()
          .map((row) => row.id),
      ),
    };
  },
  policy: (actor, loaded) => mayEditBody(actor, loaded.body.id),
  run: ({ tx, input, loaded, ids }) => {
    if (input.revision !== undefined && input.revision !== loaded.body.revision) return refuse('changedMeanwhile');
    const seen = new Set<string>();
    for (const [i, observer] of input.observers.entries()) {
      const field = `observers.${i}.organizationId`;
      if (!loaded.known.has(observer.organizationId)) return refuse('notFound', field);
      if (seen.has(observer.organizationId)) return refuse('organizationTwice', field);
      seen.add(observer.organizationId);
    }
    const result = { observers: input.observers.length };
    const event = writeObservers(tx, ids, loaded.body, input.observers, 'go');
    return event === null ? { unchanged: true, result } : { result, events: [event] };
  },
});
