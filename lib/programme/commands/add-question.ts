import { eq, max } from 'drizzle-orm';
import { question, questionPanel } from '@/db/schema/programme';
import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { resolveQuestion } from '../question';
import { addQuestionSchema } from '../schema';
import { findVersion, frozen } from '../version';

/**
 * Adds a pre-arranged question to a draft, after those it has. Refusals: `versionFrozen`, `letterTaken`,
 * `seatNotOnPanels`, `notFound` beside a panel number or the addressee.
 */
export const addQuestion = defineCommand({
  name: 'programme.addQuestion',
  input: addQuestionSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope }, ids }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const resolved = resolveQuestion(tx, input, null);
    if (isRefusal(resolved)) return resolved;
    const last = tx
      .select({ position: max(question.position) })
      .from(question)
      .where(eq(question.versionId, version.id))
      .get();
    const id = ids.next('question');
    tx.insert(question)
      .values({ id, versionId: version.id, position: (last?.position ?? 0) + 1, ...resolved.row })
      .run();
    tx.insert(questionPanel)
      .values(resolved.panelIds.map((panelId) => ({ questionId: id, panelId })))
      .run();
    return {
      result: { questionId: id },
      events: [
        programmeEvent('questionAdded', {
          subject: { kind: 'question', id },
          meetings: [scope.meetingId],
          payload: { versionId: version.id, panelIds: [...resolved.panelIds], addressee: input.addressee.kind },
        }),
      ],
    };
  },
});
