import { createHash } from 'node:crypto';
import type { Db } from '@/db/client';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import type { Instant, PlainDate } from '@/lib/kernel/dates';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { largestFile } from '@/lib/platform/files';
import { mediaTypeOf } from '@/lib/platform/media-type';
import type { VisibleCommunications } from './policy';
import { findTwin } from './queries/communication';
import { knownSender } from './queries/form';
import { isMailType, readMail } from './read-mail';
import { registerNumber } from './rules';
import { mostAttachments } from './schema';

/** What a mail says of itself, as suggestions for the fields of a communication. Null: nothing to suggest. */
export type MailReading = {
  readonly subject: string | null;
  readonly senderName: string | null;
  readonly senderAddress: string | null;
  /** Only when the address is known for certain. */
  readonly sender: { readonly kind: 'state' | 'organization'; readonly id: string } | null;
  readonly to: readonly string[];
  readonly datedOn: PlainDate | null;
  readonly receivedOn: PlainDate | null;
  readonly text: string | null;
  readonly attachments: readonly {
    /** Place in the mail, from 0. */
    readonly at: number;
    readonly name: string;
    /** In bytes. */
    readonly size: number;
    /** False: of a kind that is not taken in; it stays inside the mail. */
    readonly isTaken: boolean;
    readonly isInline: boolean;
  }[];
};

/** What a file that was dropped in holds, before anything is recorded of it. */
export type FileReading = {
  /** Why it cannot be taken in; null: it can. */
  readonly refusal: Refusal | null;
  readonly mail: MailReading | null;
  /** A communication on record that holds the very same file. */
  readonly twin: { readonly id: string; readonly number: string } | null;
};

/**
 * Looks into a file that somebody is about to record, and keeps nothing of it.
 *
 * @param visible what the reader may know of: suggestions are drawn from nothing else
 */
export async function readFile(db: Db, visible: VisibleCommunications, bytes: Uint8Array): Promise<FileReading> {
  const refused = (refusal: Refusal): FileReading => ({ refusal, mail: null, twin: null });
  if (bytes.length === 0) return refused(refuse('fileEmpty'));
  if (bytes.length > largestFile) {
    return refused(refuse('fileTooLarge', undefined, { maximum: largestFile / 1024 / 1024 }));
  }
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return refused(refuse('fileTypeNotAllowed'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const marks = { id: null, senderStateId: null, senderOrganizationId: null, senderReference: null, sha256: [sha256] };
  const same = findTwin(db, visible, marks);
  const twin = same === null ? null : { id: same.id, number: registerNumber(same) };
  if (!isMailType(mediaType)) return { refusal: null, mail: null, twin };
  const mail = await readMail(bytes, mediaType);
  if (mail === null) return refused(refuse('mailUnreadable'));
  const { subject, senderName, senderAddress, to, text, sentAt, receivedAt } = mail;
  return {
    refusal: null,
    twin,
    mail: {
      subject,
      senderName,
      senderAddress,
      sender: senderAddress === null ? null : knownSender(db, visible, senderAddress),
      to,
      datedOn: dayAtDesk(sentAt),
      receivedOn: dayAtDesk(receivedAt),
      text,
      attachments: mail.attachments.slice(0, mostAttachments).map((one, at) => ({
        at,
        name: one.name,
        size: one.bytes.length,
        isTaken: mediaTypeOf(one.bytes) !== null && one.bytes.length <= largestFile,
        isInline: one.isInline,
      })),
    },
  };
}

function dayAtDesk(moment: Instant | null): PlainDate | null {
  return moment === null ? null : dayIn(deskZone, moment);
}
