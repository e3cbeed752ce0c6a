import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about documents and what they state. Stored for ever: add, never change. */
export const summaryEvents = {
  documentRecorded: z.strictObject({ bodyId: z.string(), sessionId: z.string().nullable() }),
  documentAttached: z.strictObject({ meetingId: z.string(), authorIds: z.array(z.string()) }),
  claimRecorded: z.strictObject({ documentId: z.string(), measure: z.string(), paragraph: z.string() }),
} as const;

export const summaryEvent = eventMaker('summary', summaryEvents);
