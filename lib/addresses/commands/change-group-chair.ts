import { eq } from 'drizzle-orm';
import { groupChair } from '@/db/schema/addresses';
import { endsBeforeStart } from '@/lib/bodies/rules';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { addressEvent } from '../events';
import { mayEditAddresses } from '../policy';
import { changeGroupChairSchema } from '../schema';
import { addressChanges, unknownState } from '../write-address';

/** Changes the record of a chair of a regional group. Refusals: those of `recordGroupChair`; `changedMeanwhile`. */
export const changeGroupChair = defineCommand({
  name: 'addresses.changeGroupChair',
  input: changeGroupChairSchema,
  load: (tx, input) =>
    tx.select().from(groupChair).where(eq(groupChair.id, input.groupChairId)).get() ?? refuse('notFound'),
  policy: (actor) => mayEditAddresses(actor),
  run: ({ tx, input, loaded }) => {
    const { groupChairId, revision, ...fields } = input;
    if (revision !== loaded.revision) return refuse('changedMeanwhile');
    const unknown = unknownState(tx, fields.stateId);
    if (unknown !== null) return unknown;
    if (endsBeforeStart(fields)) return refuse('endBeforeStart', 'validTo');
    const changes = addressChanges(loaded, fields);
    const result = { id: groupChairId };
    if (changes.length === 0) return { unchanged: true, result };
    tx.update(groupChair)
      .set({ ...fields, revision: revision + 1 })
      .where(eq(groupChair.id, groupChairId))
      .run();
    return {
      result,
      events: [
        addressEvent('groupChairChanged', {
          subject: { kind: 'groupChair', id: groupChairId },
          meetings: [],
          payload: { fields: changes.map((change) => change.field) },
          revisions: changes,
        }),
      ],
    };
  },
});
