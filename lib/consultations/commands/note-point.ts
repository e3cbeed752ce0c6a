import { eq, max } from 'drizzle-orm';
import { consultationPoint } from '@/db/schema/consultations';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { consultationById, unknownParty } from '../load-consultation';
import { foreignItem } from '../point';
import { mayRecordConsultation } from '../policy';
import { notePointSchema } from '../schema';

/**
 * Notes a point of an intersessional meeting, for the desk and the Chair. It is attributed to nobody unless a State or an
 * organization is named. Refusal: `notFound` beside an item of another agenda, or beside the party.
 */
export const notePoint = defineCommand({
  name: 'consultations.notePoint',
  input: notePointSchema,
  load: (tx, input) => consultationById(tx, input.meetingId),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded, ids }) => {
    const refused = foreignItem(tx, input.meetingId, input.agendaItemId) ?? unknownParty(tx, input);
    if (refused !== null) return refused;
    const last = tx
      .select({ position: max(consultationPoint.position) })
      .from(consultationPoint)
      .where(eq(consultationPoint.meetingId, input.meetingId))
      .get();
    const id = ids.next('point');
    tx.insert(consultationPoint)
      .values({ id, position: (last?.position ?? 0) + 1, revision: 1, ...input })
      .run();
    return { result: { id }, events: [eventOf('pointNoted', loaded, { pointId: id })] };
  },
});
