import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { consultationOutcomes } from '../../lib/consultations/types';
import { organization, state } from './bodies';
import { file } from './log';
import { meeting } from './meetings';
import { nominationMeeting } from './nominations';
import { programmeVersion } from './programme';

/** What an intersessional meeting has beyond a meeting of any kind. */
export const consultation = sqliteTable('consultation', {
  meetingId: text('meeting_id')
    .primaryKey()
    .references(() => meeting.id),
  /** Matters taken up, in the words of whoever recorded it; unattributed. */
  purpose: text('purpose'),
  outcome: text('outcome', { enum: consultationOutcomes }).notNull(),
  /** The outcome in other words, or what has to be said beside it; unattributed. */
  outcomeWords: text('outcome_words'),
  /** Address at which those invited join. */
  platformLink: text('platform_link'),
});

/** The meetings that an intersessional meeting prepares. */
export const consultationServes = sqliteTable(
  'consultation_serves',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    servedMeetingId: text('served_meeting_id')
      .notNull()
      .references(() => meeting.id),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.servedMeetingId] }),
    index('consultation_serves_served').on(t.servedMeetingId),
  ],
);

/** What is to be taken up, in order; numbered from 1. */
export const consultationAgendaItem = sqliteTable(
  'consultation_agenda_item',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => consultation.meetingId),
    position: integer('position').notNull(),
    title: text('title').notNull(),
  },
  (t) => [index('consultation_agenda_item_meeting').on(t.meetingId)],
);

/** A paper before the meeting: a file, a version of a programme, or an address where it is found; one of the three. */
export const consultationDocument = sqliteTable(
  'consultation_document',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => consultation.meetingId),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    fileId: text('file_id').references(() => file.id),
    programmeVersionId: text('programme_version_id').references(() => programmeVersion.id),
    address: text('address'),
  },
  (t) => [index('consultation_document_meeting').on(t.meetingId), index('consultation_document_file').on(t.fileId)],
);

/** A State or an organization that was represented, whether or not the persons are known. */
export const consultationRepresentation = sqliteTable(
  'consultation_representation',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => consultation.meetingId),
    stateId: text('state_id').references(() => state.id),
    organizationId: text('organization_id').references(() => organization.id),
  },
  (t) => [index('consultation_representation_meeting').on(t.meetingId)],
);

/** A person who attended: personal data, restricted and erasable. E-mail addresses are not kept. */
export const consultationAttendee = sqliteTable(
  'consultation_attendee',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => consultation.meetingId),
    /** Null: for whom the person attended is not known. */
    representationId: text('representation_id').references(() => consultationRepresentation.id),
    name: text('name').notNull(),
    /** What follows the @ of the person's address: says who sent them while they are not mapped, and goes when they are. */
    mailDomain: text('mail_domain'),
    /** `HH:MM`, as the platform wrote them, in a zone it does not state. */
    joinedAt: text('joined_at'),
    leftAt: text('left_at'),
  },
  (t) => [
    index('consultation_attendee_meeting').on(t.meetingId),
    index('consultation_attendee_representation').on(t.representationId),
  ],
);

/** A point noted: for the desk and the Chair. Attributed to nobody unless somebody says so expressly. */
export const consultationPoint = sqliteTable(
  'consultation_point',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => consultation.meetingId),
    position: integer('position').notNull(),
    agendaItemId: text('agenda_item_id').references(() => consultationAgendaItem.id),
    text: text('text').notNull(),
    stateId: text('state_id').references(() => state.id),
    organizationId: text('organization_id').references(() => organization.id),
    /** Counts edits: a form sends the number it started from, so that a later edit is noticed. */
    revision: integer('revision').notNull(),
  },
  (t) => [index('consultation_point_meeting').on(t.meetingId)],
);

/** Nominations, for a meeting that is prepared, that the intersessional meeting considered. */
export const consultationNomination = sqliteTable(
  'consultation_nomination',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => consultation.meetingId),
    nominationMeetingId: text('nomination_meeting_id')
      .notNull()
      .references(() => nominationMeeting.id),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.nominationMeetingId] }),
    index('consultation_nomination_nomination').on(t.nominationMeetingId),
  ],
);
