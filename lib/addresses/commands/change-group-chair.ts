import { eq } from 'drizzle-orm';
import { groupChair } from '@/db/schema/addresses';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { mayEditAddresses } from '../policy';
import { changeGroupChairSchema } from '../schema';
import { chairMisfit, updateChair } from '../write-address';

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
    const wrong = chairMisfit(tx, fields);
    if (wrong !== null) return wrong;
    const event = updateChair(tx, loaded, fields);
    const result = { id: groupChairId };
    return event === null ? { unchanged: true, result } : { result, events: [event] };
  },
});
