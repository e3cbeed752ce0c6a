import { deflateRawSync } from 'node:zlib';
import { archiveEntries, unpackEntry } from './archive';

/** A ZIP archive with these entries. `stateSize`: what it claims of the size of each, other than the truth. */
export function zipWith(
  entries: Readonly<Record<string, string>>,
  { method = 8, stateSize }: { method?: number; stateSize?: number } = {},
): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const packed = method === 0 ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(stateSize ?? content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), fields, tail, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

/** The parts of a workbook or Word document as text, by name: what a program that opens it finds. */
export function documentParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = archiveEntries(bytes);
  if (entries === null) throw new Error('not an archive');
  return new Map(
    entries.map((entry) => [entry.name, unpackEntry(bytes, entry, Number.MAX_SAFE_INTEGER)?.toString('utf8') ?? '']),
  );
}
