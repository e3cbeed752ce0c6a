import { and, eq, inArray } from 'drizzle-orm';
import { state } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import { claim, sourceDocument } from '@/db/schema/summary';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { summaryEvent } from '../events';
import { mayRecordDocument } from '../policy';
import { recordClaimSchema } from '../schema';

/**
 * Keeps a statement of a document as stated. It changes no record: what the records yield is shown beside it.
 * Refusals: `notFound` for a document of another meeting; `notFound` beside `value.stateIds` for unknown States.
 */
export const recordClaim = defineCommand({
  name: 'summary.recordClaim',
  input: recordClaimSchema,
  load: (tx, input) => {
    const about = tx
      .select({ meetingId: meeting.id, bodyId: meeting.bodyId })
      .from(sourceDocument)
      .innerJoin(meeting, eq(meeting.id, sourceDocument.meetingId))
      .where(and(eq(sourceDocument.id, input.documentId), eq(meeting.id, input.meetingId)))
      .get();
    if (about === undefined) return refuse('notFound');
    const wanted = input.value.kind === 'states' ? [...new Set(input.value.stateIds)] : [];
    const known =
      wanted.length === 0 ? [] : tx.select({ id: state.id }).from(state).where(inArray(state.id, wanted)).all();
    return { ...about, unknownStates: wanted.length - known.length };
  },
  policy: (actor, loaded) => mayRecordDocument(actor, loaded),
  run: ({ tx, input, loaded, ids }) => {
    if (loaded.unknownStates > 0) return refuse('notFound', 'value.stateIds');
    const id = ids.next('claim');
    tx.insert(claim)
      .values({
        id,
        documentId: input.documentId,
        paragraph: input.paragraph,
        measure: input.measure,
        value: input.value,
      })
      .run();
    return {
      result: { claimId: id },
      events: [
        summaryEvent('claimRecorded', {
          subject: { kind: 'claim', id },
          meetings: [input.meetingId],
          payload: { documentId: input.documentId, measure: input.measure, paragraph: input.paragraph },
        }),
      ],
    };
  },
});
