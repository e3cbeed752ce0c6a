import { z } from 'zod';
import { plainDateSchema } from '@/lib/kernel/dates';
import { letterKinds } from './types';

/** What the address of the letters asks for; what is not usable counts as not asked. */
export const lettersAddressSchema = z.object({
  kind: z.enum(letterKinds).catch('confirmation'),
  /** Keys of recipients; one alone comes as a text. */
  to: z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]),
  date: plainDateSchema.nullable().catch(null),
});
