import type { NewEvent } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { mayEditAddresses } from '../policy';
import { importAddressBookSchema } from '../schema';
import {
  insertMission,
  missionAt,
  organizationWithAddress,
  unknownState,
  updateMission,
  writeOrganizationAddress,
} from '../write-address';

function beside(refusal: Refusal, row: string): Refusal {
  return { ...refusal, field: refusal.field === undefined ? row : `${row}.${refusal.field}` };
}

/**
 * Enters missions and addresses of organizations from a list, all or nothing. What stands in the book and not in the list
 * stays; the same list again changes nothing. Refusals: `changedMeanwhile` beside a row that would overwrite a later change; `notFound` beside the State or organization of a row, `listedTwice`
 * beside a row that names the same mission or organization as one before it.
 */
export const importAddressBook = defineCommand({
  name: 'addresses.importAddressBook',
  input: importAddressBookSchema,
  load: () => null,
  policy: (actor) => mayEditAddresses(actor),
  run: ({ tx, input, ids }) => {
    const events: NewEvent[] = [];
    const seen = new Set<string>();
    for (const [at, fields] of input.missions.entries()) {
      const row = `missions.${at}`;
      const key = `${fields.stateId} ${fields.dutyStation}`;
      if (seen.has(key)) return refuse('listedTwice', `${row}.dutyStation`);
      seen.add(key);
      const unknown = unknownState(tx, fields.stateId);
      if (unknown !== null) return beside(unknown, row);
      const stored = missionAt(tx, fields);
      const { revision, ...entry } = fields;
      const { stateId: _, dutyStation: __, ...contact } = entry;
      const event = stored === undefined ? insertMission(tx, ids, entry).event : updateMission(tx, stored, contact);
      if (event === null) continue;
      if (revision !== (stored?.revision ?? 0)) return refuse('changedMeanwhile', row);
      events.push(event);
    }
    for (const [at, { organizationId, revision, ...fields }] of input.organizations.entries()) {
      const field = `organizations.${at}.organizationId`;
      if (seen.has(organizationId)) return refuse('listedTwice', field);
      seen.add(organizationId);
      const found = organizationWithAddress(tx, organizationId);
      if (found === undefined) return refuse('notFound', field);
      const event = writeOrganizationAddress(tx, organizationId, found.address, fields);
      if (event === null) continue;
      if (revision !== (found.address?.revision ?? 0)) return refuse('changedMeanwhile', `organizations.${at}`);
      events.push(event);
    }
    const [first, ...others] = events;
    const result = { changed: events.length };
    return first === undefined ? { unchanged: true, result } : { result, events: [first, ...others] };
  },
});
