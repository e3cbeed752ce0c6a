import { eq } from 'drizzle-orm';
import { body } from '@/db/schema/bodies';
import { letterhead } from '@/db/schema/circulars';
import { refuse } from '@/lib/kernel/refusal';
import { differences } from '@/lib/meetings/load-meeting';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayChangeLetterhead } from '../policy';
import { ownLetterhead } from '../queries/letterhead';
import { setLetterheadSchema } from '../schema';

/** Sets who writes for a body: what stands at the head and the foot of its letters. Refusal: `changedMeanwhile`. */
export const setLetterhead = defineCommand({
  name: 'circulars.setLetterhead',
  input: setLetterheadSchema,
  load: (tx, { bodyId }) => {
    const row = tx.select({ id: body.id }).from(body).where(eq(body.id, bodyId)).get();
    return row === undefined ? refuse('notFound') : { bodyId, own: ownLetterhead(tx, bodyId) };
  },
  policy: (actor, loaded) => mayChangeLetterhead(actor, loaded.bodyId),
  run: ({ tx, input, loaded }) => {
    const { bodyId, revision, ...fields } = input;
    if (revision !== loaded.own.revision) return refuse('changedMeanwhile');
    const changes = differences(loaded.own, fields);
    if (changes.length === 0) return { unchanged: true, result: { revision } };
    const row = { ...fields, revision: revision + 1 };
    tx.insert(letterhead)
      .values({ bodyId, ...row })
      .onConflictDoUpdate({ target: letterhead.bodyId, set: row })
      .run();
    return {
      result: { revision: row.revision },
      events: [
        circularEvent('letterheadSet', {
          subject: { kind: 'body', id: bodyId },
          meetings: [],
          payload: { changed: changes.map((change) => change.field) },
          revisions: changes,
        }),
      ],
    };
  },
});
