import { asc, eq, inArray } from 'drizzle-orm';
import { body, bodyObserver, organization } from '@/db/schema/bodies';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditBody } from '../policy';
import { setObserversSchema } from '../schema';

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
      observers: tx
        .select()
        .from(bodyObserver)
        .where(eq(bodyObserver.bodyId, found.id))
        .orderBy(asc(bodyObserver.organizationId))
        .all(),
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
    const wanted = new Map<string, (typeof input.observers)[number]>();
    for (const [i, observer] of input.observers.entries()) {
      const field = `observers.${i}.organizationId`;
      if (!loaded.known.has(observer.organizationId)) return refuse('notFound', field);
      if (wanted.has(observer.organizationId)) return refuse('organizationTwice', field);
      wanted.set(observer.organizationId, observer);
    }
    const present = new Map(loaded.observers.map((observer) => [observer.organizationId, observer]));
    const added = [...wanted.keys()].filter((id) => !present.has(id)).sort();
    const removed = loaded.observers.filter((observer) => !wanted.has(observer.organizationId));
    const changed = loaded.observers.filter(({ organizationId, status, validTo }) => {
      const after = wanted.get(organizationId);
      return after !== undefined && (after.status !== status || after.validTo !== validTo);
    });
    const result = { observers: input.observers.length };
    if (added.length + removed.length + changed.length === 0) return { unchanged: true, result };

    for (const { id } of removed) tx.delete(bodyObserver).where(eq(bodyObserver.id, id)).run();
    for (const row of changed) {
      const after = wanted.get(row.organizationId);
      tx.update(bodyObserver)
        .set({ status: after?.status, validTo: after?.validTo })
        .where(eq(bodyObserver.id, row.id))
        .run();
    }
    for (const observer of input.observers.filter(({ organizationId }) => !present.has(organizationId))) {
      tx.insert(bodyObserver)
        .values({ id: ids.next('observer'), bodyId: input.bodyId, ...observer })
        .run();
    }
    tx.update(body)
      .set({ revision: loaded.body.revision + 1 })
      .where(eq(body.id, input.bodyId))
      .run();
    return {
      result,
      events: [
        bodyEvent('observersSet', {
          subject: { kind: 'body', id: input.bodyId },
          meetings: [],
          payload: {
            observers: input.observers.length,
            added,
            removed: removed.map((row) => row.organizationId),
            changed: changed.map((row) => row.organizationId),
          },
        }),
      ],
    };
  },
});
