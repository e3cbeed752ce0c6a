import { z } from 'zod';
import { eventMaker, type NewEvent, type Revision } from '@/lib/kernel/event';

const ids = z.array(z.string());

/** Facts about intersessional meetings. Stored for ever: add, never change. What was noted stands in none of them. */
export const consultationEvents = {
  consultationRecorded: z.strictObject({ serves: ids, outcome: z.string() }),
  consultationEdited: z.strictObject({ fields: ids }),
  outcomeRecorded: z.strictObject({ outcome: z.string(), changed: ids }),
  agendaSet: z.strictObject({ items: z.number() }),
  documentAdded: z.strictObject({ documentId: z.string() }),
  documentRemoved: z.strictObject({ documentId: z.string() }),
  attendanceRecorded: z.strictObject({ representations: ids, attendees: ids }),
  attendeeMapped: z.strictObject({ attendeeId: z.string(), representationId: z.string().nullable() }),
  attendeeRemoved: z.strictObject({ attendeeId: z.string() }),
  representationRemoved: z.strictObject({ representationId: z.string(), attendees: ids }),
  pointNoted: z.strictObject({ pointId: z.string() }),
  pointChanged: z.strictObject({ pointId: z.string(), fields: ids }),
  pointRemoved: z.strictObject({ pointId: z.string() }),
  nominationsConsidered: z.strictObject({ added: ids, removed: ids }),
} as const;

const consultationEvent = eventMaker('consultations', consultationEvents);

/** An event of an intersessional meeting: its subject is that meeting, and it concerns the meetings it prepares as well. */
export function eventOf<K extends keyof typeof consultationEvents>(
  name: K,
  about: { readonly meeting: { readonly id: string }; readonly serves: readonly { readonly id: string }[] },
  payload: z.input<(typeof consultationEvents)[K]>,
  revisions: readonly Revision[] = [],
): NewEvent {
  return consultationEvent(name, {
    subject: { kind: 'meeting', id: about.meeting.id },
    meetings: [about.meeting.id, ...about.serves.map((served) => served.id)],
    payload,
    ...(revisions.length === 0 ? {} : { revisions }),
  });
}
