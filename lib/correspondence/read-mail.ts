import PostalMime, { type Address } from 'postal-mime';
import type { Instant } from '@/lib/kernel/dates';
import type { MediaType } from '@/lib/platform/media-type';
import { readOutlookMessage } from './read-outlook-message';
import { longestText } from './schema';
import { textOfHtml } from './text-of-html';

/** A file that came inside a mail. */
export type MailAttachment = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Shown inside the text, such as the emblem of a signature. */
  readonly isInline: boolean;
};

/** What a mail says of itself. Null: not stated, or not in a form that can be read. */
export type ReadMail = {
  readonly subject: string | null;
  readonly senderName: string | null;
  readonly senderAddress: string | null;
  readonly to: readonly string[];
  readonly sentAt: Instant | null;
  /** When the last server took it in. */
  readonly receivedAt: Instant | null;
  readonly text: string | null;
  readonly attachments: readonly MailAttachment[];
};

/** What the reading of one kind of file finds, before it is cut and cleaned. */
export type RawMail = {
  readonly subject: string | undefined;
  readonly senderName: string | undefined;
  readonly senderAddress: string | undefined;
  readonly to: readonly string[];
  readonly sentAt: string | undefined;
  readonly receivedAt: string | undefined;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly MailAttachment[];
};

/** Kinds of files that are read as mails. */
export const mailTypes = ['message/rfc822', 'application/vnd.ms-outlook'] as const satisfies readonly MediaType[];
export type MailType = (typeof mailTypes)[number];

export function isMailType(mediaType: MediaType): mediaType is MailType {
  return mailTypes.some((type) => type === mediaType);
}

/** Deepest nesting of parts (mails of programs stay below ten), and bytes of all headers together. */
const limits = { maxNestingDepth: 40, maxHeadersSize: 256 * 1024 } as const;

/**
 * What the library works through in a second or two; made of nothing but empty lines, 20 MB would fill the memory. A mail of
 * that size whose attachments are encoded in the usual way has 270,000 lines.
 */
const most = { lines: 350_000, shortLines: 60_000, parts: 2000 } as const;
const shortLine = 40;

/** Most recipients that are named. */
const mostRecipients = 20;

/**
 * Reads a mail as a mail program or Outlook saved it. Whatever the file holds, it is read as text and never executed or
 * shown as HTML.
 *
 * @returns null when it cannot be read
 */
export async function readMail(bytes: Uint8Array, type: MailType): Promise<ReadMail | null> {
  try {
    const raw = type === 'message/rfc822' ? await readInternetMail(bytes) : await readOutlookMessage(bytes);
    return raw === null ? null : tidied(raw);
  } catch {
    // Libraries for mails throw whatever they stumble over; the file then is not one that can be read.
    return null;
  }
}

async function readInternetMail(bytes: Uint8Array): Promise<RawMail | null> {
  if (!isOfUsualShape(bytes)) return null;
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, ...limits });
  const received = mail.headers.find((header) => header.key === 'received')?.value;
  return {
    subject: mail.subject,
    senderName: mail.from?.name,
    senderAddress: mail.from?.address,
    to: mailboxes([...(mail.to ?? []), ...(mail.cc ?? [])]),
    sentAt: mail.date,
    receivedAt: received?.slice(received.lastIndexOf(';') + 1),
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map((one) => ({
      name: one.filename ?? one.description ?? '',
      bytes: typeof one.content === 'string' ? new TextEncoder().encode(one.content) : new Uint8Array(one.content),
      isInline: one.related === true || one.disposition === 'inline',
    })),
  };
}

function mailboxes(addresses: readonly Address[]): readonly string[] {
  return addresses.flatMap((one) =>
    one.group === undefined ? [one.address] : one.group.map((member) => member.address),
  );
}

/** True when a mail has no more lines, short lines and boundaries between parts than any mail that somebody wrote. */
function isOfUsualShape(bytes: Uint8Array): boolean {
  const hyphen = 0x2d;
  const lineFeed = 0x0a;
  const count = { lines: 0, shortLines: 0, parts: 0 };
  let start = 0;
  while (start < bytes.length) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next < 0 ? bytes.length : next;
    count.lines += 1;
    if (end - start < shortLine) count.shortLines += 1;
    if (bytes[start] === hyphen && bytes[start + 1] === hyphen) count.parts += 1;
    start = end + 1;
  }
  return count.lines <= most.lines && count.shortLines <= most.shortLines && count.parts <= most.parts;
}

function tidied(raw: RawMail): ReadMail {
  const whole = raw.text === undefined || raw.text.trim() === '' ? textOfHtml(raw.html ?? '') : raw.text;
  // Empty lines go before the text is cut to its length: there may be many, but not any number.
  const text = whole.slice(0, 4 * longestText);
  return {
    subject: oneLine(raw.subject, 300),
    senderName: oneLine(raw.senderName, 300),
    senderAddress: oneLine(raw.senderAddress, 500),
    to: raw.to.slice(0, mostRecipients).flatMap((address) => oneLine(address, 200) ?? []),
    sentAt: momentOf(raw.sentAt),
    receivedAt: momentOf(raw.receivedAt),
    text: cut(readable(text.replace(/\r\n?/g, '\n')).replace(/\n{3,}/g, '\n\n'), longestText),
    attachments: raw.attachments,
  };
}

/** Without control characters, and without those that make text run in another direction than it is written. */
function readable(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function oneLine(text: string | undefined, longest: number): string | null {
  return cut(readable((text ?? '').replace(/\s+/g, ' ')), longest);
}

function cut(text: string, longest: number): string | null {
  // Half a surrogate pair, from the sender or from the cut, is no character.
  const whole = text
    .trim()
    .slice(0, longest)
    .replace(/\p{Cs}/gu, '')
    .trim();
  return whole === '' ? null : whole;
}

/** A moment within the time of electronic mail; a clock that stands elsewhere says nothing. */
function momentOf(text: string | undefined): Instant | null {
  const moment = new Date((text ?? '').trim());
  const year = moment.getUTCFullYear();
  return year >= 1980 && year <= 2200 ? (moment.toISOString() as Instant) : null;
}
