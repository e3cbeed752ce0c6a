import { defineCommand } from '@/lib/platform/command';
import { mayEditAddresses } from '../policy';
import { recordGroupChairSchema } from '../schema';
import { chairMisfit, insertChair } from '../write-address';

/** Records which State chairs a regional group, and from when to when. Refusals: those of `chairMisfit`. */
export const recordGroupChair = defineCommand({
  name: 'addresses.recordGroupChair',
  input: recordGroupChairSchema,
  load: () => null,
  policy: (actor) => mayEditAddresses(actor),
  run: ({ tx, input, ids }) => {
    const wrong = chairMisfit(tx, input);
    if (wrong !== null) return wrong;
    const { id, event } = insertChair(tx, ids, input);
    return { result: { id }, events: [event] };
  },
});
