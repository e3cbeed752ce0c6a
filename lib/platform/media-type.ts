import { archiveEntries } from '@/lib/documents/archive';
import { compoundFileEntries } from '@/lib/documents/compound-file';

/** What may be uploaded, with the endings its name may have; the first is the one added when none of them is there. */
const endings = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif'],
  'image/tiff': ['.tif', '.tiff'],
  'message/rfc822': ['.eml'],
  'application/vnd.ms-outlook': ['.msg'],
  'text/plain': ['.txt', '.csv', '.md'],
} as const;

export type MediaType = keyof typeof endings;

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function officeTypeOf(bytes: Uint8Array): MediaType | null {
  const names = archiveEntries(bytes)?.map((entry) => entry.name);
  if (!names?.includes('[Content_Types].xml')) return null;
  // A document with macros runs code where it is opened.
  if (names.some((name) => /vbaProject/i.test(name))) return null;
  if (names.includes('word/document.xml')) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  if (names.includes('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return null;
}

/** True when the bytes from `offset` on are this ASCII text. */
function says(bytes: Uint8Array, offset: number, text: string): boolean {
  return [...text].every((character, at) => bytes[offset + at] === character.charCodeAt(0));
}

/** Brands of still pictures in the container of HEIF (ISO/IEC 23008-12) that cameras and telephones write. */
const heifBrands = ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'];

function pictureTypeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP')) return 'image/webp';
  if (says(bytes, 4, 'ftyp') && heifBrands.some((brand) => says(bytes, 8, brand))) return 'image/heic';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) || startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a)) return 'image/tiff';
  return null;
}

/** Entries that every message saved by Outlook has at its top ([MS-OXMSG], section 2.2). */
const outlookEntries = ['__nameid_version1.0', '__properties_version1.0'];

/** A message of Outlook. Older Office documents come in the same container and may hold macros: they are not taken in. */
function isOutlookMessage(bytes: Uint8Array): boolean {
  const names = compoundFileEntries(bytes);
  return names !== null && outlookEntries.every((entry) => names.includes(entry));
}

const mailHeaders =
  /^(from|to|date|subject|message-id|received|return-path|mime-version|delivered-to|reply-to|content-type):/i;

/**
 * A mail as it is sent (RFC 5322): opens with header lines, From or Date among them, up to an empty line. Its body may be in
 * any encoding, so that only the head is looked at.
 */
function isMail(bytes: Uint8Array): boolean {
  const longestHead = 256 * 1024;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, longestHead));
  const lines = head.split(/\r?\n/);
  const end = lines.indexOf('');
  if (end < 0 && bytes.length > longestHead) return false;
  const headers = end < 0 ? lines : lines.slice(0, end);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a mail has none but tabs in its head.
  const isHeader = (line: string) => /^([!-9;-~]+:|[ \t])/.test(line) && !/[\x00-\x08\x0b-\x1f]/.test(line);
  const known = new Set(headers.flatMap((line) => mailHeaders.exec(line)?.[1]?.toLowerCase() ?? []));
  return known.size >= 2 && (known.has('from') || known.has('date')) && headers.every(isHeader);
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[^\P{Cc}\t\n\f\r]/u.test(text);
  } catch {
    return false;
  }
}

/** The media type of what the bytes are, whatever their sender calls them; null when it is none of those allowed. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeTypeOf(bytes);
  const picture = pictureTypeOf(bytes);
  if (picture !== null) return picture;
  if (isOutlookMessage(bytes)) return 'application/vnd.ms-outlook';
  if (isMail(bytes)) return 'message/rfc822';
  return isPlainText(bytes) ? 'text/plain' : null;
}

/**
 * A name that is safe to offer with a download on any system: no path, no control or direction characters, no hidden file,
 * at most 120 characters, and the ending of what the bytes are.
 */
export function safeFileName(name: string, mediaType: MediaType): string {
  const allowed: readonly string[] = endings[mediaType];
  const cleaned = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = allowed.find((candidate) => cleaned.toLowerCase().endsWith(candidate));
  const stem = ending === undefined ? cleaned : cleaned.slice(0, -ending.length);
  const shortened = [...stem].slice(0, 110).join('').trimEnd();
  return `${shortened === '' ? 'file' : shortened}${ending ?? allowed[0]}`;
}
