import type { Tx } from '@/db/client';
import type { Actor } from '@/lib/kernel/actor';
import { type PartialDate, partialDate } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { meetingEvent } from './events';
import { meetingColumns, misfit } from './insert-meeting';
import { differences, type MeetingRow, updatePart } from './load-meeting';
import { mayCreateMeeting } from './policy';
import type { MeetingFields } from './schema';

function dateOf(stored: string | null): PartialDate | null {
  return stored === null ? null : partialDate(stored);
}

/** What of a stored meeting its form holds: for a form that changes only some of it. */
export function fieldsOf(row: MeetingRow): MeetingFields {
  const { frameTitle, frameEdition, frameStartsOn, frameEndsOn, frameMode } = row;
  return {
    slug: row.slug,
    title: row.title,
    shortTitle: row.shortTitle,
    kind: row.kind,
    bodyId: row.bodyId,
    sessionId: row.sessionId,
    startsOn: dateOf(row.startsOn),
    endsOn: dateOf(row.endsOn),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    timeZone: row.timeZone,
    mode: row.mode,
    placeName: row.placeName,
    city: row.city,
    placeStateId: row.placeStateId,
    frame:
      frameTitle === null
        ? null
        : {
            title: frameTitle,
            edition: frameEdition,
            startsOn: dateOf(frameStartsOn),
            endsOn: dateOf(frameEndsOn),
            mode: frameMode ?? 'notStated',
          },
    nominatingParty: row.nominatingParty,
    viewsDisclaimer: row.viewsDisclaimer,
    invented: row.invented,
  };
}

/**
 * Changes the fields of a meeting inside the caller's transaction: for this feature's own command and for that of
 * intersessional meetings. The caller has asked who may change this meeting and whether the form was fresh.
 *
 * @param actor asked again when the meeting goes to another body: it must be one for which the actor may create meetings
 * @param others ids of further meetings that the event concerns
 * @returns the event; null when nothing differs; or the refusals of `misfit`, and `notFound` beside the body
 */
export function reviseMeeting(
  tx: Tx,
  actor: Actor,
  row: MeetingRow,
  fields: MeetingFields,
  others: readonly string[] = [],
): NewEvent | Refusal | null {
  if (fields.bodyId !== row.bodyId && mayCreateMeeting(actor, fields.bodyId) !== 'allowed') {
    return refuse('notFound', 'bodyId');
  }
  const refusal = misfit(tx, fields, row.id);
  if (refusal !== null) return refusal;
  const columns = meetingColumns(fields);
  const changes = differences(row, columns);
  if (changes.length === 0) return null;
  updatePart(tx, row, 'identity', columns);
  return meetingEvent('meetingEdited', {
    subject: { kind: 'meeting', id: row.id },
    meetings: [row.id, ...others],
    payload: { fields: changes.map((change) => change.field) },
    revisions: changes,
  });
}
