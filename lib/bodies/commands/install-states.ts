import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { state, stateLabel } from '@/db/schema/bodies';
import type { Ids } from '@/lib/kernel/ids';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditStates } from '../policy';
import { stateListSchema } from '../schema';

/** Compares by content, whatever the order of the keys. */
function sameNames(a: object, b: object): boolean {
  const sorted = (names: object) => JSON.stringify(Object.entries(names).sort());
  return sorted(a) === sorted(b);
}

/**
 * Brings the States and the dated lists of labels on record to the given reference list: adds what is missing, renews what
 * reads otherwise, removes nothing (records of meetings may point to it). Unchanged when all is there. Refusal:
 * `notFound` beside `labels.<n>.states.<n>` for a State that is not in the list.
 */
export const installStates = defineCommand({
  name: 'bodies.installStates',
  input: stateListSchema,
  load: (tx) =>
    new Map(
      tx
        .select()
        .from(state)
        .all()
        .map((row) => [row.id, row]),
    ),
  policy: (actor) => mayEditStates(actor),
  run: ({ tx, input, loaded, ids }) => {
    const given = new Set(input.states.map((row) => row.id));
    for (const [i, list] of input.labels.entries()) {
      const at = list.states.findIndex((id) => !given.has(id));
      if (at >= 0) return refuse('notFound', `labels.${i}.states.${at}`);
    }
    let added = 0;
    let changed = 0;
    for (const row of input.states) {
      const before = loaded.get(row.id);
      if (before === undefined) {
        tx.insert(state).values(row).run();
        added += 1;
      } else if (
        !sameNames(before.names, row.names) ||
        before.nameInText !== row.nameInText ||
        before.status !== row.status ||
        before.usualGroup !== row.usualGroup
      ) {
        tx.update(state).set(row).where(eq(state.id, row.id)).run();
        changed += 1;
      }
    }
    for (const list of input.labels) {
      added += addMissingLabels(tx, ids, list);
    }
    const result = { states: input.states.length };
    if (added + changed === 0) return { unchanged: true, result };
    return {
      result,
      events: [
        bodyEvent('statesInstalled', {
          subject: { kind: 'installation', id: 'states' },
          meetings: [],
          payload: {
            states: input.states.length,
            labels: input.labels.reduce((sum, list) => sum + list.states.length, 0),
            added,
            changed,
            listHash: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
          },
        }),
      ],
    };
  },
});

type LabelList = {
  readonly label: (typeof stateLabel.$inferSelect)['label'];
  readonly asAt: string;
  readonly source: string;
  readonly states: readonly string[];
};

function addMissingLabels(tx: Tx, ids: Ids, list: LabelList): number {
  const { label, asAt, source } = list;
  const known = new Set(
    tx
      .select({ stateId: stateLabel.stateId, asAt: stateLabel.asAt })
      .from(stateLabel)
      .where(eq(stateLabel.label, label))
      .all()
      .filter((row) => row.asAt === asAt)
      .map((row) => row.stateId),
  );
  const missing = list.states.filter((stateId) => !known.has(stateId));
  for (const stateId of missing) {
    tx.insert(stateLabel)
      .values({ id: ids.next('label'), stateId, label, asAt, source })
      .run();
  }
  return missing.length;
}
