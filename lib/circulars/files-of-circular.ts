import { and, eq, max } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { circularFile } from '@/db/schema/circulars';
import type { Actor } from '@/lib/kernel/actor';
import type { Instant } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { insertFile, type StoredFile } from '@/lib/platform/files';
import { circularEvent } from './events';
import type { CircularRecord, FileRecord } from './queries/circulars';
import { servedMeetings } from './take-step';
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

/** Takes a file off a circular; its bytes stay stored, for earlier events speak of them. @returns the event that tells of it */
export function takeOffFile(tx: Tx, circular: CircularRecord, { fileId, role, title, name }: FileRecord): NewEvent {
  tx.delete(circularFile)
    .where(and(eq(circularFile.circularId, circular.id), eq(circularFile.fileId, fileId)))
    .run();
  return circularEvent('fileRemoved', {
    subject: { kind: 'circular', id: circular.id },
    meetings: servedMeetings(circular),
    payload: { fileId, role },
    revisions: [{ field: 'title', previous: title ?? name }],
  });
}
