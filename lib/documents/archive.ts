import { inflateRawSync } from 'node:zlib';

/** An entry of a ZIP archive as its central directory describes it; sizes in bytes. */
export type ArchiveEntry = {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerAt: number;
};

const stored = 0;
const deflated = 8;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The entries of a ZIP archive, read from its central directory; null when the archive is not sound. */
export function archiveEntries(bytes: Uint8Array): ArchiveEntry[] | null {
  const view = viewOf(bytes);
  const endRecordSize = 22;
  const longestComment = 0xffff;
  let end = bytes.length - endRecordSize;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) {
    end -= 1;
    if (end < bytes.length - endRecordSize - longestComment) return null;
  }
  if (end < 0) return null;
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The content of an entry, unpacked no further than a limit: what an archive says of its sizes is not to be trusted.
 *
 * @param atMost in bytes
 * @returns null when the entry is damaged, larger than the limit, or not of the size that the archive states
 */
export function unpackEntry(bytes: Uint8Array, entry: ArchiveEntry, atMost: number): Buffer | null {
  const view = viewOf(bytes);
  const { headerAt, compressedSize, size, method } = entry;
  if (size > atMost || headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== 0x04034b50) return null;
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + compressedSize > bytes.length) return null;
  const packed = bytes.subarray(start, start + compressedSize);
  if (method === stored) return compressedSize === size ? Buffer.from(packed) : null;
  if (method !== deflated) return null;
  try {
    // One byte more than stated shows an entry that unpacks to more than it says.
    const unpacked = inflateRawSync(packed, { maxOutputLength: size + 1 });
    return unpacked.length === size ? unpacked : null;
  } catch {
    return null;
  }
}
