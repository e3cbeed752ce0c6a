import { and, eq, max } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { circularFile } from '@/db/schema/circulars';
import type { Actor } from '@/lib/kernel/actor';
import type { Instant } from '@/lib/kernel/dates';
import type { Ids } from '@/lib/kernel/ids';
import { insertFile, type StoredFile } from '@/lib/platform/files';
import type { CircularFileRole } from './types';

/** Writes a stored file and its place with a circular, after those of its kind. @returns the id of the file */
export function addCircularFile(
  tx: Tx,
  context: { readonly ids: Ids; readonly now: Instant; readonly actor: Actor },
  circularId: string,
  about: { readonly stored: StoredFile; readonly role: CircularFileRole; readonly title: string | null },
): string {
  const { stored, role, title } = about;
  const last = tx
    .select({ position: max(circularFile.position) })
    .from(circularFile)
    .where(and(eq(circularFile.circularId, circularId), eq(circularFile.role, role)))
    .get();
  const fileId = insertFile(tx, stored, context);
  tx.insert(circularFile)
    .values({ circularId, fileId, role, title, position: (last?.position ?? 0) + 1 })
    .run();
  return fileId;
}
