import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { officialLanguages } from '../../lib/kernel/languages';
import { nominationStatuses } from '../../lib/nominations/types';
import { firstTimeAnswers } from '../../lib/people/types';
import { body, organization, state } from './bodies';
import { communication } from './correspondence';
import { meeting, topic } from './meetings';
import { person } from './people';

/** A State (or organization) puts a person forward. */
export const nomination = sqliteTable(
  'nomination',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    stateId: text('state_id').references(() => state.id),
    organizationId: text('organization_id').references(() => organization.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Date of receipt; null: not stated. */
    receivedOn: text('received_on'),
    /** Reference of the communication that is its evidence; null: none on record. */
    communicationReference: text('communication_reference'),
    /** The communication itself, where it stands in the register; null: it does not. */
    communicationId: text('communication_id').references(() => communication.id),
    /** Rises with each change to it or to a place of it, so that a form that started from an older state is refused. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    index('nomination_state').on(t.stateId),
    index('nomination_person').on(t.personId),
    index('nomination_communication').on(t.communicationId),
  ],
);

/** A nomination as it is put forward for one meeting, with its own status and what is stated for that meeting. */
export const nominationMeeting = sqliteTable(
  'nomination_meeting',
  {
    id: text('id').primaryKey(),
    nominationId: text('nomination_id')
      .notNull()
      .references(() => nomination.id),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    status: text('status', { enum: nominationStatuses }).notNull(),
    /** Order of preference the State gave among its own nominees; null: none stated. */
    rank: integer('rank'),
    /** Official language in which the nominee would speak; null: not stated. */
    language: text('language', { enum: officialLanguages }),
    /** Whether it would be the nominee's first time to speak before the body, as the mission states; null: not stated. */
    firstTime: text('first_time', { enum: firstTimeAnswers }),
  },
  (t) => [
    uniqueIndex('nomination_meeting_once').on(t.nominationId, t.meetingId),
    index('nomination_meeting_meeting').on(t.meetingId, t.status),
  ],
);

/** Topics a nominee is put forward for, in order of preference. */
export const nominationTopic = sqliteTable(
  'nomination_topic',
  {
    nominationMeetingId: text('nomination_meeting_id')
      .notNull()
      .references(() => nominationMeeting.id),
    topicId: text('topic_id')
      .notNull()
      .references(() => topic.id),
    position: integer('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.nominationMeetingId, t.topicId] })],
);

/** Contradictions among nominations for a meeting on which an officer has decided; the decision stands in the event log. */
export const nominationSettlement = sqliteTable(
  'nomination_settlement',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    /** Kind, nominations and communications of the contradiction: what came in since makes another. */
    key: text('key').notNull(),
    settledAt: text('settled_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.key] })],
);

/** What officers decided about the columns of a sheet, for the next sheet of the same headings that a body receives. */
export const sheetLayout = sqliteTable(
  'sheet_layout',
  {
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    /** The headings of the sheet, folded. */
    headings: text('headings').notNull(),
    choices: text('choices', { mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.bodyId, t.headings] })],
);
