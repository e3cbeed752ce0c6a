import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { correspondenceLanguages, dutyStations, renderings } from '../../lib/addresses/types';
import { regionalGroups } from '../../lib/bodies/types';
import {
  addresseeClasses,
  answerBases,
  circularFileRoles,
  circularKinds,
  circularLinkKinds,
  circularStates,
  circularSteps,
  type DispatchMeans,
  numberFates,
  recipientKinds,
  recordedAnswers,
} from '../../lib/circulars/types';
import { mission } from './addresses';
import { body, organization, state } from './bodies';
import { communication } from './correspondence';
import { file } from './log';
import { meeting } from './meetings';

export const circular = sqliteTable(
  'circular',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    kind: text('kind', { enum: circularKinds }).notNull(),
    state: text('state', { enum: circularStates }).notNull(),
    subject: text('subject').notNull(),
    /** The Office's own series, as printed, with year and number apart for order and gaps. */
    ownReference: text('own_reference'),
    ownYear: integer('own_year'),
    ownNumber: integer('own_number'),
    /** The outside series shared with others; its number comes later. */
    outsideReference: text('outside_reference'),
    outsideYear: integer('outside_year'),
    outsideNumber: integer('outside_number'),
    /** Date printed on it. */
    datedOn: text('dated_on'),
    /** Date by which addressees are asked to act; time and zone where stated. */
    actionDate: text('action_date'),
    actionTime: text('action_time'),
    actionZone: text('action_zone'),
    /** Points worth keeping, in the words of whoever recorded it. */
    note: text('note'),
    /** Rises with each change of its content, so that a form that started from an older state is refused. */
    revision: integer('revision').notNull().default(1),
    /** When its content was last changed; null: not since it was first recorded. */
    changedAt: text('changed_at'),
  },
  (t) => [index('circular_body').on(t.bodyId), index('circular_dated').on(t.datedOn)],
);

/** The meetings a circular serves. A notice of an intersessional meeting serves that meeting and those it prepares. */
export const circularMeeting = sqliteTable(
  'circular_meeting',
  {
    circularId: text('circular_id')
      .notNull()
      .references(() => circular.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    /** True for the meeting that the circular gives notice of. */
    announces: integer('announces', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.circularId, t.meetingId] }), index('circular_meeting_meeting').on(t.meetingId)],
);

export const circularAddressee = sqliteTable(
  'circular_addressee',
  {
    circularId: text('circular_id')
      .notNull()
      .references(() => circular.id),
    addresseeClass: text('addressee_class', { enum: addresseeClasses }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.circularId, t.addresseeClass] })],
);

export const circularLink = sqliteTable(
  'circular_link',
  {
    circularId: text('circular_id')
      .notNull()
      .references(() => circular.id),
    toCircularId: text('to_circular_id')
      .notNull()
      .references(() => circular.id),
    kind: text('kind', { enum: circularLinkKinds }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.circularId, t.toCircularId, t.kind] })],
);

/** Missions and organizations chosen by hand, besides the lists. */
export const circularPick = sqliteTable(
  'circular_pick',
  {
    id: text('id').primaryKey(),
    circularId: text('circular_id')
      .notNull()
      .references(() => circular.id),
    missionId: text('mission_id').references(() => mission.id),
    organizationId: text('organization_id').references(() => organization.id),
  },
  (t) => [
    uniqueIndex('circular_pick_mission').on(t.circularId, t.missionId),
    uniqueIndex('circular_pick_organization').on(t.circularId, t.organizationId),
  ],
);

/** A step on the way to dispatch, taken or left out, with the day on which it happened. */
export const circularStep = sqliteTable(
  'circular_step',
  {
    circularId: text('circular_id')
      .notNull()
      .references(() => circular.id),
    step: text('step', { enum: circularSteps }).notNull(),
    /** True where the secretariat went on without it. */
    skipped: integer('skipped', { mode: 'boolean' }).notNull(),
    /** The day it happened; null: not stated. */
    takenOn: text('taken_on'),
    /** Who did it, in the words of whoever recorded it: a person, an office, "Outlook of the registry". */
    takenBy: text('taken_by'),
    /** Id of the account that recorded it; null: the program itself. */
    recordedBy: text('recorded_by'),
    /** How it was dispatched. */
    means: text('means', { mode: 'json' }).$type<DispatchMeans[]>(),
    note: text('note'),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.circularId, t.step] })],
);

/** The initialled scan, the letter of the Chair, enclosures in the order in which they are counted at the foot. */
export const circularFile = sqliteTable(
  'circular_file',
  {
    circularId: text('circular_id')
      .notNull()
      .references(() => circular.id),
    fileId: text('file_id')
      .notNull()
      .references(() => file.id),
    role: text('role', { enum: circularFileRoles }).notNull(),
    title: text('title'),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.circularId, t.fileId] }), index('circular_file_file').on(t.fileId)],
);

/**
 * Who a dispatched circular went to: a copy of the address book as it was, so that a later change there does not rewrite what
 * happened.
 */
export const circularRecipient = sqliteTable(
  'circular_recipient',
  {
    id: text('id').primaryKey(),
    circularId: text('circular_id')
      .notNull()
      .references(() => circular.id),
    position: integer('position').notNull(),
    kind: text('kind', { enum: recipientKinds }).notNull(),
    stateId: text('state_id').references(() => state.id),
    organizationId: text('organization_id').references(() => organization.id),
    /** For the chair of a group. */
    regionalGroup: text('regional_group', { enum: regionalGroups }),
    /** As it calls itself; null: named after its State or organization. */
    name: text('name'),
    dutyStation: text('duty_station', { enum: dutyStations }),
    residence: text('residence'),
    language: text('language', { enum: correspondenceLanguages }),
    rendering: text('rendering', { enum: renderings }).notNull(),
    emails: text('emails', { mode: 'json' }).$type<string[]>().notNull(),
    postalAddress: text('postal_address'),
  },
  (t) => [
    uniqueIndex('circular_recipient_position').on(t.circularId, t.position),
    index('circular_recipient_state').on(t.stateId),
    index('circular_recipient_organization').on(t.organizationId),
  ],
);

/** How circulars are numbered and cleared in this installation: one row. */
export const circularSettings = sqliteTable('circular_settings', {
  id: text('id', { enum: ['installation'] }).primaryKey(),
  /** `OOSA/{year}/{n}`; null: no number is given here. */
  ownPattern: text('own_pattern'),
  /** `CU {year}/{n}`, of a series shared with others; null: there is none. */
  outsidePattern: text('outside_pattern'),
  /** From which number on this installation keeps the own series; in later years it begins at 1. */
  firstYear: integer('first_year'),
  firstNumber: integer('first_number'),
  clearanceSteps: integer('clearance_steps').notNull(),
  /** Who gives each clearance, e.g. "Chief of Section"; null: not stated. */
  firstClearance: text('first_clearance'),
  secondClearance: text('second_clearance'),
  /** Whether circulars are initialled and the scan is kept. */
  initials: integer('initials', { mode: 'boolean' }).notNull(),
  revision: integer('revision').notNull(),
});

/** Numbers of the own series that were reserved, used or explained here. The index gives no number twice. */
export const circularNumber = sqliteTable(
  'circular_number',
  {
    id: text('id').primaryKey(),
    /** Letters of the series, as `parseReference` reads them. */
    series: text('series').notNull(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    reference: text('reference').notNull(),
    fate: text('fate', { enum: numberFates }).notNull(),
    /** The circular that bears it, or bore it when it was cancelled. */
    circularId: text('circular_id').references(() => circular.id),
    /** What it is reserved for, what else it was used for, or why it was cancelled. */
    note: text('note'),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('circular_number_once').on(t.series, t.year, t.number),
    uniqueIndex('circular_number_circular').on(t.circularId),
  ],
);

/** What a State answered to a circular. No row: nothing is recorded, see `answerOf`. */
export const circularAnswer = sqliteTable(
  'circular_answer',
  {
    circularId: text('circular_id')
      .notNull()
      .references(() => circular.id),
    stateId: text('state_id')
      .notNull()
      .references(() => state.id),
    answer: text('answer', { enum: recordedAnswers }).notNull(),
    /** What it rests on: a nomination on record, or a reply as an officer recorded it. */
    basis: text('basis', { enum: answerBases }).notNull(),
    /** The day the answer came in; null: not stated. */
    receivedOn: text('received_on'),
    /** The communication it came by, where it stands in the register. */
    communicationId: text('communication_id').references(() => communication.id),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.circularId, t.stateId] }), index('circular_answer_state').on(t.stateId)],
);

/** Who writes for a body and the bodies below it: what stands at the head and the foot of letters. */
export const letterhead = sqliteTable('letterhead', {
  bodyId: text('body_id')
    .primaryKey()
    .references(() => body.id),
  /** Name of the office, without article; null: not stated. */
  office: text('office'),
  /** Town from which it writes. */
  place: text('place'),
  /** Who signs letters; notes verbales are not signed. */
  signatoryName: text('signatory_name'),
  signatoryTitle: text('signatory_title'),
  /** Address to which replies are asked to go. */
  contact: text('contact'),
  revision: integer('revision').notNull(),
});
