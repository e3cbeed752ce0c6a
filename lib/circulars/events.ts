import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about circulars. Stored for ever: add, never change. */
export const circularEvents = {
  circularRecorded: z.strictObject({
    bodyId: z.string(),
    kind: z.string(),
    announces: z.array(z.string()),
    addressees: z.array(z.string()),
  }),
  recordedCircularCorrected: z.strictObject({ changed: z.array(z.string()) }),
} as const;

export const circularEvent = eventMaker('circulars', circularEvents);
