import Papa from 'papaparse';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { mostColumns, mostRows, type ReadCell, type ReadSheet, type ReadSpreadsheet } from './spreadsheet';

type Encoding = ReadSpreadsheet['encoding'];

/**
 * The text and how it was encoded. What is not UTF-8 and bears no mark of UTF-16 is read as Windows-1252, which Excel in
 * Western Europe writes; the reader must be told, because other code pages cannot be told apart from it.
 */
function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: 'utf-16' };
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** Reads delimited text: commas, semicolons, tabs or bars, whichever the text uses. See `readSpreadsheet`. */
export function readDelimited(
  bytes: Uint8Array,
  field: string,
): { readonly encoding: Encoding; readonly sheets: readonly ReadSheet[] } | Refusal {
  const content = decoded(bytes);
  if (content === null) return refuse('sheetOtherFormat', field);
  // Excel lets the first line name the delimiter, and no other program leaves it out.
  const named = /^sep=(.)\r?\n/.exec(content.text);
  // Empty lines at the end would count against every delimiter when the package looks for the likely one.
  const text = content.text.slice(named?.[0].length ?? 0).trimEnd();
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: named?.[1] ?? '',
    preview: mostRows + 1,
  });
  if (errors.some((error) => error.type === 'Quotes')) return refuse('sheetDamaged', field);
  if (data.length > mostRows) return refuse('sheetTooManyRows', field, { maximum: mostRows });
  if (data.some((row) => row.length > mostColumns)) {
    return refuse('sheetTooManyColumns', field, { maximum: mostColumns });
  }
  const rows = data.map((row) => row.map((text): ReadCell => (text.trim() === '' ? null : text)));
  return { encoding: content.encoding, sheets: [{ name: '', rows, merged: [] }] };
}
