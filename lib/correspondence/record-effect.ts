import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { communicationCause } from '@/db/schema/correspondence';
import type { Instant } from '@/lib/kernel/dates';
import type { NewEvent, SubjectRef } from '@/lib/kernel/event';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { correspondenceEvent } from './events';
import {
  communicationById,
  type LoadedCommunication,
  scopeOf,
  updateCommunication,
  writeMeetings,
} from './load-communication';
import type { CommunicationEffect } from './types';

/** A link between a communication and a record that it caused. */
export type EffectLink = {
  readonly communicationId: string;
  readonly effect: CommunicationEffect;
  readonly subject: SubjectRef;
};

/**
 * Links a communication to a record that it caused, inside the transaction of the command that makes the record. Ask
 * `citedCommunication` first whether the actor may rest anything on it.
 *
 * The communication is then about the meetings of that record, too; one that was not sorted yet goes to their body, so that
 * whoever reads the record can read what it rests on.
 *
 * @param about the meetings that the event concerns
 * @returns the event that tells of it, null when the link is there already; or the refusal beside `communicationId`:
 *   `notFound`, or `needsNoAction` for a communication of which somebody found that it causes nothing
 */
export function recordEffect(
  tx: Tx,
  now: Instant,
  about: EffectLink & { readonly meetings: readonly string[] },
): NewEvent | null | Refusal {
  const { communicationId, effect, subject, meetings } = about;
  const loaded = communicationById(tx, communicationId);
  if (isRefusal(loaded)) return { ...loaded, field: 'communicationId' };
  if (loaded.row.state === 'noActionNeeded') return refuse('needsNoAction', 'communicationId');
  const written = tx
    .insert(communicationCause)
    .values({ communicationId, effect, subjectKind: subject.kind, subjectId: subject.id, recordedAt: now })
    .onConflictDoNothing()
    .run();
  if (written.changes === 0) return null;
  const sortedTo = sortToMeetings(tx, loaded, meetings);
  return correspondenceEvent('effectRecorded', {
    subject: { kind: 'communication', id: communicationId },
    meetings,
    payload: {
      effect,
      subjectKind: subject.kind,
      subjectId: subject.id,
      ...(sortedTo === null ? {} : { sortedTo }),
    },
  });
}

/** Adds meetings to those a communication is about, and sorts it to their body when it has none. Null: nothing to add. */
function sortToMeetings(tx: Tx, loaded: LoadedCommunication, meetings: readonly string[]) {
  const added = scopeOf(tx, { bodyId: null, meetingIds: meetings }).meetings.filter(
    (meeting) => !loaded.meetingIds.includes(meeting.id),
  );
  const bodyId = loaded.row.bodyId ?? added[0]?.bodyId;
  if (added.length === 0 || bodyId === undefined) return null;
  const meetingIds = [...loaded.meetingIds, ...added.map((meeting) => meeting.id)];
  writeMeetings(tx, loaded.row.id, meetingIds);
  updateCommunication(tx, loaded.row, { bodyId });
  return { bodyId, meetingIds };
}

/**
 * Takes a link back, inside the transaction of the command that finds it wrong, e.g. one by which a nomination comes to rest
 * on another communication. The record itself stays.
 *
 * @returns the event that tells of it, or null when there is no such link
 */
export function removeEffect(tx: Tx, about: EffectLink & { readonly meetings: readonly string[] }): NewEvent | null {
  const { communicationId, effect, subject, meetings } = about;
  const removed = tx
    .delete(communicationCause)
    .where(
      and(
        eq(communicationCause.communicationId, communicationId),
        eq(communicationCause.effect, effect),
        eq(communicationCause.subjectKind, subject.kind),
        eq(communicationCause.subjectId, subject.id),
      ),
    )
    .run();
  if (removed.changes === 0) return null;
  return correspondenceEvent('effectUnlinked', {
    subject: { kind: 'communication', id: communicationId },
    meetings,
    payload: { effect, subjectKind: subject.kind, subjectId: subject.id },
  });
}
