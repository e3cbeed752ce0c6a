import { groupChair } from '@/db/schema/addresses';
import { endsBeforeStart } from '@/lib/bodies/rules';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { addressEvent } from '../events';
import { mayEditAddresses } from '../policy';
import { recordGroupChairSchema } from '../schema';
import { unknownState } from '../write-address';

/** Records which State chairs a regional group, and from when to when. Refusals: `notFound` beside `stateId`; `endBeforeStart`. */
export const recordGroupChair = defineCommand({
  name: 'addresses.recordGroupChair',
  input: recordGroupChairSchema,
  load: () => null,
  policy: (actor) => mayEditAddresses(actor),
  run: ({ tx, input, ids }) => {
    const unknown = unknownState(tx, input.stateId);
    if (unknown !== null) return unknown;
    if (endsBeforeStart(input)) return refuse('endBeforeStart', 'validTo');
    const id = ids.next('groupChair');
    tx.insert(groupChair)
      .values({ id, ...input, revision: 1 })
      .run();
    return {
      result: { id },
      events: [
        addressEvent('groupChairRecorded', {
          subject: { kind: 'groupChair', id },
          meetings: [],
          payload: { regionalGroup: input.regionalGroup, stateId: input.stateId },
        }),
      ],
    };
  },
});
