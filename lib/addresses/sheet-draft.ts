import { z } from 'zod';

/** Kind under which sheets are kept between their reading and their entry in the address book. */
export const sheetDraftKind = 'addressBookSheet';

const schema = z.strictObject({ name: z.string(), rows: z.array(z.array(z.string())) });

/** The sheet as it was kept, or null when it is none. */
export function sheetDraftFrom(content: unknown): z.output<typeof schema> | null {
  return schema.safeParse(content).data ?? null;
}
