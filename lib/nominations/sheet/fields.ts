import { foldText } from '@/lib/people/rules';

/** What a column of a sheet may hold. `id`: the number that a row of our own export carries. */
export const importFields = [
  'id',
  'party',
  'name',
  'familyName',
  'givenNames',
  'formOfAddress',
  'function',
  'affiliation',
  'affiliationType',
  'topics',
  'rank',
  'language',
  'firstTime',
  'status',
  'gender',
  'genderBasis',
  'receivedOn',
  'reference',
] as const;
export type ImportField = (typeof importFields)[number];

/** Fields whose words stand for records or for values of a closed list, and have to be understood one by one. */
export const wordFields = [
  'party',
  'topics',
  'affiliationType',
  'gender',
  'genderBasis',
  'status',
  'language',
  'firstTime',
] as const;
export type WordField = (typeof wordFields)[number];

/**
 * By what a heading is known, folded as `foldText` does; the first pattern that fits decides, so that "Family name" is not
 * taken for a name, "First-time speaker" not for a speaker and "Affiliation type" not for an affiliation. "Panel" is the topic of
 * one, as panels are told by their topics. "Title" is left to the officer: it may be a form of address or a function.
 */
const headings: readonly (readonly [ImportField, RegExp])[] = [
  ['id', /^record (?:number|no|id)$/],
  ['language', /\blanguages?\b/],
  ['firstTime', /\bfirst time\b/],
  ['genderBasis', /^basis of gender$/],
  ['gender', /\b(?:gender|sex)\b/],
  [
    'affiliationType',
    /\b(?:affiliation|organi[sz]ation|institution) type\b|\btype of (?:affiliation|organi[sz]ation)\b|^sector$/,
  ],
  ['familyName', /\b(?:family|last) names?\b|\bsurnames?\b/],
  ['givenNames', /\b(?:given|first) names?\b|\bforenames?\b/],
  ['formOfAddress', /\bform of address\b|\bsalutation\b|\bhonorific\b|^mr ms$/],
  ['receivedOn', /\breceived\b|\breceipt\b|^date$/],
  ['reference', /\b(?:reference|ref|note verbale|communication|nv)\b/],
  ['status', /^status\b/],
  ['rank', /\b(?:rank|priority|preference)\b/],
  ['topics', /\b(?:topics?|themes?)\b|\bpanels?\b(?! (?:members?|speakers?|experts?)\b)/],
  ['affiliation', /\b(?:affiliations?|institutions?|organi[sz]ations?|employer|agency|company|university)\b/],
  ['function', /\b(?:functions?|positions?|job title|designation|post)\b/],
  ['party', /\b(?:states?|countr(?:y|ies)|delegations?|missions?|nominated by)\b/],
  ['name', /\b(?:names?|nominees?|speakers?|panellists?|experts?|candidates?)\b/],
];

/** The field that a heading names, or null. */
export function fieldOfHeading(heading: string): ImportField | null {
  const folded = foldText(heading);
  return headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** The fields that the headings of a row name, each once: where two columns name the same, the first has it. */
export function suggestColumns(headingsOfRow: readonly string[]): readonly (ImportField | null)[] {
  const given = new Set<ImportField>();
  return headingsOfRow.map((heading) => {
    const field = fieldOfHeading(heading);
    if (field === null || given.has(field)) return null;
    given.add(field);
    return field;
  });
}
