import { eq, inArray } from 'drizzle-orm';
import { meeting } from '@/db/schema/meetings';
import { person } from '@/db/schema/people';
import { sourceDocument, sourceDocumentAuthor } from '@/db/schema/summary';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { summaryEvent } from '../events';
import { mayRecordDocument } from '../policy';
import { attachDocumentSchema } from '../schema';

/**
 * Says which meeting a recorded document is about and who prepared it, in the order in which it names them.
 * Refusals: `notFound` for a meeting or document the actor does not see; `documentAttached` when it already belongs to a
 * meeting; `notFound` beside `authorIds` for persons that are not on record.
 */
export const attachDocument = defineCommand({
  name: 'summary.attachDocument',
  input: attachDocumentSchema,
  load: (tx, input) => {
    const about = tx
      .select({ id: meeting.id, bodyId: meeting.bodyId })
      .from(meeting)
      .where(eq(meeting.id, input.meetingId))
      .get();
    const document = tx.select().from(sourceDocument).where(eq(sourceDocument.id, input.documentId)).get();
    if (about === undefined || document === undefined) return refuse('notFound');
    const known =
      input.authorIds.length === 0
        ? []
        : tx.select({ id: person.id }).from(person).where(inArray(person.id, input.authorIds)).all();
    return { meeting: about, document, knownAuthors: new Set(known.map((row) => row.id)) };
  },
  policy: (actor, loaded) => {
    // Both ends are asked: an officer of one body must not attach another body's document to a meeting.
    const document = mayRecordDocument(actor, { bodyId: loaded.document.bodyId });
    return document === 'allowed'
      ? mayRecordDocument(actor, { bodyId: loaded.meeting.bodyId, meetingId: loaded.meeting.id })
      : document;
  },
  run: ({ tx, input, loaded }) => {
    if (loaded.document.meetingId !== null) return refuse('documentAttached');
    if (input.authorIds.some((id) => !loaded.knownAuthors.has(id))) return refuse('notFound', 'authorIds');
    tx.update(sourceDocument).set({ meetingId: input.meetingId }).where(eq(sourceDocument.id, input.documentId)).run();
    input.authorIds.forEach((personId, index) => {
      tx.insert(sourceDocumentAuthor)
        .values({ documentId: input.documentId, personId, position: index + 1 })
        .run();
    });
    return {
      result: { documentId: input.documentId },
      events: [
        summaryEvent('documentAttached', {
          subject: { kind: 'sourceDocument', id: input.documentId },
          meetings: [input.meetingId],
          payload: { meetingId: input.meetingId, authorIds: input.authorIds },
        }),
      ],
    };
  },
});
