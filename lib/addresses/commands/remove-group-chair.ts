import { eq } from 'drizzle-orm';
import { groupChair } from '@/db/schema/addresses';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { addressEvent } from '../events';
import { mayEditAddresses } from '../policy';
import { removeGroupChairSchema } from '../schema';

/** Takes a chair of a regional group that was recorded by mistake out of the address book. One whose term ended gets an end date. */
export const removeGroupChair = defineCommand({
  name: 'addresses.removeGroupChair',
  input: removeGroupChairSchema,
  load: (tx, input) =>
    tx.select().from(groupChair).where(eq(groupChair.id, input.groupChairId)).get() ?? refuse('notFound'),
  policy: (actor) => mayEditAddresses(actor),
  run: ({ tx, loaded }) => {
    tx.delete(groupChair).where(eq(groupChair.id, loaded.id)).run();
    const { personName, validFrom, validTo } = loaded;
    return {
      result: { id: loaded.id },
      events: [
        addressEvent('groupChairRemoved', {
          subject: { kind: 'state', id: loaded.stateId },
          meetings: [],
          payload: { regionalGroup: loaded.regionalGroup, groupChairId: loaded.id },
          revisions: Object.entries({ personName, validFrom, validTo }).flatMap(([field, previous]) =>
            previous === null ? [] : [{ field, previous }],
          ),
        }),
      ],
    };
  },
});
