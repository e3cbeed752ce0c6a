import { z } from 'zod';

/** Kind under which lists of circulars are kept between their reading and their recording. */
export const listDraftKind = 'circularList';

const schema = z.strictObject({ name: z.string(), bodyId: z.string(), rows: z.array(z.array(z.string())) });

/** The list as it was kept, or null when it is none. */
export function listDraftFrom(content: unknown): z.output<typeof schema> | null {
  return schema.safeParse(content).data ?? null;
}
