import { z } from 'zod';
import { goalNames } from './drafting/types';
import { illustrationScopes } from './rules/illustration/exchange';

/** An arrangement as drafting gives it. */
export const arrangedDraftSchema = z.strictObject({
  status: z.enum(['optimal', 'feasible']),
  programme: z.record(z.string(), z.string()),
  goals: z.array(
    z.strictObject({ goal: z.enum(goalNames), value: z.number(), bound: z.number(), proven: z.boolean() }),
  ),
  lots: z.strictObject({ seed: z.string(), sum: z.number(), decided: z.boolean() }),
  programmeSha256: z.string().regex(/^[0-9a-f]{64}$/),
  solver: z.strictObject({ name: z.string(), version: z.string() }).nullable(),
});

/** Which drawing of lots decides between equally good arrangements: 0 is the first. */
const drawingSchema = z.number().int().min(0).max(1000).default(0);

/** What is asked when somebody is to be found for the seat of a nominee who leaves. */
export const replacementRequestSchema = z.strictObject({ nominationMeetingId: z.string(), drawing: drawingSchema });

/** What is asked of an illustrative arrangement. */
export const illustrationRequestSchema = z.strictObject({
  scope: z.enum(illustrationScopes),
  drawing: drawingSchema,
  /** Left out: as it is. */
  variation: z.strictObject({ kind: z.enum(['withoutNominee', 'withoutAim']), id: z.string() }).optional(),
  /** Rules loosened for this arrangement only, by how much. */
  loosened: z
    .array(z.strictObject({ rule: z.string().max(200), by: z.number().int().min(1).max(1000) }))
    .max(100)
    .default([]),
});
