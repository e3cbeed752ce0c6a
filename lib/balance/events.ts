import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about what States say of themselves. Stored for ever: add, never change. */
export const balanceEvents = {
  /** Subject: the State. */
  selfDescriptionRecorded: z.strictObject({ bodyId: z.string(), kind: z.string(), communicationId: z.string() }),
  /** Subject: the State. It was recorded by mistake, or the State no longer describes itself so. */
  selfDescriptionRemoved: z.strictObject({ bodyId: z.string(), kind: z.string(), communicationId: z.string() }),
} as const;

export const balanceEvent = eventMaker('balance', balanceEvents);
