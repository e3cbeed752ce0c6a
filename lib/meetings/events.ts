import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

const fields = z.strictObject({ fields: z.array(z.string()) });
const nothing = z.strictObject({});

/** Facts about meetings and lists of topics. Stored for ever: add, never change. */
export const meetingEvents = {
  topicListRecorded: z.strictObject({ bodyId: z.string(), topics: z.number() }),
  topicRecorded: z.strictObject({ listId: z.string(), letter: z.string() }),
  meetingCreated: z.strictObject({ kind: z.string(), bodyId: z.string() }),
  meetingEdited: fields,
  mandateReferenceAdded: z.strictObject({ subject: z.string(), position: z.number() }),
  mandateReferenceChanged: fields,
  mandateReferenceRemoved: nothing,
  rolesSet: z.strictObject({
    roles: z.array(
      z.strictObject({ role: z.string(), stateId: z.string().nullable(), organizationId: z.string().nullable() }),
    ),
  }),
  topicListChosen: z.strictObject({ topicListId: z.string().nullable() }),
  topicTaken: nothing,
  topicNotTaken: z.strictObject({ wentToMeetingId: z.string().nullable() }),
  topicRemoved: nothing,
  panelPlanSet: fields,
  checklistItemAdded: z.strictObject({ kind: z.string(), status: z.string() }),
  checklistItemUpdated: z.strictObject({ fields: z.array(z.string()), status: z.string() }),
  checklistItemRemoved: nothing,
  meetingHeld: nothing,
  heldRetracted: nothing,
  meetingCancelled: nothing,
  meetingReinstated: nothing,
} as const;

export const meetingEvent = eventMaker('meetings', meetingEvents);
