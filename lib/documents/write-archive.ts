import { zipSync } from 'fflate';

export type ArchivedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A name that none before it has: a number is put before its ending where there is one already. */
function distinct(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  let candidate = name;
  for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${stem} ${n}${ending}`;
  return candidate;
}

/** A ZIP archive of files; those of one name (whatever their capitals) are numbered. Stored, for documents are packed already. */
export function writeArchive(files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> {
  const taken = new Set<string>();
  const entries: Record<string, [Uint8Array, { level: 0 }]> = {};
  for (const { name, bytes } of files) {
    const own = distinct(name, taken);
    taken.add(own.toLowerCase());
    entries[own] = [bytes, { level: 0 }];
  }
  return new Uint8Array(zipSync(entries));
}
