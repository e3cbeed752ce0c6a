import { z } from 'zod';

const cursor = z.coerce.number().int().positive().nullable().catch(null);
const word = z.string().trim().min(1).max(120).nullable().catch(null);

/** What the address of a history page may ask for; what is not usable counts as not asked. */
export const historyAddressSchema = z.object({
  search: z.string().trim().max(200).catch(''),
  /** Kind of the records concerned, e.g. `circular`. */
  kind: word,
  /** One record of that kind, by id. */
  record: word,
  actor: word,
  before: cursor,
  after: cursor,
  /** Asks that the whole chain be computed again. */
  verify: z.literal('1').nullable().catch(null),
});

export type HistoryAddress = z.output<typeof historyAddressSchema>;
