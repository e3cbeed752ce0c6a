/**
 * What a spreadsheet program may take for a formula when it opens a file of delimited text, or a workbook saved as one: the
 * list of the OWASP page on CSV injection, with the full-width forms that some programs fold.
 */
export const startsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Characters that do not travel: what XML 1.0 cannot carry (control characters, halves of surrogate pairs), and the
 * noncharacters, which are not for interchange (Unicode Standard, section 23.7).
 */
const unprintable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu;

/**
 * Text as it is safe to stand in a cell of a spreadsheet: an apostrophe before what could be taken for a formula (and before
 * apostrophes that themselves stand before it, so that `fromSpreadsheetText` gives back every text), and nothing that the
 * format cannot carry.
 */
export function toSpreadsheetText(text: string): string {
  const carried = withoutUnprintable(text);
  return startsFormula.test(carried) ? `'${carried}` : carried;
}

/** The text that `toSpreadsheetText` made safe. */
export function fromSpreadsheetText(text: string): string {
  return text.startsWith("'") && startsFormula.test(text) ? text.slice(1) : text;
}

/** The text without characters that a document cannot hold. */
export function withoutUnprintable(text: string): string {
  return text.replace(unprintable, '');
}
