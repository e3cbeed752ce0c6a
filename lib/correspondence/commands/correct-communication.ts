import { dayIn, deskZone } from '@/lib/kernel/clock';
import { certainlyBefore } from '@/lib/kernel/dates';
import { refuse } from '@/lib/kernel/refusal';
import { differences } from '@/lib/meetings/load-meeting';
import { defineCommand } from '@/lib/platform/command';
import { correspondenceEvent } from '../events';
import { communicationById, unknownSender, updateCommunication } from '../load-communication';
import { mayChangeCommunication } from '../policy';
import { correctCommunicationSchema } from '../schema';

/**
 * Corrects what is recorded of a communication; its number stays. The values before are kept as revisions. Refusals:
 * `changedMeanwhile`, `oneSender`, `notFound` beside a sender that is not there, `dateAhead`.
 */
export const correctCommunication = defineCommand({
  name: 'correspondence.correctCommunication',
  input: correctCommunicationSchema,
  load: (tx, input) => communicationById(tx, input.communicationId),
  policy: (actor, loaded) => mayChangeCommunication(actor, loaded.scope),
  run: ({ tx, input, loaded, now }) => {
    const { communicationId: id, revision, reason, ...fields } = input;
    if (revision !== loaded.row.revision) return refuse('changedMeanwhile');
    const unknown = unknownSender(tx, input);
    if (unknown !== null) return unknown;
    if (certainlyBefore(dayIn(deskZone, now), input.receivedOn)) return refuse('dateAhead', 'receivedOn');
    const changes = differences(loaded.row, fields);
    const result = { id };
    if (changes.length === 0) return { unchanged: true, result };
    updateCommunication(tx, loaded.row, fields);
    return {
      result,
      events: [
        correspondenceEvent('communicationCorrected', {
          subject: { kind: 'communication', id },
          meetings: loaded.meetingIds,
          payload: { fields: changes.map((change) => change.field) },
          revisions: changes.map((change) => ({ ...change, reason })),
        }),
      ],
    };
  },
});
