import { and, asc, eq, inArray } from 'drizzle-orm';
import { question } from '@/db/schema/programme';
import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { checkOrder } from '../rules/order';
import { orderQuestionsSchema } from '../schema';
import { findVersion, frozen } from '../version';

/**
 * Puts questions of a draft, e.g. those that some panels share, in order among themselves; letters stay. Refusals:
 * `versionFrozen` and those of `checkOrder`.
 */
export const orderQuestions = defineCommand({
  name: 'programme.orderQuestions',
  input: orderQuestionsSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const rows = tx
      .select({ id: question.id, position: question.position })
      .from(question)
      .where(and(eq(question.versionId, version.id), inArray(question.id, input.was)))
      .orderBy(asc(question.position))
      .all();
    const change = checkOrder(
      rows.map((row) => row.id),
      input,
    );
    if (isRefusal(change)) return change;
    const result = { questionIds: input.ids };
    if (change === 'same') return { unchanged: true, result };
    // The places that these questions have among all of the version are dealt out anew.
    for (const [index, { position }] of rows.entries()) {
      tx.update(question)
        .set({ position })
        .where(eq(question.id, input.ids[index] ?? ''))
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
