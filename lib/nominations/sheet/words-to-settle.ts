import type { ReadSheet } from '@/lib/documents/spreadsheet';
import { foldText } from '@/lib/people/rules';
import type { LayoutChoices } from './choices';
import { type WordField, wordFields } from './fields';
import { textOf } from './layout';
import type { PlannedRow } from './plan';
import { type ListedWords, type NamedRecords, nearestStates, wordBook } from './words';

/** A word of the sheet that an officer has to give a meaning, or has given one. */
export type WordToSettle = {
  readonly field: WordField;
  /** As the sheet first writes it, and folded, as choices keep it. */
  readonly text: string;
  readonly word: string;
  readonly rows: number;
  /** What it was made to stand for; an empty text: nothing; null: not settled. */
  readonly value: string | null;
  /** Ids of the States with the nearest names. */
  readonly nearest: readonly string[];
};

/** More words than this are no words of a closed list; the column is mapped wrongly. */
const mostWords = 60;

/** Fields of which each word is shown, because it is recorded only when somebody says what it means. */
const alwaysShown: readonly WordField[] = ['gender', 'genderBasis'];

/**
 * The words of a sheet that stand for nothing known, and those that were given a meaning: by field, the most frequent first,
 * at most sixty of each.
 *
 * @param rows the plan of the sheet; rows that it passes over hold no words that matter
 */
export function wordsToSettle(
  sheet: ReadSheet,
  rows: readonly PlannedRow[],
  choices: LayoutChoices,
  records: NamedRecords,
  words: ListedWords,
): readonly WordToSettle[] {
  return wordFields.flatMap((field) => {
    const column = choices.columns.indexOf(field);
    if (column < 0) return [];
    const texts = new Map<string, { text: string; rows: number }>();
    for (const { at, outcome } of rows) {
      if (outcome === 'passedOver') continue;
      const text = textOf(sheet.rows[at]?.[column]);
      const known = texts.get(foldText(text));
      if (known === undefined) texts.set(foldText(text), { text, rows: 1 });
      else known.rows += 1;
    }
    const book = wordBook(new Set([...texts.values()].map(({ text }) => text)), choices, records, words);
    return [...texts]
      .filter(([word, { text }]) => word !== '' && !book.isBlank(text))
      .filter(
        ([word, { text }]) =>
          alwaysShown.includes(field) ||
          choices.words[field][word] !== undefined ||
          book.valuesOf(field, text) === 'unknown',
      )
      .toSorted(([, a], [, b]) => b.rows - a.rows)
      .slice(0, mostWords)
      .map(([word, { text, rows }]) => ({
        field,
        text,
        word,
        rows,
        value: choices.words[field][word] ?? understoodAs(field, book.valuesOf(field, text)),
        nearest: field === 'party' ? nearestStates(text, records.states) : [],
      }));
  });
}

/** A word of the program's own for a gender or its basis is understood; everything else shown here is open. */
function understoodAs(field: WordField, values: readonly string[] | 'unknown'): string | null {
  if (!alwaysShown.includes(field) || values === 'unknown') return null;
  return values[0] ?? null;
}
