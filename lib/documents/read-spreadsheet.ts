import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { readDelimited } from './read-delimited';
import { readWorkbook } from './read-workbook';
import type { ReadSpreadsheet } from './spreadsheet';

const archive = [0x50, 0x4b];
/** The container of Office before 2007, in which protected workbooks of today lie as well. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/**
 * Reads an Excel workbook or a file of delimited text by what it is, not by its name.
 *
 * @param field the input to put a refusal beside
 * @returns the sheets that hold anything, or a refusal: `fileEmpty`, `sheetProtected` (by a password), `sheetOldFormat`
 *   (.xls), `sheetOtherFormat`, `sheetMacros`, `sheetDamaged`, `sheetTooLarge` (unpacked megabytes in `maximum`),
 *   `sheetTooManyRows`, `sheetTooManyColumns`, `sheetEmpty`
 */
export async function readSpreadsheet(bytes: Uint8Array, field: string): Promise<ReadSpreadsheet | Refusal> {
  if (bytes.length === 0) return refuse('fileEmpty', field);
  if (startsWith(bytes, compound)) {
    const isProtected = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return refuse(isProtected ? 'sheetProtected' : 'sheetOldFormat', field);
  }
  const read = startsWith(bytes, archive) ? await readWorkbook(bytes, field) : readDelimited(bytes, field);
  if (isRefusal(read)) return read;
  const [first, ...others] = read.sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  return first === undefined ? refuse('sheetEmpty', field) : { encoding: read.encoding, sheets: [first, ...others] };
}
