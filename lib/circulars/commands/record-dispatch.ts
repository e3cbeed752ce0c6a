import { circularRecipient } from '@/db/schema/circulars';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayDispatchCircular } from '../policy';
import { addressSource } from '../queries/recipients';
import { recipientsOf } from '../rules/recipients';
import { recordDispatchSchema } from '../schema';
import { circularById, frozen, servedMeetings, stepRefusal, takeStep } from '../take-step';

/**
 * Records that a circular was dispatched: by whom, how and on which day. It is done elsewhere; nothing is sent from here. The
 * circular is frozen, with a copy of everyone its lists name on that day. Refusals: `required` beside `on`; `noAddressees`
 * when it is meant for nobody; those of every step.
 */
export const recordDispatch = defineCommand({
  name: 'circulars.recordDispatch',
  input: recordDispatchSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayDispatchCircular(actor, loaded.circular),
  run: ({ tx, input, loaded, actor, ids, now, occurredOn }) => {
    const { circular } = loaded;
    const refusal = frozen(circular) ?? stepRefusal(loaded, 'dispatched', occurredOn, now);
    if (refusal !== null) return refusal;
    if (occurredOn === null) return refuse('required', 'on');
    const { addressees: classes, missionIds, organizationIds } = circular;
    if (classes.length + missionIds.length + organizationIds.length === 0) return refuse('noAddressees');
    const lists = { classes, missionIds, organizationIds };
    const recipients = recipientsOf(lists, addressSource(tx, circular.bodyId, occurredOn), occurredOn);
    for (const [at, recipient] of recipients.entries()) {
      tx.insert(circularRecipient)
        .values({
          id: ids.next('circularRecipient'),
          circularId: circular.id,
          position: at + 1,
          ...recipient,
          emails: [...recipient.emails],
        })
        .run();
    }
    const { by: takenBy, means, note } = input;
    const step = { step: 'dispatched', takenOn: occurredOn, takenBy, means, note } as const;
    const state = takeStep(tx, loaded, step, { actor, now });
    return {
      result: { id: circular.id, state, recipients: recipients.length },
      events: [
        circularEvent('dispatchRecorded', {
          subject: { kind: 'circular', id: circular.id },
          meetings: servedMeetings(circular),
          payload: { means: [...means], lists: [...classes], recipients: recipients.length },
        }),
      ],
    };
  },
});
