import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  bodyKinds,
  observerStatuses,
  officerStatuses,
  offices,
  organizationKinds,
  regionalGroups,
  stateLabels,
  stateStatuses,
} from '../../lib/bodies/types';
import { person } from './people';

/** Names of a State; those of invented States exist in English only. */
export type StateNames = { en: string; ar?: string; es?: string; fr?: string; ru?: string; zh?: string };

export const state = sqliteTable('state', {
  /** ISO 3166-1 alpha-3; invented States use the user-assigned range XAA–XZZ. */
  id: text('id').primaryKey(),
  names: text('names', { mode: 'json' }).$type<StateNames>().notNull(),
  /** Form for running English text, with article where one is used ("the Niger"). */
  nameInText: text('name_in_text').notNull(),
  status: text('status', { enum: stateStatuses }).notNull(),
  /** The group the State is usually counted in; a body's own membership decides there. Null: none. */
  usualGroup: text('usual_group', { enum: regionalGroups }),
});

/** LDC, LLDC, SIDS and the like: dated lists with a source, never a property of a State. */
export const stateLabel = sqliteTable(
  'state_label',
  {
    id: text('id').primaryKey(),
    stateId: text('state_id')
      .notNull()
      .references(() => state.id),
    label: text('label', { enum: stateLabels }).notNull(),
    asAt: text('as_at').notNull(),
    source: text('source').notNull(),
  },
  (t) => [uniqueIndex('state_label_once').on(t.stateId, t.label, t.asAt)],
);

export const organization = sqliteTable('organization', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  acronym: text('acronym'),
  kind: text('kind', { enum: organizationKinds }).notNull(),
  invented: integer('invented', { mode: 'boolean' }).notNull(),
});

export const body = sqliteTable('body', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  acronym: text('acronym'),
  kind: text('kind', { enum: bodyKinds }).notNull(),
  parentId: text('parent_id').references((): AnySQLiteColumn => body.id),
  invented: integer('invented', { mode: 'boolean' }).notNull(),
  /** Counts edits: a form sends the number it started from, so that a later edit is noticed. */
  revision: integer('revision').notNull(),
});

export const bodyMembership = sqliteTable(
  'body_membership',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    stateId: text('state_id')
      .notNull()
      .references(() => state.id),
    /** As the body counts the State; null: in no group. */
    regionalGroup: text('regional_group', { enum: regionalGroups }),
    /** Partial dates; null: not stated. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (t) => [
    index('body_membership_body').on(t.bodyId),
    uniqueIndex('body_membership_once').on(t.bodyId, t.stateId, t.validFrom),
  ],
);

export const bodyObserver = sqliteTable(
  'body_observer',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organization.id),
    status: text('status', { enum: observerStatuses }).notNull(),
    /** End of a provisional status. */
    validTo: text('valid_to'),
  },
  (t) => [uniqueIndex('body_observer_once').on(t.bodyId, t.organizationId)],
);

export const bodyOfficer = sqliteTable(
  'body_officer',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    office: text('office', { enum: offices }).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    stateId: text('state_id').references(() => state.id),
    status: text('status', { enum: officerStatuses }).notNull(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (t) => [index('body_officer_body').on(t.bodyId)],
);

/** A numbered session of a body; dates as precise as they are known. */
export const bodySession = sqliteTable(
  'body_session',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    number: integer('number').notNull(),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    place: text('place'),
  },
  (t) => [uniqueIndex('body_session_once').on(t.bodyId, t.number)],
);
