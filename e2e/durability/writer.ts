// Run as a process of its own by durability.test.ts, which kills it. Writes for as long as it lives, and tells of each
// piece of work only after it was acknowledged.
import { writeSync } from 'node:fs';
import { createBody } from '@/lib/bodies/commands/create-body';
import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import { isRefusal } from '@/lib/kernel/refusal';
import { execute } from '@/lib/platform/command';
import { openMigrated } from '@/lib/platform/database';
import { insertFile, storeFile } from '@/lib/platform/files';

const [path, prefix] = process.argv.slice(2);
if (path === undefined || prefix === undefined) throw new Error('usage: writer.ts DATABASE PREFIX');

const db = openMigrated(path);
const actor = { kind: 'system', name: 'durability' } as const;
const context = { db, actor, clock: systemClock, ids: randomIds };

for (let n = 0; ; n += 1) {
  const slug = `${prefix}-${n}`;
  const body = { slug, name: slug, acronym: null, kind: 'workingGroup', parentId: null, invented: true };
  const outcome = await execute(createBody, context, body);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  writeSync(1, `body ${slug}\n`);

  const stored = await storeFile(db, slug, Buffer.from(slug.repeat(1000)), 'file');
  if (isRefusal(stored)) throw new Error(stored.code);
  const id = db.transaction((tx) => insertFile(tx, stored, { ids: randomIds, now: systemClock.now(), actor }));
  writeSync(1, `file ${id}\n`);
}
