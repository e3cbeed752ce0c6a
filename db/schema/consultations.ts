import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { consultationOutcomes } from '../../lib/consultations/types';
import { meeting } from './meetings';

/** What an intersessional meeting has beyond a meeting of any kind. */
export const consultation = sqliteTable('consultation', {
  meetingId: text('meeting_id')
    .primaryKey()
    .references(() => meeting.id),
  /** Matters taken up, in the words of whoever recorded it; unattributed. */
  purpose: text('purpose'),
  outcome: text('outcome', { enum: consultationOutcomes }).notNull(),
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
