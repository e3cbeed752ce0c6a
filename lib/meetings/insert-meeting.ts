import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { body, bodySession, state } from '@/db/schema/bodies';
import { meeting } from '@/db/schema/meetings';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { meetingEvent } from './events';
import type { MeetingFields } from './schema';

/** Columns of a meeting from the fields of its form: the frame is one object there and five columns here. */
export function meetingColumns(fields: MeetingFields) {
  const { frame, ...columns } = fields;
  return {
    ...columns,
    frameTitle: frame?.title ?? null,
    frameEdition: frame?.edition ?? null,
    frameStartsOn: frame?.startsOn ?? null,
    frameEndsOn: frame?.endsOn ?? null,
    frameMode: frame?.mode ?? null,
  };
}

/** Ids of a body and of the bodies above it, nearest first. */
export function lineOfBody(tx: Tx, bodyId: string): readonly string[] {
  const line: string[] = [];
  let next: string | null = bodyId;
  while (next !== null && !line.includes(next)) {
    const row: { parentId: string | null } | undefined = tx
      .select({ parentId: body.parentId })
      .from(body)
      .where(eq(body.id, next))
      .get();
    if (row === undefined) break;
    line.push(next);
    next = row.parentId;
  }
  return line;
}

/**
 * What of a meeting's fields does not fit the records: `slugTaken`, or `notFound` beside the body, the session (which must
 * be one of the body or of a body above it) or the State of the place. Null when all fits.
 *
 * @param meetingId the meeting itself when it is being edited
 */
export function misfit(tx: Tx, fields: MeetingFields, meetingId: string | null): Refusal | null {
  const sameSlug = tx.select({ id: meeting.id }).from(meeting).where(eq(meeting.slug, fields.slug)).get();
  if (sameSlug !== undefined && sameSlug.id !== meetingId) return refuse('slugTaken', 'slug');
  const line = lineOfBody(tx, fields.bodyId);
  if (line.length === 0) return refuse('notFound', 'bodyId');
  if (fields.sessionId !== null) {
    const session = tx
      .select({ bodyId: bodySession.bodyId })
      .from(bodySession)
      .where(eq(bodySession.id, fields.sessionId))
      .get();
    if (session === undefined || !line.includes(session.bodyId)) return refuse('notFound', 'sessionId');
  }
  if (fields.placeStateId !== null) {
    const place = tx.select({ id: state.id }).from(state).where(eq(state.id, fields.placeStateId)).get();
    if (place === undefined) return refuse('notFound', 'placeStateId');
  }
  return null;
}

/**
 * Inserts a planned meeting inside the caller's transaction: for this feature's own command and for those that create
 * intersessional meetings. The caller asks `mayCreateMeeting` and appends the event.
 *
 * @returns the meeting and the event that tells of it, or the refusal of `misfit`
 */
export function insertMeeting(
  tx: Tx,
  ids: Ids,
  fields: MeetingFields,
): { readonly id: string; readonly slug: string; readonly event: NewEvent } | Refusal {
  const refusal = misfit(tx, fields, null);
  if (refusal !== null) return refusal;
  const id = ids.next('meeting');
  tx.insert(meeting)
    .values({
      id,
      ...meetingColumns(fields),
      status: 'planned',
      moderated: 'notStated',
      prearrangedQuestions: 'notStated',
      audienceQuestions: 'notStated',
      questionPriority: 'notStated',
      closingRemarksByPanellists: 'notStated',
    })
    .run();
  const event = meetingEvent('meetingCreated', {
    subject: { kind: 'meeting', id },
    meetings: [id],
    payload: { kind: fields.kind, bodyId: fields.bodyId },
  });
  return { id, slug: fields.slug, event };
}
