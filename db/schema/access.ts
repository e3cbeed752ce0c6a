import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { oneTimeLinkPurposes } from '../../lib/access/types';
import { roles } from '../../lib/kernel/actor';
import { body, organization, state } from './bodies';
import { meeting } from './meetings';

export const account = sqliteTable('account', {
  id: text('id').primaryKey(),
  email: text('email').notNull().unique(),
  displayName: text('display_name').notNull(),
  /** argon2id, PHC string; null until the holder has set a password. */
  passwordHash: text('password_hash'),
  /** Offered on the sign-in page of the demonstration; never in a real installation. */
  persona: text('persona').unique(),
  createdAt: text('created_at').notNull(),
  disabledAt: text('disabled_at'),
});

/** A signed-in browser. The token carries account and session id; the row decides whether it still counts. */
export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    createdAt: text('created_at').notNull(),
    lastSeenAt: text('last_seen_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    revokedAt: text('revoked_at'),
    /** Browser and system in words, made from the User-Agent; no address is kept. */
    device: text('device').notNull(),
  },
  (t) => [index('session_account').on(t.accountId)],
);

export const roleAssignment = sqliteTable(
  'role_assignment',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    role: text('role', { enum: roles }).notNull(),
    bodyId: text('body_id').references(() => body.id),
    meetingId: text('meeting_id').references(() => meeting.id),
    stateId: text('state_id').references(() => state.id),
    organizationId: text('organization_id').references(() => organization.id),
  },
  (t) => [index('role_assignment_account').on(t.accountId)],
);

/** A link that works once, e.g. to set a password. Only the SHA-256 of its token is stored. */
export const oneTimeLink = sqliteTable('one_time_link', {
  id: text('id').primaryKey(),
  accountId: text('account_id')
    .notNull()
    .references(() => account.id),
  purpose: text('purpose', { enum: oneTimeLinkPurposes }).notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
});

/** Failed attempts per key (hashed account name or address) within a window. */
export const rateLimit = sqliteTable('rate_limit', {
  key: text('key').primaryKey(),
  windowStart: text('window_start').notNull(),
  count: integer('count').notNull(),
});
