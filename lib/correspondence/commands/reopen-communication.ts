import { defineCommand } from '@/lib/platform/command';
import { correspondenceEvent } from '../events';
import { communicationById, setState } from '../load-communication';
import { mayChangeCommunication } from '../policy';
import { reopenCommunicationSchema } from '../schema';

/** Puts a communication back on the work list. Unchanged when it is there. Refusals: `notFound`. */
export const reopenCommunication = defineCommand({
  name: 'correspondence.reopenCommunication',
  input: reopenCommunicationSchema,
  load: (tx, input) => communicationById(tx, input.communicationId),
  policy: (actor, loaded) => mayChangeCommunication(actor, loaded.scope),
  run: ({ tx, loaded }) => {
    const { row, meetingIds } = loaded;
    const result = { id: row.id };
    if (row.state === 'open') return { unchanged: true, result };
    setState(tx, row, 'open');
    return {
      result,
      events: [
        correspondenceEvent('communicationReopened', {
          subject: { kind: 'communication', id: row.id },
          meetings: meetingIds,
          payload: { from: row.state },
        }),
      ],
    };
  },
});
