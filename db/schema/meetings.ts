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
  checklistKinds,
  checklistStatuses,
  firstRevisions,
  type MeetingRevisions,
  mandateSubjects,
  meetingKinds,
  meetingModes,
  meetingRoles,
  meetingStatuses,
  nominatingParties,
  questionPriorities,
  yesNoNotStated,
} from '../../lib/meetings/types';
import { body, bodySession, organization, state } from './bodies';
import { file } from './log';

/** A list of topics that a body agreed on; one list may serve several meetings. */
export const topicList = sqliteTable('topic_list', {
  id: text('id').primaryKey(),
  bodyId: text('body_id')
    .notNull()
    .references(() => body.id),
  title: text('title').notNull(),
  /** The decision that contains the list. */
  symbol: text('symbol'),
  paragraph: text('paragraph'),
});

export const topic = sqliteTable(
  'topic',
  {
    id: text('id').primaryKey(),
    listId: text('list_id')
      .notNull()
      .references(() => topicList.id),
    letter: text('letter').notNull(),
    title: text('title').notNull(),
  },
  (t) => [uniqueIndex('topic_once').on(t.listId, t.letter)],
);

export const meeting = sqliteTable('meeting', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  title: text('title').notNull(),
  shortTitle: text('short_title').notNull(),
  kind: text('kind', { enum: meetingKinds }).notNull(),
  bodyId: text('body_id')
    .notNull()
    .references(() => body.id),
  /** The session of the body in whose margin or within which it is held. */
  sessionId: text('session_id').references((): AnySQLiteColumn => bodySession.id),
  status: text('status', { enum: meetingStatuses }).notNull(),
  /** Partial dates: `2024` when only the year is known. */
  startsOn: text('starts_on'),
  endsOn: text('ends_on'),
  /** `HH:MM` in `timeZone`; null: not stated. */
  startsAt: text('starts_at'),
  endsAt: text('ends_at'),
  timeZone: text('time_zone'),
  mode: text('mode', { enum: meetingModes }).notNull(),
  placeName: text('place_name'),
  city: text('city'),
  placeStateId: text('place_state_id').references(() => state.id),
  /** The event of others in whose framework it is held, e.g. an annual week. */
  frameTitle: text('frame_title'),
  frameEdition: integer('frame_edition'),
  frameStartsOn: text('frame_starts_on'),
  frameEndsOn: text('frame_ends_on'),
  frameMode: text('frame_mode', { enum: meetingModes }),
  topicListId: text('topic_list_id').references(() => topicList.id),
  nominatingParty: text('nominating_party', { enum: nominatingParties }).notNull(),
  /** The panel plan: how many panels of how many seats, and how they run. */
  plannedPanels: integer('planned_panels'),
  plannedSeatsPerPanel: integer('planned_seats_per_panel'),
  moderated: text('moderated', { enum: yesNoNotStated }).notNull(),
  prearrangedQuestions: text('prearranged_questions', { enum: yesNoNotStated }).notNull(),
  audienceQuestions: text('audience_questions', { enum: yesNoNotStated }).notNull(),
  questionPriority: text('question_priority', { enum: questionPriorities }).notNull(),
  closingRemarksByPanellists: text('closing_remarks_by_panellists', { enum: yesNoNotStated }).notNull(),
  /** Views expressed are those of the participants, not formal positions of States: printed on the programme. */
  viewsDisclaimer: integer('views_disclaimer', { mode: 'boolean' }).notNull(),
  invented: integer('invented', { mode: 'boolean' }).notNull(),
  /** A form sends the number of its part that it started from, so that a later edit of that part is noticed. */
  revisions: text('revisions', { mode: 'json' }).$type<MeetingRevisions>().notNull().default(firstRevisions),
});

/** A document and paragraph that order or shape the meeting, in the order in which they are cited. */
export const mandateReference = sqliteTable(
  'mandate_reference',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    position: integer('position').notNull(),
    subject: text('subject', { enum: mandateSubjects }).notNull(),
    /** Null where a decision is reported without a reference. */
    symbol: text('symbol'),
    annex: text('annex'),
    paragraph: text('paragraph'),
    /** Session of the body at which it was agreed. */
    sessionId: text('session_id').references(() => bodySession.id),
    agreedOn: text('agreed_on'),
    /** What was agreed, in the words of whoever recorded it. */
    content: text('content').notNull(),
  },
  (t) => [index('mandate_reference_meeting').on(t.meetingId)],
);

export const meetingRole = sqliteTable(
  'meeting_role',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    role: text('role', { enum: meetingRoles }).notNull(),
    stateId: text('state_id').references(() => state.id),
    organizationId: text('organization_id').references(() => organization.id),
  },
  (t) => [index('meeting_role_meeting').on(t.meetingId)],
);

/** Topics of the agreed list at one meeting: taken, or not taken and where it went. */
export const meetingTopic = sqliteTable(
  'meeting_topic',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    topicId: text('topic_id')
      .notNull()
      .references(() => topic.id),
    taken: integer('taken', { mode: 'boolean' }).notNull(),
    /** The meeting that took it instead; null: not stated. */
    wentToMeetingId: text('went_to_meeting_id').references(() => meeting.id),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.topicId] })],
);

export const checklistItem = sqliteTable(
  'checklist_item',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    kind: text('kind', { enum: checklistKinds }).notNull(),
    title: text('title').notNull(),
    status: text('status', { enum: checklistStatuses }).notNull(),
    /** What shows that it is done: a reference, an address, a note. */
    evidence: text('evidence'),
    evidenceFileId: text('evidence_file_id').references(() => file.id),
    /** Partial date; null: not stated. */
    doneOn: text('done_on'),
    position: integer('position').notNull(),
  },
  (t) => [index('checklist_item_meeting').on(t.meetingId)],
);
