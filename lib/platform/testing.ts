import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Db, openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import type { Actor, Role, RoleAssignment } from '@/lib/kernel/actor';
import { fixedClock } from '@/lib/kernel/clock';
import { instant } from '@/lib/kernel/dates';
import { replayableIds } from '@/lib/kernel/ids';
import type { CommandContext } from './command';

/** Folder of the application's migrations. */
const migrationsFolder = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/** A real, migrated database in memory. */
export function memoryDatabase(): Db {
  const db = openDatabase(':memory:');
  migrate(db, migrationsFolder);
  return db;
}

/** A real, migrated database in a folder of its own: for what needs a file, such as uploads. `remove` deletes both. */
export function temporaryDatabase(): { db: Db; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-test-'));
  const db = openDatabase(join(folder, 'test.db'));
  migrate(db, migrationsFolder);
  return {
    db,
    remove: () => {
      db.$client.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The bytes of a ZIP archive with empty entries of these names. */
export function zipOf(...names: readonly string[]): Uint8Array {
  const entries = names.map((name) => Buffer.from(name));
  const locals = entries.map((name) => {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, name]);
  });
  let offset = 0;
  const directory = entries.map((name, index) => {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(name.length, 28);
    header.writeUInt32LE(offset, 42);
    offset += locals[index]?.length ?? 0;
    return Buffer.concat([header, name]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
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
