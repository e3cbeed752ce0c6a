import { archiveEntries } from '@/lib/documents/archive';

/** What may be uploaded, with the endings its name may have; the first is the one added when none of them is there. */
const endings = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'text/plain': ['.txt', '.csv', '.eml', '.md'],
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
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeTypeOf(bytes);
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
