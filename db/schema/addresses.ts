import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { correspondenceLanguages, dutyStations } from '../../lib/addresses/types';
import { regionalGroups } from '../../lib/bodies/types';
import { organization, state } from './bodies';

/** The permanent mission of a State at a duty station, as the address book has it. */
export const mission = sqliteTable(
  'mission',
  {
    id: text('id').primaryKey(),
    stateId: text('state_id')
      .notNull()
      .references(() => state.id),
    dutyStation: text('duty_station', { enum: dutyStations }).notNull(),
    /** Town in which it resides, where that is not the duty station. */
    residence: text('residence'),
    /** As it calls itself; null: named after its State. */
    name: text('name'),
    /** Working language on record; null: not stated. */
    language: text('language', { enum: correspondenceLanguages }),
    emails: text('emails', { mode: 'json' }).$type<string[]>().notNull(),
    postalAddress: text('postal_address'),
    note: text('note'),
    /** False for a mission that is no longer written to; it leaves the lists and stays on record. */
    inUse: integer('in_use', { mode: 'boolean' }).notNull(),
    /** Rises with each change, so that a form that started from an older state is refused. */
    revision: integer('revision').notNull(),
  },
  (t) => [uniqueIndex('mission_once').on(t.stateId, t.dutyStation)],
);

/** Where an organization is written to. Its status as observer belongs to each body. */
export const organizationAddress = sqliteTable('organization_address', {
  organizationId: text('organization_id')
    .primaryKey()
    .references(() => organization.id),
  /** Office or function that letters are meant for. */
  attention: text('attention'),
  language: text('language', { enum: correspondenceLanguages }),
  emails: text('emails', { mode: 'json' }).$type<string[]>().notNull(),
  postalAddress: text('postal_address'),
  note: text('note'),
  revision: integer('revision').notNull(),
});

/** The State that chairs a regional group for a time, at one duty station. */
export const groupChair = sqliteTable(
  'group_chair',
  {
    id: text('id').primaryKey(),
    regionalGroup: text('regional_group', { enum: regionalGroups }).notNull(),
    dutyStation: text('duty_station', { enum: dutyStations }).notNull(),
    stateId: text('state_id')
      .notNull()
      .references(() => state.id),
    /** Who holds the office; null: not stated. */
    personName: text('person_name'),
    /** Partial dates; null: not stated. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    revision: integer('revision').notNull(),
  },
  (t) => [index('group_chair_group').on(t.regionalGroup)],
);
