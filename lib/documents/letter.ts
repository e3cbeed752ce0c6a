/** Text of a letter. `missing`: stands where something would stand that is not on record; it must be seen. */
export type LetterRun = string | { readonly text: string; readonly mark: 'missing' | 'strong' };
export type LetterLine = readonly LetterRun[];

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly runs: LetterLine }
  /** A line of a list: the mark stands before it, the text hangs. */
  | { readonly kind: 'item'; readonly mark: string; readonly runs: LetterLine };

/**
 * A letter in words already. A note verbale is in the third person, is not signed and has neither salutation nor signature:
 * whom it goes to, and the date, stand at its foot. A letter has its date and addressee at the head.
 */
export type Letter = {
  readonly form: 'noteVerbale' | 'letter';
  /** For the properties of the file and where several letters are listed. */
  readonly title: string;
  /** Say what it is not: invented, a draft. */
  readonly labels: readonly string[];
  /** Who writes. */
  readonly head: readonly LetterLine[];
  readonly reference: LetterLine | null;
  readonly placeAndDate: LetterLine;
  readonly addressee: readonly LetterLine[];
  readonly salutation: LetterLine | null;
  readonly subject: LetterLine | null;
  readonly body: readonly LetterBlock[];
  /** "Yours sincerely", with the lines under which it is signed; empty for a note verbale. */
  readonly closing: LetterLine | null;
  readonly signature: readonly LetterLine[];
  /** Enclosures, counted, and copies (Correspondence Manual, paras. 32 to 36). */
  readonly foot: readonly LetterLine[];
};

// Private characters of Unicode: no text that people write has them, and no translation changes them.
const missingBegins = '\uE000';
const missingEnds = '\uE001';

/** Marks a text inside a sentence as standing for something that is missing; `letterRuns` takes the marks apart. */
export function missingMark(text: string): string {
  return `${missingBegins}${text}${missingEnds}`;
}

/** The runs of a text with such marks. */
export function letterRuns(text: string): LetterLine {
  return text
    .split(missingBegins)
    .flatMap((piece, index): LetterRun[] => {
      if (index === 0) return [piece];
      const [missing = '', ...rest] = piece.split(missingEnds);
      return [{ text: missing, mark: 'missing' }, rest.join('')];
    })
    .filter((run) => run !== '');
}

/** The text of a line without its marks. */
export function lineText(line: LetterLine): string {
  return line.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

/** A letter as plain lines, from head to foot: what a reader would read. */
export function letterText(letter: Letter): readonly string[] {
  const lines = (all: readonly (LetterLine | null)[]) => all.flatMap((line) => (line === null ? [] : [lineText(line)]));
  const body = letter.body.map((block) =>
    block.kind === 'item' ? `${block.mark} ${lineText(block.runs)}` : lineText(block.runs),
  );
  const isNote = letter.form === 'noteVerbale';
  return [
    ...letter.labels,
    ...lines(letter.head),
    ...lines([letter.reference]),
    ...(isNote ? [] : lines([letter.placeAndDate, ...letter.addressee, letter.salutation])),
    ...lines([letter.subject]),
    ...body,
    ...lines([letter.closing, ...letter.signature]),
    ...(isNote ? lines([letter.placeAndDate, ...letter.addressee]) : []),
    ...lines(letter.foot),
  ];
}
