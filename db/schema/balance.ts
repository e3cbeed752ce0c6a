import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { selfDescriptions } from '../../lib/balance/types';
import { body, state } from './bodies';
import { communication } from './correspondence';

/** What a State says of itself to a body, with the communication that says so; never inferred from anything else. */
export const selfDescription = sqliteTable(
  'self_description',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    stateId: text('state_id')
      .notNull()
      .references(() => state.id),
    kind: text('kind', { enum: selfDescriptions }).notNull(),
    communicationId: text('communication_id')
      .notNull()
      .references(() => communication.id),
    /** Partial date from which it holds; null: not stated, then it holds at any day. */
    statedOn: text('stated_on'),
    recordedAt: text('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('self_description_once').on(t.bodyId, t.stateId, t.kind),
    index('self_description_communication').on(t.communicationId),
  ],
);
