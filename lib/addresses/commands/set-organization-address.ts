import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { mayEditAddresses } from '../policy';
import { setOrganizationAddressSchema } from '../schema';
import { organizationWithAddress, writeOrganizationAddress } from '../write-address';

/** Records where an organization is written to. Refusal: `changedMeanwhile`. */
export const setOrganizationAddress = defineCommand({
  name: 'addresses.setOrganizationAddress',
  input: setOrganizationAddressSchema,
  load: (tx, input) => organizationWithAddress(tx, input.organizationId) ?? refuse('notFound'),
  policy: (actor) => mayEditAddresses(actor),
  run: ({ tx, input, loaded }) => {
    const { organizationId, revision, ...fields } = input;
    if (revision !== (loaded.address?.revision ?? 0)) return refuse('changedMeanwhile');
    const event = writeOrganizationAddress(tx, organizationId, loaded.address, fields);
    const result = { id: organizationId };
    return event === null ? { unchanged: true, result } : { result, events: [event] };
  },
});
