import { z } from 'zod';
import { genderAndBasisAgree } from './rules';
import { affiliationTypes, genderBases, genders } from './types';

/** Text that may be left open: an empty input means that the value is not stated. */
export function optionalText(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .transform((text) => (text === '' ? null : text))
    .nullable();
}

/** A choice or date that may be left open: forms send an empty text for it. */
export function orNull<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? null : value), schema.nullable());
}

const personFields = z.strictObject({
  nameAsPrinted: z.string().trim().min(1).max(200),
  familyName: optionalText(100),
  givenNames: optionalText(100),
  /** The place in lists as somebody set it, parts parted by commas; null: as `sortKey` has it. */
  sortKey: optionalText(200).default(null),
  formOfAddress: optionalText(40),
  function: optionalText(300),
  affiliation: optionalText(300),
  affiliationType: orNull(z.enum(affiliationTypes)),
  gender: z.enum(genders).default('notStated'),
  genderBasis: orNull(z.enum(genderBases)).default(null),
  invented: z.boolean(),
});

const basisBesideGender = {
  error: 'genderBasisMismatch',
  path: ['genderBasis'],
};

/** A person as a form, a command or an import gives them. Null: the source does not state it. */
export const personSchema = personFields.refine(
  (person) => genderAndBasisAgree(person.gender, person.genderBasis),
  basisBesideGender,
);

export type PersonInput = z.output<typeof personSchema>;

/** The whole record as it should read. Whether somebody is invented is never corrected. */
export const personCorrectionSchema = personFields
  .omit({ invented: true })
  .refine((person) => genderAndBasisAgree(person.gender, person.genderBasis), basisBesideGender);

/** The same, for a person by itself, and why it was changed, if anybody wishes to say so. */
export const correctPersonSchema = personFields
  .omit({ invented: true })
  .extend({ personId: z.string(), reason: optionalText(1000).default(null) })
  .refine((person) => genderAndBasisAgree(person.gender, person.genderBasis), basisBesideGender);

export type PersonCorrection = z.output<typeof personCorrectionSchema>;
