import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about bodies. Stored for ever: add, never change. */
export const bodyEvents = {
  bodyCreated: z.strictObject({ kind: z.string(), parentId: z.string().nullable() }),
} as const;

export const bodyEvent = eventMaker('bodies', bodyEvents);
