import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { mayEditAddresses } from '../policy';
import { recordMissionSchema } from '../schema';
import { insertMission, missionAt, unknownState } from '../write-address';

/**
 * Enters the permanent mission of a State at a duty station in the address book. Refusals: `notFound` beside `stateId`;
 * `missionTaken` beside `dutyStation` when the State has one there already.
 */
export const recordMission = defineCommand({
  name: 'addresses.recordMission',
  input: recordMissionSchema,
  load: () => null,
  policy: (actor) => mayEditAddresses(actor),
  run: ({ tx, input, ids }) => {
    const unknown = unknownState(tx, input.stateId);
    if (unknown !== null) return unknown;
    if (missionAt(tx, input) !== undefined) return refuse('missionTaken', 'dutyStation');
    const { id, event } = insertMission(tx, ids, input);
    return { result: { id }, events: [event] };
  },
});
