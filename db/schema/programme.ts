import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import {
  type Aim,
  type ArrangedDraft,
  conditionPins,
  type Method,
  programmePartKinds,
  programmeStates,
  seatStates,
} from '../../lib/programme/types';
import { account } from './access';
import { organization, state } from './bodies';
import { meeting, topic } from './meetings';
import { nominationMeeting } from './nominations';
import { person } from './people';

/** A numbered version of a meeting's programme. */
export const programmeVersion = sqliteTable(
  'programme_version',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    number: integer('number').notNull(),
    state: text('state', { enum: programmeStates }).notNull(),
    basedOnId: text('based_on_id').references((): AnySQLiteColumn => programmeVersion.id),
    /** Partial dates of the outside acts; null: not stated. */
    proposedOn: text('proposed_on'),
    agreedOn: text('agreed_on'),
    /** The meeting at which it was agreed; null: not stated. */
    agreedAtMeetingId: text('agreed_at_meeting_id').references(() => meeting.id),
    publishedOn: text('published_on'),
    /** Where it was published, e.g. the address of a website. */
    publishedAt: text('published_at'),
    /** Head of the event log's chain when the version was agreed. */
    agreedHash: text('agreed_hash'),
    /** The aims as they stood when the version was put forward or agreed; null: before that, or none were kept. */
    judgedBy: text('judged_by', { mode: 'json' }).$type<readonly Aim[]>(),
    /** The method of that day, because it says whom aims count; null: the usual one, or none was kept. */
    judgedMethod: text('judged_method', { mode: 'json' }).$type<Method>(),
  },
  (t) => [uniqueIndex('programme_version_number').on(t.meetingId, t.number)],
);

export const panel = sqliteTable(
  'panel',
  {
    id: text('id').primaryKey(),
    versionId: text('version_id')
      .notNull()
      .references(() => programmeVersion.id),
    number: integer('number').notNull(),
    topicId: text('topic_id')
      .notNull()
      .references(() => topic.id),
    /** Which of the panels on its topic this is: 1 for the first part. */
    part: integer('part').notNull(),
    title: text('title').notNull(),
    /** A remark for the desk and the Chair; never part of what is put forward. */
    note: text('note'),
    /** Counts the edits of topic, part and title, so that a form can tell whether it started from the present state. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [uniqueIndex('panel_number').on(t.versionId, t.number)],
);

/** What is asked of an arrangement of a draft for one nominee; see `NomineeCondition`. */
export const nomineeCondition = sqliteTable(
  'nominee_condition',
  {
    versionId: text('version_id')
      .notNull()
      .references(() => programmeVersion.id),
    nominationMeetingId: text('nomination_meeting_id')
      .notNull()
      .references(() => nominationMeeting.id),
    /** Null: nothing is asked but where the nominee cannot be. */
    pin: text('pin', { enum: conditionPins }),
    /** The panel that is meant by the pin `panel`. */
    panelId: text('panel_id').references(() => panel.id),
    /** Panels on which the nominee cannot be. */
    cannotBeOn: text('cannot_be_on', { mode: 'json' }).$type<readonly string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.nominationMeetingId] })],
);

/** A place on a panel, in the order of the programme; open until somebody is seated. */
export const seat = sqliteTable(
  'seat',
  {
    id: text('id').primaryKey(),
    panelId: text('panel_id')
      .notNull()
      .references(() => panel.id),
    position: integer('position').notNull(),
    state: text('state', { enum: seatStates }).notNull(),
    nominationMeetingId: text('nomination_meeting_id').references(() => nominationMeeting.id),
    /** Locked: nobody is placed here, moved away or exchanged, and the seat keeps its place. */
    locked: integer('locked', { mode: 'boolean' }).notNull().default(false),
    /** A remark for the desk and the Chair; never part of what is put forward. */
    note: text('note'),
  },
  (t) => [uniqueIndex('seat_position').on(t.panelId, t.position), index('seat_nomination').on(t.nominationMeetingId)],
);

/** Opening, keynote, moderation, closing: who, and for whom the person speaks. */
export const programmePart = sqliteTable(
  'programme_part',
  {
    id: text('id').primaryKey(),
    versionId: text('version_id')
      .notNull()
      .references(() => programmeVersion.id),
    kind: text('kind', { enum: programmePartKinds }).notNull(),
    position: integer('position').notNull(),
    panelId: text('panel_id').references(() => panel.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    stateId: text('state_id').references(() => state.id),
    organizationId: text('organization_id').references(() => organization.id),
    /** True where the document names the function only and not the person. */
    namedByFunction: integer('named_by_function', { mode: 'boolean' }).notNull(),
  },
  (t) => [index('programme_part_version').on(t.versionId)],
);

/** A pre-arranged question of the moderator; several panels may share it. */
export const question = sqliteTable(
  'question',
  {
    id: text('id').primaryKey(),
    versionId: text('version_id')
      .notNull()
      .references(() => programmeVersion.id),
    position: integer('position').notNull(),
    letter: text('letter').notNull(),
    /** Short wording; the number of question sentences it stands for is kept apart. */
    text: text('text').notNull(),
    sentences: integer('sentences').notNull(),
    /** To whom it is put, where recorded: a seat, or a State or organization at large. */
    seatId: text('seat_id').references(() => seat.id),
    stateId: text('state_id').references(() => state.id),
    organizationId: text('organization_id').references(() => organization.id),
    /** Counts the edits, so that a form can tell whether it started from the present state. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [index('question_version').on(t.versionId)],
);

export const questionPanel = sqliteTable(
  'question_panel',
  {
    questionId: text('question_id')
      .notNull()
      .references(() => question.id),
    panelId: text('panel_id')
      .notNull()
      .references(() => panel.id),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.panelId] })],
);

/**
 * What has been brought up to date after a nominee left an issued version: one row for each thing that is ticked off. What
 * there is to do follows from the records (`rules/follow-up.ts`).
 */
export const followUpTick = sqliteTable(
  'follow_up_tick',
  {
    nominationMeetingId: text('nomination_meeting_id')
      .notNull()
      .references(() => nominationMeeting.id),
    /** Key of the item, e.g. `webPage` or `mission:state:XAA`. */
    item: text('item').notNull(),
    doneAt: text('done_at').notNull(),
    /** Null: the program itself. */
    doneById: text('done_by_id').references(() => account.id),
  },
  (t) => [primaryKey({ columns: [t.nominationMeetingId, t.item] })],
);

/**
 * Illustrative arrangements from which cards of a version were taken, as they were computed: so that the version can be
 * accounted for, and the arrangement made again. For the desk and the Chair only.
 */
export const takenArrangement = sqliteTable(
  'taken_arrangement',
  {
    versionId: text('version_id')
      .notNull()
      .references(() => programmeVersion.id),
    /** Of the arrangement: who is on which panel. */
    sha256: text('sha256').notNull(),
    draft: text('draft', { mode: 'json' }).$type<ArrangedDraft>().notNull(),
    takenAt: text('taken_at').notNull(),
    takenById: text('taken_by_id').references(() => account.id),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.sha256] })],
);

/** What the Chair asks of a meeting's programme, as one list, and how its arrangements are made. */
export const meetingAims = sqliteTable('meeting_aims', {
  meetingId: text('meeting_id')
    .primaryKey()
    .references(() => meeting.id),
  aims: text('aims', { mode: 'json' }).$type<readonly Aim[]>().notNull(),
  /** Counts the changes, so that a form can tell whether it started from the present list. */
  revision: integer('revision').notNull(),
  /** How illustrative arrangements are made; null: as usual. */
  method: text('method', { mode: 'json' }).$type<Method>(),
  /** Counts the changes of the method. */
  methodRevision: integer('method_revision').notNull().default(0),
});
