import { eq } from 'drizzle-orm';
import { communicationCause } from '@/db/schema/correspondence';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { correspondenceEvent } from '../events';
import { communicationById, setState } from '../load-communication';
import { mayChangeCommunication } from '../policy';
import { closeCommunicationSchema } from '../schema';

/**
 * Takes a communication off the work list: everything it asks for is recorded, or it needs no action. Unchanged when it is
 * so already. Refusals: `reopenFirst` for one that is closed in the other way, `effectsRecorded` when something was recorded
 * on the ground of what is said to need no action.
 */
export const closeCommunication = defineCommand({
  name: 'correspondence.closeCommunication',
  input: closeCommunicationSchema,
  load: (tx, input) => communicationById(tx, input.communicationId),
  policy: (actor, loaded) => mayChangeCommunication(actor, loaded.scope),
  run: ({ tx, input, loaded }) => {
    const { row, meetingIds } = loaded;
    const result = { id: row.id, state: input.as };
    if (row.state === input.as) return { unchanged: true, result };
    if (row.state !== 'open') return refuse('reopenFirst');
    if (input.as === 'noActionNeeded') {
      const effect = tx
        .select({ effect: communicationCause.effect })
        .from(communicationCause)
        .where(eq(communicationCause.communicationId, row.id))
        .get();
      if (effect !== undefined) return refuse('effectsRecorded');
    }
    setState(tx, row, input.as);
    const event = input.as === 'processed' ? 'communicationProcessed' : 'communicationNeedsNoAction';
    return {
      result,
      events: [
        correspondenceEvent(event, {
          subject: { kind: 'communication', id: row.id },
          meetings: meetingIds,
          payload: {},
        }),
      ],
    };
  },
});
