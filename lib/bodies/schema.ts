import { z } from 'zod';
import { bodyKinds } from './types';

/** Last part of an address: lower-case letters, digits and hyphens. */
export const slugSchema = z
  .string()
  .max(60, { error: 'tooLong' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'invalidSlug' });

export const createBodySchema = z.strictObject({
  slug: slugSchema,
  name: z.string().trim().min(1).max(200),
  acronym: z.string().trim().max(40).nullable(),
  kind: z.enum(bodyKinds),
  parentId: z.string().nullable(),
  invented: z.boolean(),
});
