import { and, asc, eq, inArray } from 'drizzle-orm';
import { consultationAgendaItem, consultationPoint } from '@/db/schema/consultations';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { staleness, updatePart } from '@/lib/meetings/load-meeting';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { consultationById } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { setAgendaSchema } from '../schema';

/**
 * Sets the items of the agenda in the order given. An item that names its id keeps the points noted under it; points under
 * an item that goes stay, under none. Refusals: `changedMeanwhile`; `notFound` or `listedTwice` beside `items.n`.
 */
export const setAgenda = defineCommand({
  name: 'consultations.setAgenda',
  input: setAgendaSchema,
  load: (tx, input) => {
    const loaded = consultationById(tx, input.meetingId);
    if (isRefusal(loaded)) return loaded;
    const items = tx
      .select()
      .from(consultationAgendaItem)
      .where(eq(consultationAgendaItem.meetingId, input.meetingId))
      .orderBy(asc(consultationAgendaItem.position))
      .all();
    return { ...loaded, items };
  },
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded, ids }) => {
    const { meetingId, items } = input;
    const stale = staleness(loaded.meeting, 'agenda', input.revision);
    if (stale !== null) return stale;
    const known = new Map(loaded.items.map((item) => [item.id, item]));
    for (const [index, item] of items.entries()) {
      if (item.id === null) continue;
      if (!known.has(item.id)) return refuse('notFound', `items.${index}`);
      if (items.findIndex((other) => other.id === item.id) < index) return refuse('listedTwice', `items.${index}`);
    }
    const result = { meetingId };
    const asWritten = (list: readonly { id: string | null; title: string }[]) =>
      JSON.stringify(list.map(({ id, title }) => [id, title]));
    if (asWritten(items) === asWritten(loaded.items)) return { unchanged: true, result };

    const kept = new Set(items.map((item) => item.id));
    const gone = loaded.items.filter((item) => !kept.has(item.id)).map((item) => item.id);
    tx.update(consultationPoint)
      .set({ agendaItemId: null })
      .where(and(eq(consultationPoint.meetingId, meetingId), inArray(consultationPoint.agendaItemId, gone)))
      .run();
    tx.delete(consultationAgendaItem).where(inArray(consultationAgendaItem.id, gone)).run();
    for (const [index, { id, title }] of items.entries()) {
      const row = { position: index + 1, title };
      if (id === null) {
        tx.insert(consultationAgendaItem)
          .values({ id: ids.next('item'), meetingId, ...row })
          .run();
      } else {
        tx.update(consultationAgendaItem).set(row).where(eq(consultationAgendaItem.id, id)).run();
      }
    }
    updatePart(tx, loaded.meeting, 'agenda');
    const previous = loaded.items.map((item) => `${item.position}. ${item.title}`).join('\n');
    const revisions = [{ field: 'agenda', previous: previous === '' ? null : previous }];
    return { result, events: [eventOf('agendaSet', loaded, { items: items.length }, revisions)] };
  },
});
