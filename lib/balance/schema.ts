import { z } from 'zod';
import { partialDateSchema } from '@/lib/kernel/dates';
import { selfDescriptions } from './types';

export const recordSelfDescriptionSchema = z.strictObject({
  /** The meeting for whose balance it is recorded; it counts for all meetings of its body. */
  meetingId: z.string(),
  stateId: z.string().min(1),
  kind: z.enum(selfDescriptions),
  /** The communication in which the State says so: without one there is no description. */
  communicationId: z.string().min(1),
  /** From when it holds; null: not stated. */
  statedOn: partialDateSchema.nullable(),
});

export const removeSelfDescriptionSchema = z.strictObject({ meetingId: z.string(), descriptionId: z.string() });
