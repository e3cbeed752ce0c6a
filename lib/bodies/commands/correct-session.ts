import { eq } from 'drizzle-orm';
import { bodySession } from '@/db/schema/bodies';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditBody } from '../policy';
import { getSession } from '../queries';
import { endsBeforeStart } from '../rules';
import { correctSessionSchema } from '../schema';

const correctableFields = ['number', 'startsOn', 'endsOn', 'place'] as const;

/** Corrects what is recorded of a session. Refusals: `notFound`, `sessionTaken` beside `number`, `endBeforeStart` beside `endsOn`. */
export const correctSession = defineCommand({
  name: 'bodies.correctSession',
  input: correctSessionSchema,
  load: (tx, input) => {
    const session = tx.select().from(bodySession).where(eq(bodySession.id, input.sessionId)).get();
    if (session === undefined) return refuse('notFound');
    return { session, sameNumber: getSession(tx, session.bodyId, input.number) };
  },
  policy: (actor, loaded) => mayEditBody(actor, loaded.session.bodyId),
  run: ({ tx, input: { sessionId, ...values }, loaded: { session, sameNumber } }) => {
    if (sameNumber !== null && sameNumber.id !== sessionId) return refuse('sessionTaken', 'number');
    if (endsBeforeStart({ validFrom: values.startsOn, validTo: values.endsOn }))
      return refuse('endBeforeStart', 'endsOn');
    const result = { id: sessionId };
    const changed = correctableFields.filter((field) => session[field] !== values[field]);
    if (changed.length === 0) return { unchanged: true, result };
    tx.update(bodySession).set(values).where(eq(bodySession.id, sessionId)).run();
    return {
      result,
      events: [
        bodyEvent('sessionCorrected', {
          subject: { kind: 'session', id: sessionId },
          meetings: [],
          payload: { bodyId: session.bodyId, fields: changed },
          revisions: changed.map((field) => {
            const previous = session[field];
            return { field, previous: previous === null ? null : String(previous) };
          }),
        }),
      ],
    };
  },
});
