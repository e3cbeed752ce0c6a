import { eq } from 'drizzle-orm';
import { consultationPoint } from '@/db/schema/consultations';
import { refuse } from '@/lib/kernel/refusal';
import { differences } from '@/lib/meetings/load-meeting';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { unknownParty, withPart } from '../load-consultation';
import { foreignItem, pointOf } from '../point';
import { mayRecordConsultation } from '../policy';
import { changePointSchema } from '../schema';

/**
 * Changes a point noted; what it said before is kept apart from the log. Refusals: `changedMeanwhile`; those of `notePoint`.
 */
export const changePoint = defineCommand({
  name: 'consultations.changePoint',
  input: changePointSchema,
  load: (tx, { meetingId, pointId }) => withPart(tx, meetingId, () => pointOf(tx, meetingId, pointId)),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const { meetingId, pointId, revision, ...fields } = input;
    if (revision !== undefined && revision !== loaded.part.revision) return refuse('changedMeanwhile');
    const refused = foreignItem(tx, meetingId, fields.agendaItemId) ?? unknownParty(tx, fields);
    if (refused !== null) return refused;
    const changes = differences(loaded.part, fields);
    const result = { id: pointId };
    if (changes.length === 0) return { unchanged: true, result };
    tx.update(consultationPoint)
      .set({ ...fields, revision: loaded.part.revision + 1 })
      .where(eq(consultationPoint.id, pointId))
      .run();
    const payload = { pointId, fields: changes.map((change) => change.field) };
    return { result, events: [eventOf('pointChanged', loaded, payload, changes)] };
  },
});
