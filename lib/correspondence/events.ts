import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about communications. Stored for ever: add, never change. */
export const communicationEvents = {
  /** Subject: the communication. Something was recorded on its ground. */
  effectRecorded: z.strictObject({ effect: z.string(), subjectKind: z.string(), subjectId: z.string() }),
} as const;

export const correspondenceEvent = eventMaker('correspondence', communicationEvents);
