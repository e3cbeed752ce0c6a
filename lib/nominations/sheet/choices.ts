import { z } from 'zod';
import { mostColumns } from '@/lib/documents/spreadsheet';
import { genderBases } from '@/lib/people/types';
import { importFields, wordFields } from './fields';

/** What was remembered before a field had words holds none for it. */
const words = z.record(z.string().max(400), z.string().max(100)).default({});

/** What an officer decides about a layout of columns; remembered for the next sheet with the same headings. */
export const layoutChoicesSchema = z.strictObject({
  /** The field of each column from the first; null: not imported. */
  columns: z.array(z.enum(importFields).nullable()).max(mostColumns),
  /** How names are printed where a sheet gives them in parts. */
  namesOrder: z.enum(['givenFirst', 'familyFirst']),
  /** What the genders of the sheet rest on; null: nobody said, and none is recorded. */
  genderBasis: z.enum(genderBases).nullable(),
  /** By field: what a word of the sheet, folded, stands for; an empty text: nothing. */
  words: z.strictObject(
    Object.fromEntries(wordFields.map((field) => [field, words])) as Record<(typeof wordFields)[number], typeof words>,
  ),
});
export type LayoutChoices = z.output<typeof layoutChoicesSchema>;

/** All that is decided about one sheet. */
export const importChoicesSchema = layoutChoicesSchema.extend({
  /** Places of the sheet and of its row of headings, from 0; -1: no row of headings was found or chosen. */
  sheet: z.int().min(0).max(500),
  headingRow: z.int().min(-1).max(20_000),
  /** The communication in which the whole sheet came; null: none. */
  communicationId: z.string().max(100).nullable(),
});
export type ImportChoices = z.output<typeof importChoicesSchema>;

/** Choices before anybody made one. */
export function firstLayoutChoices(columns: readonly LayoutChoices['columns'][number][]): LayoutChoices {
  return {
    columns: [...columns],
    namesOrder: 'givenFirst',
    genderBasis: null,
    words: {
      party: {},
      topics: {},
      affiliationType: {},
      gender: {},
      genderBasis: {},
      status: {},
      language: {},
      firstTime: {},
    },
  };
}
