import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { withoutUnprintable } from './spreadsheet-text';
import { cellText } from './table';
import type { Block, Run, TextDocument } from './word';

/** A length in twentieths of a point, as the format counts. */
const mm = (length: number) => Math.round(length * 56.7);
const paper = { width: mm(210), height: mm(297), margin: mm(22) };
const hanging = mm(9);
const termWidth = mm(38);

/** Times New Roman is on every desk, and documents of the United Nations are set in it. */
const serif = 'Times New Roman';
const hairline = { style: BorderStyle.SINGLE, size: 4, color: '9A9A9A' } as const;
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function textRuns(runs: readonly Run[]): TextRun[] {
  return runs.flatMap((run) => {
    const { text, emphasis } = typeof run === 'string' ? { text: run, emphasis: null } : run;
    return withoutUnprintable(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(emphasis === 'strong' ? { bold: true } : {}),
            ...(emphasis === 'italic' ? { italics: true } : {}),
            ...(index > 0 ? { break: 1 } : {}),
          }),
      );
  });
}

/** Lines and margins stand with the table: to repeat them in thousands of cells takes seconds. */
function cell(runs: readonly Run[], isHead: boolean, isEnd: boolean): TableCell {
  return new TableCell({
    ...(isHead ? { shading: { fill: 'F1EEE6' } } : {}),
    children: [
      new Paragraph({ style: 'Cell', ...(isEnd ? { alignment: AlignmentType.END } : {}), children: textRuns(runs) }),
    ],
  });
}

/** Widths of columns, shared out of a line as their widths in characters are to one another. */
function shares(widths: readonly number[], line: number): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => Math.floor((line * width) / Math.max(sum, 1)));
}

function table(content: Extract<Block, { kind: 'table' }>['table'], line: number): Table {
  const { columns, rows } = content;
  const widths = shares(
    columns.map(({ width }) => width),
    line,
  );
  const rowOf = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map((column, index) =>
        cell(
          [isHead ? { text: texts[index] ?? '', emphasis: 'strong' } : (texts[index] ?? '')],
          isHead,
          column.align === 'end',
        ),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      top: hairline,
      bottom: hairline,
      left: noLine,
      right: noLine,
      insideHorizontal: hairline,
      insideVertical: noLine,
    },
    rows: [
      rowOf(
        columns.map(({ header }) => header),
        true,
      ),
      ...rows.map((row) =>
        rowOf(
          columns.map((_, index) => cellText(row[index] ?? null)),
          false,
        ),
      ),
    ],
  });
}

function facts(pairs: Extract<Block, { kind: 'facts' }>['facts'], line: number): Table {
  const widths = [termWidth, line - termWidth] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: line, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, right: 80 },
    borders: {
      top: noLine,
      bottom: noLine,
      left: noLine,
      right: noLine,
      insideHorizontal: noLine,
      insideVertical: noLine,
    },
    rows: pairs.map(
      ({ term, text }) =>
        new TableRow({
          cantSplit: true,
          children: [cell([{ text: term, emphasis: 'italic' }], false, false), cell([text], false, false)],
        }),
    ),
  });
}

function drawn(block: Block, line: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns([block.text]) })];
    case 'subtitle':
      return [new Paragraph({ style: 'Subtitle', children: textRuns([block.text]) })];
    case 'label':
      return [new Paragraph({ style: 'Label', children: textRuns([block.text]) })];
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: textRuns([block.text]),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: textRuns(block.runs) })];
    case 'lead':
      return [new Paragraph({ keepNext: true, children: textRuns(block.runs) })];
    case 'note':
      return [new Paragraph({ style: 'Note', children: textRuns(block.runs) })];
    case 'item':
      return [
        new Paragraph({
          style: 'Item',
          children: [new TextRun(`${withoutUnprintable(block.mark)}\t`), ...textRuns(block.runs)],
        }),
      ];
    case 'facts':
      // Two tables without a paragraph between them would grow together.
      return [facts(block.facts, line), new Paragraph({ style: 'Note', children: [] })];
    case 'table':
      return [table(block.table, line)];
  }
}

const styles = {
  default: {
    document: { run: { font: serif, size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120 } } },
    title: { run: { font: serif, size: 34, bold: true }, paragraph: { spacing: { before: 0, after: 120 } } },
    heading1: {
      run: { font: serif, size: 26, bold: true },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: serif, size: 23, bold: true },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 24 }, paragraph: { spacing: { after: 200 } } },
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      run: { size: 20, bold: true, color: '855200' },
      paragraph: { spacing: { after: 120 } },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 19, color: '45484F' } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 0 } } },
    {
      id: 'Item',
      name: 'Item',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 80 },
        indent: { left: hanging, hanging },
        tabStops: [{ type: TabStopType.LEFT, position: hanging }],
      },
    },
  ],
};

/** A document of text as a Word file on A4, with the number of each page and of all pages at its foot. */
export async function writeWord(document: TextDocument): Promise<Uint8Array<ArrayBuffer>> {
  const isLandscape = document.orientation === 'landscape';
  const line = (isLandscape ? paper.height : paper.width) - 2 * paper.margin;
  const foot = new Paragraph({
    style: 'Note',
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun(`${withoutUnprintable(document.foot)}  ·  `),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  const file = new Document({
    title: withoutUnprintable(document.title),
    creator: document.author,
    lastModifiedBy: document.author,
    styles,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: paper.width,
              height: paper.height,
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: paper.margin, right: paper.margin, bottom: paper.margin, left: paper.margin },
          },
        },
        footers: { default: new Footer({ children: [foot] }) },
        children: document.blocks.flatMap((block) => drawn(block, line)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
