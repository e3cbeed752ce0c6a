import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/kernel/dates';
import { isRefusal } from '@/lib/kernel/refusal';
import { archiveEntries, unpackEntry } from './archive';
import { readSpreadsheet } from './read-spreadsheet';
import type { ReadCell } from './spreadsheet';
import { fromSpreadsheetText, toSpreadsheetText, withoutUnprintable } from './spreadsheet-text';
import type { Cell, TableDocument } from './table';
import { documentParts, zipWith } from './testing';
import { writeDelimited } from './write-delimited';
import { writeWorkbook } from './write-workbook';

const tableOf = (rows: readonly (readonly Cell[])[], more: Partial<TableDocument> = {}): TableDocument => ({
  title: 'List',
  lines: ['As at 1 February 2024'],
  columns: ['a', 'b'].map((key) => ({ key, header: key.toUpperCase(), width: 20 })),
  rows,
  sheet: 'List',
  ...more,
});

async function read(bytes: Uint8Array) {
  const result = await readSpreadsheet(bytes, 'file');
  if (isRefusal(result)) throw new Error(result.code);
  return result;
}

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly ReadCell[])[]> {
  return (await read(bytes)).sheets[0].rows;
}

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''+1"];

describe('spreadsheet text', () => {
  it.each(formulas)('keeps %j from being taken for a formula', (text) => {
    expect(toSpreadsheetText(text)).toBe(`'${text}`);
    expect(fromSpreadsheetText(toSpreadsheetText(text))).toBe(text);
  });

  it.each(["d'Arc", "'quoted'", 'a=b', '', 'Ana'])('leaves %j as it is', (text) => {
    expect(toSpreadsheetText(text)).toBe(text);
    expect(fromSpreadsheetText(text)).toBe(text);
  });

  it('gives back whatever text was made safe, and never one that begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\'"\t\r,;aé \n') }), (text) => {
        expect(fromSpreadsheetText(toSpreadsheetText(text))).toBe(text);
        expect(toSpreadsheetText(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('files that are written', () => {
  it('hold title, lines, headings, text, figures and days', async () => {
    const [title, line, blank, head, first] = await rowsOf(
      await writeWorkbook(
        tableOf([
          ['Ana', 3],
          [{ date: plainDate('2024-03-26') }, null],
        ]),
      ),
    );
    expect([title?.[0], line?.[0], blank?.[0], head, first]).toEqual([
      'List',
      'As at 1 February 2024',
      null,
      ['A', 'B'],
      ['Ana', 3],
    ]);
    expect((await rowsOf(await writeWorkbook(tableOf([[{ date: plainDate('2024-03-26') }, 1]]))))[4]?.[0]).toEqual({
      date: '2024-03-26',
    });
  });

  it('hold no formula in the parts of a workbook, and none begins a field of delimited text', async () => {
    const table = tableOf(
      formulas.map((text) => [text, text]),
      { title: '=1+1', sheet: '=x' },
    );
    const parts = documentParts(await writeWorkbook(table));
    expect([...parts.values()].join('')).not.toMatch(/<f[ >]/);
    const [, ...lines] = new TextDecoder().decode(writeDelimited(table)).trim().split('\r\n');
    for (const line of lines) expect(line).toMatch(/^"?'/);
  });

  it('begin with a byte-order mark where they are delimited text', () => {
    expect([...writeDelimited(tableOf([])).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('are read again as they were, whatever text they hold', async () => {
    // Line ends are one thing in XML and in delimited text; spaces at the ends and empty texts mean nothing in a cell.
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          ...formulas,
          'Ruíz, "Ana"',
          'a_x000D_b',
          '__proto__',
          'constructor',
          'a;b',
          'a\nb',
          '刘继忠',
          '0012',
        ),
      )
      // A replacement character means that text was lost already.
      .map((value) =>
        withoutUnprintable(value)
          .replace(/\uFFFD/g, '')
          .replace(/\r\n?/g, '\n')
          .trim(),
      )
      .filter((value) => value !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (rows) => {
        const back = (cells: readonly ReadCell[]) =>
          cells.map((cell) => (typeof cell === 'string' ? fromSpreadsheetText(cell).trim() : cell));
        expect((await rowsOf(await writeWorkbook(tableOf(rows)))).slice(4).map(back)).toEqual(rows);
        const delimited = (await rowsOf(writeDelimited(tableOf(rows)))).slice(1, rows.length + 1);
        expect(delimited.map(back)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe('files that are not what they should be', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const sheet = (rows: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

  it.each([
    ['nothing', async () => new Uint8Array(), 'fileEmpty'],
    ['a picture', async () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), 'sheetOtherFormat'],
    ['Excel of before 2007', async () => compound, 'sheetOldFormat'],
    [
      'a workbook under a password',
      async () => Uint8Array.of(...compound, ...Buffer.from('EncryptedPackage', 'utf16le')),
      'sheetProtected',
    ],
    [
      'a Word document',
      async () => zipWith({ '[Content_Types].xml': '', 'word/document.xml': '' }),
      'sheetOtherFormat',
    ],
    ['macros', async () => zipWith({ 'xl/workbook.xml': '', 'xl/vbaProject.bin': 'x' }), 'sheetMacros'],
    ['a workbook cut short', async () => (await writeWorkbook(tableOf([['a', 'b']]))).slice(0, 400), 'sheetDamaged'],
    ['a workbook of nothing', async () => zipWith({ 'xl/workbook.xml': '<workbook/>' }), 'sheetDamaged'],
    ['only empty cells', async () => bytes(',,\n,,\n'), 'sheetEmpty'],
    ['an open quotation', async () => bytes('name\n"Ana\nBo\n'), 'sheetDamaged'],
    ['too many rows', async () => bytes('a,b\n'.repeat(20_001)), 'sheetTooManyRows'],
    ['too many columns', async () => bytes(`${'a,'.repeat(300)}\n`), 'sheetTooManyColumns'],
    [
      'a cell far down',
      async () => zipWith(workbookWith(sheet('<row r="1048576"><c r="A1048576" t="n"><v>1</v></c></row>'))),
      'sheetTooManyRows',
    ],
    [
      'a cell far to the right',
      async () => zipWith(workbookWith(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))),
      'sheetTooManyColumns',
    ],
    [
      'a part that unpacks to far more than it takes',
      async () => zipWith(workbookWith(' '.repeat(70 * 1024 * 1024))),
      'sheetTooLarge',
    ],
    [
      'a part that unpacks to more than it says',
      async () => zipWith(workbookWith(' '.repeat(5_000_000)), { stateSize: 10 }),
      'sheetDamaged',
    ],
  ])('refuses %s', async (_, make, code) => {
    expect(await readSpreadsheet(await make(), 'file')).toMatchObject({ kind: 'refusal', code, field: 'file' });
  });

  function workbookWith(xml: string): Record<string, string> {
    return {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': xml,
    };
  }

  it('tells which cells are merged', async () => {
    const merged = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Avaland</t></is></c></row>').replace(
      '</worksheet>',
      '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells></worksheet>',
    );
    expect((await read(zipWith(workbookWith(merged)))).sheets[0]).toEqual({
      name: 'A',
      rows: [['Avaland']],
      merged: [{ top: 0, left: 0, bottom: 2, right: 1 }],
    });
  });

  const timed = (workbookProperties: string) =>
    zipWith({
      ...workbookWith(
        sheet(
          `<row r="1">${['0.75', '0.59722222222222221', '0', '45931', '45931.75', '1.25']
            .map((value, at) => `<c r="${'ABCDEF'[at]}1" s="${at < 3 ? 1 : 2}"><v>${value}</v></c>`)
            .join('')}</row>`,
        ),
      ),
      'xl/styles.xml':
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/workbook.xml': `<workbook xmlns:r="r">${workbookProperties}<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });

  it('tells times of day from days', async () => {
    const [row] = await rowsOf(timed(''));
    expect(row).toEqual(['18:00', '14:20', '00:00', { date: '2025-10-01' }, { date: '2025-10-01' }, '06:00']);
    const [counted] = await rowsOf(timed('<workbookPr date1904="1"/>'));
    expect(counted?.slice(0, 4)).toEqual(['18:00', '14:20', '00:00', { date: '2029-10-02' }]);
  });

  it('never fails otherwise than by a refusal', async () => {
    const real = await writeWorkbook(tableOf([['a', 'b']]));
    await fc.assert(
      fc.asyncProperty(fc.nat(real.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), async (at, noise) => {
        const damaged = real.slice();
        damaged.set(noise.slice(0, real.length - at), at);
        const result = await readSpreadsheet(damaged, 'file');
        expect(isRefusal(result) || result.sheets.length > 0).toBe(true);
      }),
    );
  });
});

describe('encodings of delimited text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Ruíz;1\nb;2\n'), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFRuíz;1\nb;2\n'), 'utf-8'],
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFFRuíz;1\nb;2\n', 'utf16le')), 'utf-16'],
    ['Windows-1252', new Uint8Array(Buffer.from('Ruíz;1\nb;2\n', 'latin1')), 'windows-1252'],
    ['a named delimiter', new TextEncoder().encode('sep=;\nRuíz;1\n'), 'utf-8'],
  ] as const)('reads %s', async (_, given, encoding) => {
    const result = await read(given);
    expect(result.encoding).toBe(encoding);
    expect(result.sheets[0].rows[0]).toEqual(['Ruíz', '1']);
  });
});

describe('archives', () => {
  it('unpack stored and deflated entries, and nothing past the limit', () => {
    for (const method of [0, 8]) {
      const bytes = zipWith({ a: 'text' }, { method });
      const [entry] = archiveEntries(bytes) ?? [];
      if (entry === undefined) throw new Error('no entry');
      expect(unpackEntry(bytes, entry, 4)?.toString()).toBe('text');
      expect(unpackEntry(bytes, entry, 3)).toBeNull();
      expect(unpackEntry(bytes, { ...entry, method: 99 }, 4)).toBeNull();
    }
  });
});
