import type { Finding } from '@/lib/kernel/finding';
import { splitFormOfAddress, withoutSuffixes } from './name-titles';
import type { Gender, GenderBasis } from './types';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ß: 'ss',
  þ: 'th',
};

/**
 * A text reduced to what decides its place in a list or whether two spellings are the same: lower case, without
 * diacritics and apostrophes, hyphens and other punctuation as single spaces. Never for display.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ‘`´]/gu, '')
    .replace(/[æœøđðħıłŋßþ]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The words of a name whatever their order, and without a form of address at its head: "Ruíz, Ana", "RUIZ Ana" and "Ms. Ana
 * Ruíz" may be one person. Never more than a reason to ask.
 */
export function nameKey(name: string): string {
  return foldText(splitFormOfAddress(name).name).split(' ').toSorted().join(' ');
}

/** What the records state of a name. */
export type NameParts = {
  readonly nameAsPrinted: string;
  readonly familyName: string | null;
  readonly givenNames: string | null;
};

/**
 * Splits leading particles from a family name: "de Man" into "de" and "Man". Usage differs by country and cannot be told
 * from the name alone; the spelling decides, as library rules for most European languages have it: a particle written small
 * is passed over, a particle with a capital ("De Gasperi", "Van Damme") counts as part of the name.
 */
function withoutParticles(familyName: string): { particles: string; core: string } {
  const match = /^((?:\p{Ll}[\p{Ll}.]*\s+|\p{Ll}['’])+)(?=\P{Ll})/u.exec(familyName);
  const particles = match?.[1] ?? '';
  return { particles: particles.trim(), core: familyName.slice(particles.length) };
}

/**
 * The key by which persons are put in order: family name first (particles written small after it), then given names, both
 * folded. Two spaces stand between the parts, so that "Romero, Ana" comes before "Romero Ruíz, Ana". Where the family name is
 * not stated — single names such as "Mardianis", or a source that does not tell the parts apart — the name as printed
 * decides, without what follows it as in "John Smith, PhD"; nothing is guessed from the order of words.
 */
export function sortKey(name: NameParts): string {
  if (name.familyName === null) return foldText(withoutSuffixes(name.nameAsPrinted));
  const { particles, core } = withoutParticles(name.familyName);
  return [core, name.givenNames ?? '', particles]
    .map(foldText)
    .filter((part) => part !== '')
    .join('  ');
}

/** A sort key as people read and write it: "man, philip, de". */
function shownSortKey(key: string): string {
  return key.split('  ').join(', ');
}

/**
 * The sort key of a record: as somebody set it where the rules of `sortKey` do not fit a name, else by those rules.
 *
 * @param given parts parted by commas, in any spelling; null or without a letter: not set
 */
export function sortKeyOf(name: NameParts, given: string | null): string {
  const key = (given ?? '')
    .split(',')
    .map(foldText)
    .filter((part) => part !== '')
    .join('  ');
  return key === '' ? sortKey(name) : key;
}

/** The sort key that somebody set for this record, as `sortKeyOf` takes it; null when it follows the rules. */
export function givenSortKey(person: NameParts & { readonly sortKey: string }): string | null {
  return person.sortKey === sortKey(person) ? null : shownSortKey(person.sortKey);
}

/** How a place in lists reads. `under`: the letter it stands under, where particles before the family name hide it. */
type PlaceInLists = { readonly name: string; readonly under: string | null };

/** The words of a sort key as the name spells them; a word that the name does not have stays as it is. */
function respelled(name: NameParts & { readonly sortKey: string }): string {
  const printed = [name.nameAsPrinted, name.familyName ?? '', name.givenNames ?? ''].join(' ');
  const words = printed.match(/[\p{L}\p{M}\p{N}'’ʼ‘`´]+/gu) ?? [];
  const spelled = new Map(words.map((word) => [foldText(word), word]));
  return shownSortKey(name.sortKey).replace(/[\p{L}\p{N}]+/gu, (word) => spelled.get(word) ?? word);
}

/** Where a person stands in lists, for people to read: "da Silva, João", under S. Sort keys are folded, never for display. */
export function placeInLists(person: NameParts & { readonly sortKey: string }): PlaceInLists {
  const { nameAsPrinted, familyName, givenNames } = person;
  if (person.sortKey !== sortKey(person)) return { name: respelled(person), under: null };
  if (familyName === null) return { name: withoutSuffixes(nameAsPrinted), under: null };
  const [first = ''] = person.sortKey;
  const { particles } = withoutParticles(familyName);
  return {
    name: [familyName, givenNames].filter((part) => part !== null).join(', '),
    under: particles === '' ? null : first.toUpperCase(),
  };
}

/** Order of persons by sort key, then by name as printed, so that equal keys keep one order everywhere. */
export function comparePersons(
  a: { readonly sortKey: string; readonly nameAsPrinted: string },
  b: { readonly sortKey: string; readonly nameAsPrinted: string },
): number {
  return byCodeUnits(a.sortKey, b.sortKey) || byCodeUnits(a.nameAsPrinted, b.nameAsPrinted);
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The name as it is spoken of or printed: form of address, where one is recorded, before the name as printed. */
export function fullName(person: { readonly nameAsPrinted: string; readonly formOfAddress: string | null }): string {
  return person.formOfAddress === null ? person.nameAsPrinted : `${person.formOfAddress} ${person.nameAsPrinted}`;
}

/** Where the family name stands in the printed name. `unknown`: the family name is not stated, or is not found in it. */
export type NameOrder = 'familyFirst' | 'familyLast' | 'single' | 'unknown';

/** Reads the order of a printed name from the family name that is recorded beside it; see `NameOrder`. */
export function nameOrder(name: Pick<NameParts, 'nameAsPrinted' | 'familyName'>): NameOrder {
  if (name.familyName === null) return 'unknown';
  const printed = foldText(name.nameAsPrinted);
  const family = foldText(name.familyName);
  if (family === '') return 'unknown';
  if (printed === family) return 'single';
  if (printed.startsWith(`${family} `)) return 'familyFirst';
  return printed.endsWith(` ${family}`) ? 'familyLast' : 'unknown';
}

/** A gender is stated with its basis or not stated without one (glossary, closed lists). */
export function genderAndBasisAgree(gender: Gender, basis: GenderBasis | null): boolean {
  return (gender === 'notStated') === (basis === null);
}

/** A person as a printed list names them. */
export type ListedPerson = NameParts & {
  readonly id: string;
  readonly formOfAddress: string | null;
  readonly function: string | null;
  readonly affiliation: string | null;
};

/**
 * What can be said of the persons of one printed list (a programme, the nominations of a meeting):
 *
 * - `people.functionMissing` (warning), one per person of whom neither function nor affiliation is stated;
 * - `people.formOfAddressMixed` (note) when some carry a form of address and others do not;
 * - `people.nameOrderMixed` (note) when the family name stands first for some and last for others.
 *
 * The two notes name the persons of the smaller side: those are fewer to change.
 */
export function listFindings(persons: readonly ListedPerson[]): Finding[] {
  return [...functionMissing(persons), ...formOfAddressMixed(persons), ...nameOrderMixed(persons)];
}

function functionMissing(persons: readonly ListedPerson[]): Finding[] {
  return persons
    .filter((person) => person.function === null && person.affiliation === null)
    .map((person) => ({
      rule: 'people.functionMissing',
      severity: 'warning',
      subjects: [{ kind: 'person', id: person.id }],
      params: { name: person.nameAsPrinted },
    }));
}

function formOfAddressMixed(persons: readonly ListedPerson[]): Finding[] {
  const having = persons.filter((person) => person.formOfAddress !== null);
  const lacking = persons.filter((person) => person.formOfAddress === null);
  return mixed('people.formOfAddressMixed', having, lacking, { having: having.length, lacking: lacking.length });
}

function nameOrderMixed(persons: readonly ListedPerson[]): Finding[] {
  const first = persons.filter((person) => nameOrder(person) === 'familyFirst');
  const last = persons.filter((person) => nameOrder(person) === 'familyLast');
  return mixed('people.nameOrderMixed', first, last, { first: first.length, last: last.length });
}

function mixed(
  rule: string,
  one: readonly ListedPerson[],
  other: readonly ListedPerson[],
  params: Finding['params'],
): Finding[] {
  if (one.length === 0 || other.length === 0) return [];
  const fewer = one.length <= other.length ? one : other;
  return [{ rule, severity: 'note', subjects: fewer.map(({ id }) => ({ kind: 'person', id })), params }];
}
