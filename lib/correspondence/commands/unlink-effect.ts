import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { communicationById } from '../load-communication';
import { mayChangeCommunication } from '../policy';
import { removeEffect } from '../record-effect';
import { isHeldByRecord } from '../rules';
import { unlinkEffectSchema } from '../schema';

/**
 * Takes back a link that was made by mistake: the record stays, but no longer counts as caused by the communication.
 * Refusals: `notFound` when there is no such link, `heldByRecord` when the record itself names the communication it rests on
 * and has to be corrected there.
 */
export const unlinkEffect = defineCommand({
  name: 'correspondence.unlinkEffect',
  input: unlinkEffectSchema,
  load: (tx, input) => communicationById(tx, input.communicationId),
  policy: (actor, loaded) => mayChangeCommunication(actor, loaded.scope),
  run: ({ tx, input, loaded }) => {
    const { communicationId, effect, subjectKind, subjectId } = input;
    if (isHeldByRecord(effect)) return refuse('heldByRecord');
    const event = removeEffect(tx, {
      communicationId,
      effect,
      subject: { kind: subjectKind, id: subjectId },
      meetings: loaded.meetingIds,
    });
    return event === null ? refuse('notFound') : { result: { id: communicationId }, events: [event] };
  },
});
