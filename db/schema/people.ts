import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { affiliationTypes, genderBases, genders } from '../../lib/people/types';

/** A person as recorded. Null means the records do not state it. */
export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  /** In the order and spelling of the person's own use: "Liu Jizhong", "Philip de Man", "Mardianis". */
  nameAsPrinted: text('name_as_printed').notNull(),
  familyName: text('family_name'),
  givenNames: text('given_names'),
  sortKey: text('sort_key').notNull(),
  formOfAddress: text('form_of_address'),
  function: text('function'),
  affiliation: text('affiliation'),
  affiliationType: text('affiliation_type', { enum: affiliationTypes }),
  gender: text('gender', { enum: genders }).notNull(),
  genderBasis: text('gender_basis', { enum: genderBases }),
  /** Invented for a demonstration, and labelled so. */
  invented: integer('invented', { mode: 'boolean' }).notNull(),
  /** Rises with each change, so that a form that started from an older state is refused. */
  revision: integer('revision').notNull().default(1),
});
