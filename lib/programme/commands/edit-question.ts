import { and, eq } from 'drizzle-orm';
import { question, questionPanel } from '@/db/schema/programme';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { resolveQuestion } from '../question';
import { editQuestionSchema } from '../schema';
import { findVersion, frozen } from '../version';

/**
 * Replaces the content of a question of a draft; its place in the order stays. Refusals: `notFound` beside `questionId`,
 * `changedMeanwhile`, and those of `addQuestion`.
 */
export const editQuestion = defineCommand({
  name: 'programme.editQuestion',
  input: editQuestionSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const before = tx
      .select()
      .from(question)
      .where(and(eq(question.id, input.questionId), eq(question.versionId, version.id)))
      .get();
    if (before === undefined) return refuse('notFound', 'questionId');
    if (input.revision !== undefined && input.revision !== before.revision) return refuse('changedMeanwhile');
    const resolved = resolveQuestion(tx, input, before.id);
    if (isRefusal(resolved)) return resolved;
    const { row, panelIds } = resolved;
    const panelsBefore = tx
      .select({ id: questionPanel.panelId })
      .from(questionPanel)
      .where(eq(questionPanel.questionId, before.id))
      .all()
      .map((link) => link.id);

    const fields: string[] = (['letter', 'text', 'sentences'] as const).filter((field) => row[field] !== before[field]);
    if (panelsBefore.length !== panelIds.length || panelIds.some((id) => !panelsBefore.includes(id))) {
      fields.push('panels');
    }
    if (
      row.seatId !== before.seatId ||
      row.stateId !== before.stateId ||
      row.organizationId !== before.organizationId
    ) {
      fields.push('addressee');
    }
    const result = { questionId: before.id };
    if (fields.length === 0) return { unchanged: true, result };

    tx.update(question)
      .set({ ...row, revision: before.revision + 1 })
      .where(eq(question.id, before.id))
      .run();
    tx.delete(questionPanel).where(eq(questionPanel.questionId, before.id)).run();
    tx.insert(questionPanel)
      .values(panelIds.map((panelId) => ({ questionId: before.id, panelId })))
      .run();
    return {
      result,
      events: [
        programmeEvent('questionEdited', {
          subject: { kind: 'question', id: before.id },
          meetings: [scope.meetingId],
          payload: { versionId: version.id, fields },
          revisions: fields.includes('text') ? [{ field: 'text', previous: before.text }] : [],
        }),
      ],
    };
  },
});
