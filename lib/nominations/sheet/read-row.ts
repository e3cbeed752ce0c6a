import type { MergedRange, ReadCell } from '@/lib/documents/spreadsheet';
import type { PartialDate } from '@/lib/kernel/dates';
import { type OfficialLanguage, officialLanguages } from '@/lib/kernel/languages';
import { foldText } from '@/lib/people/rules';
import {
  type AffiliationType,
  affiliationTypes,
  type FirstTime,
  firstTimeAnswers,
  type Gender,
  type GenderBasis,
  genderBases,
  genders,
} from '@/lib/people/types';
import { type NominationStatus, nominationStatuses } from '../types';
import type { LayoutChoices } from './choices';
import { readDate } from './dates';
import type { ImportField, WordField } from './fields';
import { oneLine, textOf } from './layout';
import { type NameValues, readNames } from './names';
import { partyOfValue, type WordBook } from './words';

/** Why a row cannot be taken over, and in which column it stands. Values for the sentence are those of the sheet. */
export type RowProblem = {
  readonly code:
    | 'noParty'
    | 'unknownParty'
    | 'noName'
    | 'severalNames'
    | 'unknownTopic'
    | 'unknownWord'
    | 'tooLong'
    | 'rankUnreadable'
    | 'dateAmbiguous'
    | 'dateUnreadable'
    | 'merged'
    | 'cellError'
    | 'damagedText'
    | 'genderWithoutBasis'
    | 'duplicate'
    | 'otherParty'
    | 'unknownId'
    | 'severalMatch'
    | 'partyChanged'
    | 'statusNotPossible'
    | 'senderIsAnother'
    | 'dateAhead';
  readonly field: ImportField | null;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** What a row states. Undefined: the sheet says nothing of it, and what is on record stays. */
export type RowValues = {
  readonly id?: string;
  readonly party?: { readonly kind: 'state' | 'organization'; readonly id: string };
  readonly name?: string;
  readonly familyName?: string;
  readonly givenNames?: string;
  readonly formOfAddress?: string;
  readonly function?: string;
  readonly affiliation?: string;
  readonly affiliationType?: AffiliationType;
  readonly topicIds?: readonly string[];
  readonly rank?: number;
  readonly language?: OfficialLanguage;
  readonly firstTime?: FirstTime;
  readonly status?: NominationStatus;
  readonly gender?: Exclude<Gender, 'notStated'>;
  readonly genderBasis?: GenderBasis;
  readonly receivedOn?: PartialDate;
  readonly reference?: string;
};

export type ReadRow = {
  readonly values: RowValues;
  readonly problems: readonly RowProblem[];
  /** The cells that name the person, as they are: no name turned round, no form of address taken out of it. */
  readonly nameCells: NameValues;
  /** What stands for a gender and was given no meaning, so that none is recorded; null: nothing does. */
  readonly unsettledGender: string | null;
};

/** Longest texts, as the schemas of person and nomination have them. */
const longest = {
  name: 200,
  familyName: 100,
  givenNames: 100,
  formOfAddress: 40,
  function: 300,
  affiliation: 300,
  reference: 200,
} as const satisfies Partial<Record<ImportField, number>>;

const cellError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/;
/** Signs of text that was read in a wrong encoding before it came into the sheet. */
const damaged = /\uFFFD|Ã[\u0080-\u00BF]|Â[\u0080-\u00BF]|â€/;
const severalNames = /\n|;|\s\/\s|\s&\s|\sand\s/;

/** The cells of a row by field. */
function cellsByField(
  row: readonly ReadCell[],
  columns: LayoutChoices['columns'],
): ReadonlyMap<ImportField, { readonly column: number; readonly cell: ReadCell }> {
  return new Map(
    columns.flatMap((field, column) =>
      field === null ? [] : [[field, { column, cell: row[column] ?? null }] as const],
    ),
  );
}

function isMerged(merged: readonly MergedRange[], at: number, column: number): boolean {
  return merged.some(({ top, left, bottom, right }) => at >= top && at <= bottom && column >= left && column <= right);
}

/**
 * Reads one row of a sheet by the choices made for its columns. Nothing is guessed: what is not understood is a problem, and
 * an empty cell says nothing.
 *
 * @param at place of the row in the sheet, from 0
 */
export function readRow(
  row: readonly ReadCell[],
  at: number,
  merged: readonly MergedRange[],
  choices: LayoutChoices,
  book: WordBook,
): ReadRow {
  const cells = cellsByField(row, choices.columns);
  const problems: RowProblem[] = [];
  const found = (code: RowProblem['code'], field: ImportField | null, params?: RowProblem['params']) => {
    problems.push({ code, field, ...(params === undefined ? {} : { params }) });
  };
  for (const [field, { column, cell }] of cells) {
    const text = textOf(cell);
    if (isMerged(merged, at, column)) found('merged', field);
    else if (cellError.test(text)) found('cellError', field, { text });
    else if (damaged.test(text)) found('damagedText', field, { text: text.slice(0, 80) });
  }
  const text = (field: ImportField): string | undefined => {
    const value = textOf(cells.get(field)?.cell);
    return book.isBlank(value) ? undefined : value;
  };
  // "Nil" is a given name as well; only a whole name of it is none.
  const nameText = (field: keyof NameValues): string | undefined => {
    const value = textOf(cells.get(field)?.cell);
    return field !== 'name' && foldText(value) === 'nil' ? value : text(field);
  };
  const values = (field: WordField): readonly string[] => {
    const word = text(field);
    if (word === undefined) return [];
    const understood = book.valuesOf(field, word);
    if (understood !== 'unknown') return understood;
    // Gender is recorded where somebody said what a word means, and otherwise not stated.
    if (field === 'gender' || field === 'genderBasis') return [];
    const code = field === 'party' ? 'unknownParty' : field === 'topics' ? 'unknownTopic' : 'unknownWord';
    found(code, field, { text: word.slice(0, 80) });
    return [];
  };
  const oneOf = <T extends string>(list: readonly T[], field: WordField): T | undefined => {
    const [value] = values(field);
    return list.find((one) => one === value);
  };

  const nameCells = textsOf(['name', 'familyName', 'givenNames', 'formOfAddress'], nameText);
  const texts = {
    ...readNames(nameCells, choices.namesOrder),
    ...textsOf(['function', 'affiliation', 'reference'], text),
  };
  for (const [field, maximum] of Object.entries(longest) as [keyof typeof longest, number][]) {
    if ((texts[field]?.length ?? 0) > maximum) found('tooLong', field, { maximum });
  }
  if (severalNames.test(text('name') ?? '')) found('severalNames', 'name');

  const party = partyIn(values('party'));
  if (party === undefined && !problems.some(({ field }) => field === 'party')) found('noParty', 'party');
  const isNamed = /[\p{L}\p{N}]/u.test(texts.name ?? '') && !book.isBlank(texts.name ?? '');
  if (!isNamed && !problems.some(({ field }) => field === 'name')) found('noName', 'name');

  const rankText = text('rank');
  const rank = rankText === undefined ? undefined : Number(rankText);
  if (rank !== undefined && !(Number.isInteger(rank) && rank >= 1 && rank <= 99)) found('rankUnreadable', 'rank');

  const received = text('receivedOn') === undefined ? null : readDate(cells.get('receivedOn')?.cell);
  if (received === 'ambiguous') found('dateAmbiguous', 'receivedOn', { text: text('receivedOn') ?? '' });
  if (received === 'unreadable') found('dateUnreadable', 'receivedOn', { text: text('receivedOn') ?? '' });

  const gender = oneOf(genders, 'gender');
  const basis = oneOf(genderBases, 'genderBasis') ?? choices.genderBasis ?? undefined;
  const statesGender = gender !== undefined && gender !== 'notStated';
  if (statesGender && basis === undefined) found('genderWithoutBasis', 'gender');

  const id = text('id');
  const topicIds = values('topics');
  const affiliationType = oneOf(affiliationTypes, 'affiliationType');
  const status = oneOf(nominationStatuses, 'status');
  const language = oneOf(officialLanguages, 'language');
  const firstTime = oneOf(firstTimeAnswers, 'firstTime');
  const stated: RowValues = {
    ...texts,
    ...(id === undefined ? {} : { id }),
    ...(party === undefined ? {} : { party }),
    ...(affiliationType === undefined ? {} : { affiliationType }),
    ...(topicIds.length === 0 ? {} : { topicIds }),
    ...(rank === undefined ? {} : { rank }),
    ...(language === undefined ? {} : { language }),
    ...(firstTime === undefined ? {} : { firstTime }),
    ...(status === undefined ? {} : { status }),
    ...(statesGender && basis !== undefined ? { gender, genderBasis: basis } : {}),
    ...(received === null || received === 'ambiguous' || received === 'unreadable' ? {} : { receivedOn: received }),
  };
  const genderWord = text('gender');
  const isUnsettled = genderWord !== undefined && book.valuesOf('gender', genderWord) === 'unknown';
  return {
    values: stated,
    problems,
    nameCells,
    unsettledGender: isUnsettled ? oneLine(genderWord).slice(0, 80) : null,
  };
}

function partyIn(values: readonly string[]): RowValues['party'] {
  const [value] = values;
  return value === undefined ? undefined : partyOfValue(value);
}

/** The fields that are taken over as they are written; those that say nothing are left out. */
function textsOf<Field extends ImportField>(
  fields: readonly Field[],
  text: (field: Field) => string | undefined,
): Partial<Record<Field, string>> {
  const stated = fields.flatMap((field) => (text(field) === undefined ? [] : [[field, oneLine(text(field))] as const]));
  return Object.fromEntries(stated) as Partial<Record<Field, string>>;
}
