import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { consultationAgendaItem, consultationPoint } from '@/db/schema/consultations';
import { type Refusal, refuse } from '@/lib/kernel/refusal';

/** A point noted at a meeting; undefined also for a point of another one. */
export function pointOf(tx: Tx, meetingId: string, pointId: string) {
  return tx
    .select()
    .from(consultationPoint)
    .where(and(eq(consultationPoint.id, pointId), eq(consultationPoint.meetingId, meetingId)))
    .get();
}

/** `notFound` beside an item that is not on the agenda of the meeting; null when it is, or none is given. */
export function foreignItem(tx: Tx, meetingId: string, agendaItemId: string | null): Refusal | null {
  if (agendaItemId === null) return null;
  const item = tx
    .select({ id: consultationAgendaItem.id })
    .from(consultationAgendaItem)
    .where(and(eq(consultationAgendaItem.id, agendaItemId), eq(consultationAgendaItem.meetingId, meetingId)))
    .get();
  return item === undefined ? refuse('notFound', 'agendaItemId') : null;
}
