import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about intersessional meetings. Stored for ever: add, never change. */
export const consultationEvents = {
  consultationRecorded: z.strictObject({ serves: z.array(z.string()), outcome: z.string() }),
  outcomeRecorded: z.strictObject({ outcome: z.string(), changed: z.array(z.string()) }),
} as const;

export const consultationEvent = eventMaker('consultations', consultationEvents);
