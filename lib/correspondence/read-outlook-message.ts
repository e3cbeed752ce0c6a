import type MsgReader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import { compoundFileEntries } from '@/lib/documents/compound-file';
import type { MailAttachment, RawMail } from './read-mail';

type ReaderClass = typeof MsgReader;

/** Compilers and Node.js disagree on what the default export of a CommonJS module is; both forms are taken. */
async function readerClass(): Promise<ReaderClass> {
  const loaded: { readonly default: ReaderClass | { readonly default: ReaderClass } } = await import(
    '@kenjiuno/msgreader'
  );
  return 'default' in loaded.default ? loaded.default.default : loaded.default;
}

/**
 * Reads a message saved by Outlook (.msg). The library trusts the tables of the file, so that a crafted one would never let
 * it come to an end: unsound files are sorted out before.
 *
 * @returns null for what is no sound message
 */
export async function readOutlookMessage(bytes: Uint8Array): Promise<RawMail | null> {
  if (compoundFileEntries(bytes) === null) return null;
  const Reader = await readerClass();
  const own = bytes.slice();
  const reader = new Reader(own.buffer);
  const message = reader.getFileData();
  if (message.error !== undefined) return null;
  return {
    subject: message.subject,
    senderName: message.senderName,
    senderAddress: senderAddressOf(message),
    to: (message.recipients ?? []).flatMap((one) => one.smtpAddress ?? one.email ?? []),
    sentAt: message.clientSubmitTime,
    receivedAt: message.messageDeliveryTime,
    text: message.body,
    html: htmlOf(message),
    attachments: (message.attachments ?? []).flatMap((one) => attachmentOf(reader, one)),
  };
}

/** The address of the sender: within an organization, Outlook keeps a directory name beside or instead of it. */
function senderAddressOf(message: FieldsData): string | undefined {
  return [message.senderSmtpAddress, message.senderEmail, message.sentRepresentingSmtpAddress].find((address) =>
    address?.includes('@'),
  );
}

function htmlOf(message: FieldsData): string | undefined {
  if (message.bodyHtml !== undefined) return message.bodyHtml;
  if (message.html === undefined) return undefined;
  const isUtf8 = message.internetCodepage === undefined || message.internetCodepage === 65001;
  return new TextDecoder(isUtf8 ? 'utf-8' : encodingOf(message.internetCodepage)).decode(message.html);
}

/** The name of a Windows code page as the Encoding Standard has it; an unknown one is read as Western European. */
function encodingOf(codepage: number | undefined): string {
  const named: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    20866: 'koi8-r',
  };
  const label = named[codepage ?? 0] ?? `windows-${codepage}`;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** One attachment; one that cannot be read out stays inside the message. */
function attachmentOf(reader: MsgReader, field: FieldsData): MailAttachment | readonly [] {
  if (field.dataId === undefined && field.innerMsgContent !== true) return [];
  const { fileName, content } = reader.getAttachment(field);
  return {
    name: fileName ?? field.fileNameShort ?? field.name ?? '',
    bytes: content,
    isInline: field.attachmentHidden === true || field.pidContentId !== undefined,
  };
}
