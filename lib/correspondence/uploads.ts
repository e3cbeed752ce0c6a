import { eq, max } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { communicationFile } from '@/db/schema/correspondence';
import type { Actor } from '@/lib/kernel/actor';
import type { Instant } from '@/lib/kernel/dates';
import type { Ids } from '@/lib/kernel/ids';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { insertFile, largestFile, type StoredFile, storeFile } from '@/lib/platform/files';
import { isMailType, readMail } from './read-mail';
import { mostAttachments, type Upload } from './schema';

/** A file whose bytes are on the disk, with those that were attached to it when it is a mail. */
export type StoredUpload = { readonly stored: StoredFile; readonly attachments: readonly StoredFile[] };

/**
 * Takes in the files that came with a communication, for the `prepare` part of a command. Attachments of kinds that are not
 * taken in stay inside their mail.
 *
 * @returns the stored files, or the refusal `filesTooLarge` beside `files`, or beside the file in question that of
 *   `storeFile` or `mailUnreadable`
 */
export async function storeUploads(db: Db, uploads: readonly Upload[]): Promise<readonly StoredUpload[] | Refusal> {
  const total = uploads.reduce((sum, upload) => sum + upload.bytes.length, 0);
  if (total > largestFile) return refuse('filesTooLarge', 'files', { maximum: largestFile / 1024 / 1024 });
  const taken: StoredUpload[] = [];
  for (const [at, upload] of uploads.entries()) {
    const field = `files.${at}`;
    const stored = await storeFile(db, upload.name, upload.bytes, field);
    if (isRefusal(stored)) return stored;
    const attachments = await storeAttachments(db, stored, upload, field);
    if (isRefusal(attachments)) return attachments;
    taken.push({ stored, attachments });
  }
  return taken;
}

async function storeAttachments(
  db: Db,
  { mediaType }: StoredFile,
  upload: Upload,
  field: string,
): Promise<readonly StoredFile[] | Refusal> {
  if (!isMailType(mediaType)) return [];
  const mail = await readMail(upload.bytes, mediaType);
  if (mail === null) return refuse('mailUnreadable', field);
  const taken: StoredFile[] = [];
  for (const [at, { name, bytes }] of mail.attachments.slice(0, mostAttachments).entries()) {
    if (upload.leaveOut.includes(at)) continue;
    const stored = await storeFile(db, name, bytes, field);
    if (!isRefusal(stored)) taken.push(stored);
  }
  return taken;
}

/** Writes the rows of stored files behind those a communication has. @returns the ids of the new files, in order */
export function insertUploads(
  tx: Tx,
  communicationId: string,
  uploads: readonly StoredUpload[],
  context: { readonly actor: Actor; readonly now: Instant; readonly ids: Ids },
): string[] {
  const last = tx
    .select({ position: max(communicationFile.position) })
    .from(communicationFile)
    .where(eq(communicationFile.communicationId, communicationId))
    .get();
  let position = last?.position ?? 0;
  const fileIds: string[] = [];
  const insert = (stored: StoredFile, fromFileId: string | null): string => {
    const fileId = insertFile(tx, stored, context);
    position += 1;
    tx.insert(communicationFile).values({ communicationId, fileId, fromFileId, position }).run();
    fileIds.push(fileId);
    return fileId;
  };
  for (const { stored, attachments } of uploads) {
    const mailId = insert(stored, null);
    for (const attachment of attachments) insert(attachment, mailId);
  }
  return fileIds;
}
