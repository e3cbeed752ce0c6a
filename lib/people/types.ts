import type { OfficialLanguage } from '@/lib/kernel/languages';

/** Gender as declared (glossary, closed lists); never derived from a name or a form of address. */
export const genders = ['woman', 'man', 'another', 'notStated'] as const;
export type Gender = (typeof genders)[number];

/** What a stated gender rests on: the person's own form, or the form of address a mission used (counted apart). */
export const genderBases = ['declared', 'formOfAddress'] as const;
export type GenderBasis = (typeof genderBases)[number];

/** Kind of employer or institution (practice, section 5). */
export const affiliationTypes = [
  'government',
  'spaceAgency',
  'academia',
  'industry',
  'internationalOrganization',
  'civilSociety',
  'other',
] as const;
export type AffiliationType = (typeof affiliationTypes)[number];

/**
 * What a mission states of whether it would be a nominee's first time to speak before a body. Never concluded from the
 * records: an earlier programme may be incomplete.
 */
export const firstTimeAnswers = ['yes', 'no'] as const;
export type FirstTime = (typeof firstTimeAnswers)[number];

/** How somebody would speak at a meeting, as the mission states it for that meeting. Null: not stated. */
export type Speaking = {
  readonly language: OfficialLanguage | null;
  readonly firstTime: FirstTime | null;
};
