import { asc, eq } from 'drizzle-orm';
import { question } from '@/db/schema/programme';
import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { checkOrder } from '../rules/order';
import { orderQuestionsSchema } from '../schema';
import { findVersion, frozen } from '../version';

/** Puts the questions of a draft in order, all of them; letters stay. Refusals: `versionFrozen` and those of `checkOrder`. */
export const orderQuestions = defineCommand({
  name: 'programme.orderQuestions',
  input: orderQuestionsSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const present = tx
      .select({ id: question.id })
      .from(question)
      .where(eq(question.versionId, version.id))
      .orderBy(asc(question.position))
      .all()
      .map((row) => row.id);
    const change = checkOrder(present, input);
    if (isRefusal(change)) return change;
    const result = { questionIds: input.ids };
    if (change === 'same') return { unchanged: true, result };
    for (const [index, id] of input.ids.entries()) {
      tx.update(question)
        .set({ position: index + 1 })
        .where(eq(question.id, id))
        .run();
    }
    return {
      result,
      events: [
        programmeEvent('questionsOrdered', {
          subject: { kind: 'programmeVersion', id: version.id },
          meetings: [scope.meetingId],
          payload: { questionIds: input.ids },
        }),
      ],
    };
  },
});
