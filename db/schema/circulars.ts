import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { addresseeClasses, circularKinds, circularLinkKinds, circularStates } from '../../lib/circulars/types';
import { body } from './bodies';
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
