import { and, eq } from 'drizzle-orm';
import { body, bodySession } from '@/db/schema/bodies';
import { sourceDocument } from '@/db/schema/summary';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { summaryEvent } from '../events';
import { mayRecordDocument } from '../policy';
import { recordDocumentSchema } from '../schema';

/**
 * Records a document of a body as it lies before the officer: masthead only, nothing of its text.
 * Refusals: `notFound` for a body the actor does not see; `notFound` beside `sessionId` for a session of another body.
 */
export const recordDocument = defineCommand({
  name: 'summary.recordDocument',
  input: recordDocumentSchema,
  load: (tx, input) => {
    const found = tx.select({ id: body.id }).from(body).where(eq(body.id, input.bodyId)).get();
    if (found === undefined) return refuse('notFound');
    const session =
      input.sessionId === null
        ? null
        : tx
            .select({ id: bodySession.id })
            .from(bodySession)
            .where(and(eq(bodySession.id, input.sessionId), eq(bodySession.bodyId, input.bodyId)))
            .get();
    return { bodyId: found.id, session };
  },
  policy: (actor, loaded) => mayRecordDocument(actor, { bodyId: loaded.bodyId }),
  run: ({ tx, input, loaded, ids }) => {
    if (loaded.session === undefined) return refuse('notFound', 'sessionId');
    const id = ids.next('document');
    tx.insert(sourceDocument)
      .values({ id, meetingId: null, ...input })
      .run();
    return {
      result: { documentId: id },
      events: [
        summaryEvent('documentRecorded', {
          subject: { kind: 'sourceDocument', id },
          meetings: [],
          payload: { bodyId: input.bodyId, sessionId: input.sessionId },
        }),
      ],
    };
  },
});
