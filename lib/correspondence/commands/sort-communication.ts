import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { correspondenceEvent } from '../events';
import { communicationById, placeMisfit, scopeOf, updateCommunication, writeMeetings } from '../load-communication';
import { mayChangeCommunication } from '../policy';
import { sortCommunicationSchema } from '../schema';

/**
 * Sorts a communication to a body and the meetings it is about, or takes it out again. Asked of both places: nobody moves a
 * communication into or out of the affairs of others. Refusals: `changedMeanwhile`, those of `placeMisfit`.
 */
export const sortCommunication = defineCommand({
  name: 'correspondence.sortCommunication',
  input: sortCommunicationSchema,
  load: (tx, input) => {
    const found = communicationById(tx, input.communicationId);
    return isRefusal(found) ? found : { ...found, after: scopeOf(tx, input) };
  },
  policy: (actor, loaded) => mayChangeCommunication(actor, loaded.scope, loaded.after),
  run: ({ tx, input, loaded }) => {
    const { row, meetingIds: before, after } = loaded;
    if (input.revision !== row.revision) return refuse('changedMeanwhile');
    const wrong = placeMisfit(tx, input, after);
    if (wrong !== null) return wrong;
    const meetingIds = after.meetings.map((one) => one.id);
    const bodyChanges = input.bodyId !== row.bodyId;
    const meetingsChange = meetingIds.join() !== before.join();
    const result = { id: row.id };
    if (!bodyChanges && !meetingsChange) return { unchanged: true, result };
    writeMeetings(tx, row.id, meetingIds);
    updateCommunication(tx, row, { bodyId: input.bodyId });
    return {
      result,
      events: [
        correspondenceEvent('communicationSorted', {
          subject: { kind: 'communication', id: row.id },
          meetings: [...new Set([...before, ...meetingIds])].sort(),
          payload: { bodyId: input.bodyId, meetingIds },
          revisions: [
            ...(bodyChanges ? [{ field: 'bodyId', previous: row.bodyId }] : []),
            ...(meetingsChange ? [{ field: 'meetingIds', previous: before.join(' ') }] : []),
          ],
        }),
      ],
    };
  },
});
