import { type MatchableState, matchStates } from '@/lib/bodies/match-states';
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
import type { WordField } from './fields';

/** The words of the interface for values of closed lists: our own exports are understood by them. */
export type ListedWords = {
  readonly notStated: string;
  readonly affiliationTypes: Readonly<Record<AffiliationType, string>>;
  readonly genders: Readonly<Record<Gender, string>>;
  readonly genderBases: Readonly<Record<GenderBasis, string>>;
  readonly statuses: Readonly<Record<NominationStatus, string>>;
  readonly languages: Readonly<Record<OfficialLanguage, string>>;
  readonly firstTime: Readonly<Record<FirstTime, string>>;
};

/** The records that words of a sheet may name. */
export type NamedRecords = {
  readonly states: readonly MatchableState[];
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly acronym: string | null }[];
  /** Of the list of topics of the meeting. */
  readonly topics: readonly { readonly id: string; readonly letter: string; readonly title: string }[];
};

/** A party as a word names it; organizations are told apart from States by a mark before their id. */
const organizationMark = 'organization:';

/** The value under which a party stands among the choices of words. */
export function partyValue(party: { readonly kind: 'state' | 'organization'; readonly id: string }): string {
  return party.kind === 'state' ? party.id : `${organizationMark}${party.id}`;
}

/** The party of a value of `partyValue`. */
export function partyOfValue(value: string): { readonly kind: 'state' | 'organization'; readonly id: string } {
  return value.startsWith(organizationMark)
    ? { kind: 'organization', id: value.slice(organizationMark.length) }
    : { kind: 'state', id: value };
}

/** What each word of a sheet stands for, as choices and records have it. */
export type WordBook = {
  /** Values of a cell; several only for topics. `unknown`: a word that stands for nothing known. */
  readonly valuesOf: (field: WordField, text: string) => readonly string[] | 'unknown';
  /** True when a text says that something is not stated. */
  readonly isBlank: (text: string) => boolean;
};

/** A text longer than this says something. */
const longestBlank = 30;

/** What stands where nothing is known yet, folded as `foldText` does. */
const placeholders = [
  'n a',
  'n n',
  'nil',
  'nn',
  'none',
  'tba',
  'tbc',
  'tbd',
  'to be announced',
  'to be confirmed',
  'to be determined',
  'to be nominated',
  'vacant',
];

const separators = /\s*[;,/&\n]\s*|\s+and\s+/;

function listed<T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): Map<string, string> {
  return new Map(
    values.flatMap((value) => [[foldText(words[value]), value] as const, [foldText(value), value] as const]),
  );
}

/** Parties by the folded word: States in any official language or by code, organizations by name or acronym. */
function partiesOf(texts: ReadonlySet<string>, records: NamedRecords): ReadonlyMap<string, string> {
  const parties = new Map<string, string>();
  for (const { id, name, acronym } of records.organizations) {
    for (const word of [name, acronym ?? '']) {
      if (foldText(word) !== '') parties.set(foldText(word), partyValue({ kind: 'organization', id }));
    }
  }
  const lines = [...texts].map((text) => text.replace(/\n/g, ' '));
  for (const { at, stateId } of matchStates(lines.join('\n'), records.states)) {
    if (stateId !== null) parties.set(foldText(lines[at] ?? ''), partyValue({ kind: 'state', id: stateId }));
  }
  return parties;
}

/** Understands the cell of a column of topics: letters, or titles, or several of them in order of preference. */
function topicsOf(
  text: string,
  choices: Readonly<Record<string, string>>,
  topics: NamedRecords['topics'],
): readonly string[] | 'unknown' {
  const one = (word: string): readonly string[] | undefined => {
    const folded = foldText(word);
    const chosen = choices[folded];
    if (chosen !== undefined) return chosen === '' ? [] : [chosen];
    const letter = folded.replace(/^(?:topic|panel) /, '');
    const found = topics.find(
      (topic) =>
        foldText(topic.letter) === letter ||
        foldText(topic.title) === folded ||
        foldText(`${topic.letter} ${topic.title}`) === folded,
    );
    return found === undefined ? undefined : [found.id];
  };
  const whole = one(text);
  if (whole !== undefined) return whole;
  const parts = text.split(separators).filter((part) => foldText(part) !== '');
  const found = parts.map(one);
  if (parts.length < 2 || found.includes(undefined)) return 'unknown';
  return [...new Set(found.flatMap((ids) => ids ?? []))];
}

/**
 * Makes the book of words of a sheet.
 *
 * @param partyTexts what stands in the column of States, each once
 */
export function wordBook(
  partyTexts: ReadonlySet<string>,
  choices: LayoutChoices,
  records: NamedRecords,
  words: ListedWords,
): WordBook {
  const parties = partiesOf(partyTexts, records);
  const closed: Record<Exclude<WordField, 'party' | 'topics'>, ReadonlyMap<string, string>> = {
    affiliationType: listed(affiliationTypes, words.affiliationTypes),
    gender: listed(genders, words.genders),
    genderBasis: listed(genderBases, words.genderBases),
    status: listed(nominationStatuses, words.statuses),
    language: listed(officialLanguages, words.languages),
    firstTime: listed(firstTimeAnswers, words.firstTime),
  };
  const blanks = new Set(['', foldText(words.notStated), ...placeholders]);
  const understand = (field: WordField, text: string): readonly string[] | 'unknown' => {
    if (field === 'topics') return topicsOf(text, choices.words.topics, records.topics);
    const folded = foldText(text);
    const chosen = choices.words[field][folded];
    if (chosen !== undefined) return chosen === '' ? [] : [chosen];
    const value = (field === 'party' ? parties : closed[field]).get(folded);
    return value === undefined ? 'unknown' : [value];
  };
  // A column says the same few words again and again.
  const understood = new Map<string, readonly string[] | 'unknown'>();
  const isBlank = new Map<string, boolean>();
  return {
    isBlank: (text) => {
      if (text.length > longestBlank) return false;
      const known = isBlank.get(text) ?? blanks.has(foldText(text));
      isBlank.set(text, known);
      return known;
    },
    valuesOf: (field, text) => {
      const key = `${field}|${text}`;
      const known = understood.get(key) ?? understand(field, text);
      understood.set(key, known);
      return known;
    },
  };
}

/** Steps from one word to another: letters put in, left out, exchanged, or swapped with the next. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** Farther than a third of its letters a name is no likely meaning of a word. */
const likely = 1 / 3;

/** Up to three States whose names are nearest to a word that names none, the nearest first. */
export function nearestStates(word: string, states: readonly MatchableState[]): readonly string[] {
  const folded = foldText(word);
  return states
    .map((state) => {
      const names = [state.names.en, state.nameInText].map((name) => foldText(name).replace(/^the /, ''));
      const distances = names.flatMap((name) => [
        editDistance(folded, name) / Math.max(name.length, 1),
        // A word that stands within the name, or the name within it, is near whatever the rest.
        name.includes(folded) || folded.includes(name) ? likely * 0.9 : 1,
      ]);
      return { id: state.id, distance: Math.min(...distances) };
    })
    .filter(({ distance }) => distance <= likely)
    .toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}
