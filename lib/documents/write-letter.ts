import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Letter, LetterBlock, LetterLine } from './letter';
import { withoutUnprintable } from './spreadsheet-text';

/** A length in twentieths of a point, as the format counts. */
const mm = (length: number) => Math.round(length * 56.7);
const paper = { width: mm(210), height: mm(297), side: mm(28), top: mm(22), bottom: mm(20) };
const hanging = mm(9);
/** Times New Roman is on every desk, and letters of the United Nations are set in it. */
const serif = 'Times New Roman';
/** Room for the initials of a note verbale, and for a signature. */
const roomToSign = mm(16);

function runs(line: LetterLine): TextRun[] {
  return line.flatMap((run) => {
    const { text, mark } = typeof run === 'string' ? { text: run, mark: null } : run;
    return withoutUnprintable(text)
      .split('\n')
      .map(
        (part, index) =>
          new TextRun({
            text: part,
            ...(mark === null ? {} : { bold: true }),
            ...(mark === 'missing' ? { highlight: 'yellow' as const } : {}),
            ...(index > 0 ? { break: 1 } : {}),
          }),
      );
  });
}

function lines(style: string, all: readonly LetterLine[], last: { after?: number } = {}): Paragraph[] {
  return all.map(
    (line, index) =>
      new Paragraph({
        style,
        children: runs(line),
        ...(index === all.length - 1 ? { spacing: { after: last.after ?? mm(4) } } : {}),
      }),
  );
}

function one(style: string, line: LetterLine | null): Paragraph[] {
  return line === null ? [] : [new Paragraph({ style, children: runs(line) })];
}

function bodyBlock(block: LetterBlock): Paragraph {
  if (block.kind === 'paragraph') return new Paragraph({ style: 'LetterText', children: runs(block.runs) });
  return new Paragraph({
    style: 'LetterItem',
    children: [new TextRun({ children: [withoutUnprintable(block.mark), new Tab()] }), ...runs(block.runs)],
  });
}

/** The paragraphs of a letter, in the order in which its form has them. */
function drawn(letter: Letter): Paragraph[] {
  const isNote = letter.form === 'noteVerbale';
  const date = new Paragraph({ style: 'LetterDate', children: runs(letter.placeAndDate) });
  return [
    ...letter.labels.map((label) => new Paragraph({ style: 'LetterLabel', children: runs([label]) })),
    ...lines('LetterHead', letter.head, { after: mm(6) }),
    ...one('LetterReference', letter.reference),
    ...(isNote ? [] : [date, ...lines('LetterLine', letter.addressee, { after: mm(6) })]),
    ...one('LetterText', letter.salutation),
    ...one('LetterSubject', letter.subject),
    ...letter.body.map(bodyBlock),
    ...(letter.closing === null
      ? []
      : [new Paragraph({ style: 'LetterText', spacing: { after: roomToSign }, children: runs(letter.closing) })]),
    ...lines('LetterLine', letter.signature),
    ...(isNote
      ? [
          new Paragraph({ style: 'LetterDate', spacing: { before: roomToSign }, children: runs(letter.placeAndDate) }),
          ...lines('LetterLine', letter.addressee),
        ]
      : []),
    ...lines('LetterFoot', letter.foot),
  ];
}

const styles = {
  default: {
    document: { run: { font: serif, size: 23, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 0 } } },
  },
  paragraphStyles: [
    { id: 'LetterHead', name: 'Letter head', basedOn: 'Normal', run: { bold: true, size: 24 } },
    { id: 'LetterLine', name: 'Letter line', basedOn: 'Normal', paragraph: { keepLines: true } },
    {
      id: 'LetterReference',
      name: 'Letter reference',
      basedOn: 'Normal',
      paragraph: { spacing: { after: mm(8) } },
    },
    {
      id: 'LetterDate',
      name: 'Letter date',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.END, spacing: { after: mm(8) } },
    },
    {
      id: 'LetterSubject',
      name: 'Letter subject',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: mm(2), after: mm(5) }, keepNext: true },
    },
    {
      id: 'LetterText',
      name: 'Letter text',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.BOTH, spacing: { after: mm(4), line: 300 } },
    },
    {
      id: 'LetterItem',
      name: 'Letter item',
      basedOn: 'LetterText',
      paragraph: {
        spacing: { after: mm(4), line: 290 },
        contextualSpacing: true,
        indent: { left: 2 * hanging, hanging },
        tabStops: [{ type: TabStopType.LEFT, position: 2 * hanging }],
      },
    },
    { id: 'LetterFoot', name: 'Letter foot', basedOn: 'Normal', run: { size: 20 } },
    {
      id: 'LetterLabel',
      name: 'Letter label',
      basedOn: 'Normal',
      run: { size: 20, bold: true, color: '855200' },
      paragraph: { spacing: { after: mm(3) } },
    },
  ],
};

function section(letter: Letter): ISectionOptions {
  const pages = new Paragraph({
    style: 'LetterFoot',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: paper.width, height: paper.height },
        margin: { top: paper.top, bottom: paper.bottom, left: paper.side, right: paper.side },
        pageNumbers: { start: 1 },
      },
    },
    // The first page bears no number.
    footers: { default: new Footer({ children: [pages] }), first: new Footer({ children: [] }) },
    children: drawn(letter),
  };
}

/**
 * One or several letters as a Word file on A4, each beginning on a page of its own and counted by itself.
 *
 * @param author the program, as the properties of the file name it
 */
export async function writeLetters(letters: readonly Letter[], author: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    title: withoutUnprintable(letters[0]?.title ?? ''),
    creator: author,
    lastModifiedBy: author,
    styles,
    sections: letters.map(section),
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
