/** Media types of the documents that the program writes. */
export const documentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
} as const;

/** Most characters of a name made of words; longer ones are hard to read in a list of files, and some systems cut them. */
const longestName = 120;

/**
 * A name for a file that says in words what it is: these parts, without characters that a file system does not take.
 *
 * @param ending such as `docx`
 */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts
    .join(', ')
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const shortened = [...words].slice(0, longestName).join('');
  return `${shortened.replace(/^[. ]+|[., ]+$/g, '')}.${ending}`;
}

/** A name as RFC 8187 writes it in a header: also what `encodeURIComponent` leaves as it is and the header does not. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The answer that hands out a file: as a download, never shown by the browser as part of this site. */
export function download(file: {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}): Response {
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(file.name)}`,
      'Content-Length': String(file.bytes.length),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** The parameters of an address as pages get them: a list where one is given several times. */
export function searchParamsOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const [first = '', ...others] = searchParams.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );
}
