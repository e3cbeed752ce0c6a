import { fileURLToPath } from 'node:url';
import { type Db, openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import type { Actor, Role, RoleAssignment } from '@/lib/kernel/actor';
import { fixedClock } from '@/lib/kernel/clock';
import { instant } from '@/lib/kernel/dates';
import { replayableIds } from '@/lib/kernel/ids';
import type { CommandContext } from './command';

/** A real, migrated database in memory. */
export function memoryDatabase(): Db {
  const db = openDatabase(':memory:');
  migrate(db, fileURLToPath(new URL('../../db/migrations', import.meta.url)));
  return db;
}

/** An actor with one role, without limits unless given. */
export function actorWith(role: Role, limits: Partial<Omit<RoleAssignment, 'role'>> = {}): Actor {
  return {
    kind: 'account',
    accountId: `account-${role}`,
    displayName: role,
    roles: [{ role, bodyId: null, meetingId: null, stateId: null, organizationId: null, ...limits }],
  };
}

/** A context that stands still on 1 February 2024 and whose ids replay. */
export function testContext(db: Db, actor: Actor, more: Partial<CommandContext> = {}): CommandContext {
  return { db, actor, clock: fixedClock(instant('2024-02-01T09:00:00.000Z')), ids: replayableIds('test'), ...more };
}
