import { eq } from 'drizzle-orm';
import { mission } from '@/db/schema/addresses';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { mayEditAddresses } from '../policy';
import { changeMissionSchema } from '../schema';
import { updateMission } from '../write-address';

/**
 * Changes how a mission is written to. Circulars that were dispatched keep the address they went to. Refusal:
 * `changedMeanwhile`.
 */
export const changeMission = defineCommand({
  name: 'addresses.changeMission',
  input: changeMissionSchema,
  load: (tx, input) => tx.select().from(mission).where(eq(mission.id, input.missionId)).get() ?? refuse('notFound'),
  policy: (actor) => mayEditAddresses(actor),
  run: ({ tx, input, loaded }) => {
    const { missionId, revision, ...fields } = input;
    if (revision !== loaded.revision) return refuse('changedMeanwhile');
    const event = updateMission(tx, loaded, fields);
    const result = { id: missionId };
    return event === null ? { unchanged: true, result } : { result, events: [event] };
  },
});
