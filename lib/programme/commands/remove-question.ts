import { and, eq } from 'drizzle-orm';
import { question, questionPanel } from '@/db/schema/programme';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { removeQuestionSchema } from '../schema';
import { findVersion, frozen } from '../version';

/** Takes a question out of a draft. Refusals: `versionFrozen`, `notFound` beside `questionId`. */
export const removeQuestion = defineCommand({
  name: 'programme.removeQuestion',
  input: removeQuestionSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const before = tx
      .select({ id: question.id, text: question.text })
      .from(question)
      .where(and(eq(question.id, input.questionId), eq(question.versionId, version.id)))
      .get();
    if (before === undefined) return refuse('notFound', 'questionId');
    tx.delete(questionPanel).where(eq(questionPanel.questionId, before.id)).run();
    tx.delete(question).where(eq(question.id, before.id)).run();
    return {
      result: { questionId: before.id },
      events: [
        programmeEvent('questionRemoved', {
          subject: { kind: 'question', id: before.id },
          meetings: [scope.meetingId],
          payload: { versionId: version.id },
          revisions: [{ field: 'text', previous: before.text }],
        }),
      ],
    };
  },
});
