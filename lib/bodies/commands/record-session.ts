import { eq } from 'drizzle-orm';
import { body, bodySession } from '@/db/schema/bodies';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditBody } from '../policy';
import { getSession } from '../queries';
import { endsBeforeStart } from '../rules';
import { recordSessionSchema } from '../schema';

/**
 * Records a numbered session of a body. Refusals: `notFound`, `sessionTaken` beside `number`, `endBeforeStart` beside
 * `endsOn`.
 */
export const recordSession = defineCommand({
  name: 'bodies.recordSession',
  input: recordSessionSchema,
  load: (tx, input) => {
    const found = tx.select({ id: body.id }).from(body).where(eq(body.id, input.bodyId)).get();
    if (found === undefined) return refuse('notFound');
    return { bodyId: found.id, sameNumber: getSession(tx, found.id, input.number) };
  },
  policy: (actor, loaded) => mayEditBody(actor, loaded.bodyId),
  run: ({ tx, input, loaded, ids }) => {
    if (loaded.sameNumber !== null) return refuse('sessionTaken', 'number');
    if (endsBeforeStart({ validFrom: input.startsOn, validTo: input.endsOn }))
      return refuse('endBeforeStart', 'endsOn');
    const id = ids.next('session');
    tx.insert(bodySession)
      .values({ id, ...input })
      .run();
    return {
      result: { id },
      events: [
        bodyEvent('sessionRecorded', {
          subject: { kind: 'session', id },
          meetings: [],
          payload: { bodyId: input.bodyId, number: input.number },
        }),
      ],
    };
  },
});
