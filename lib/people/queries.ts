import { asc, inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { person } from '@/db/schema/people';
import type { Person } from './record';

/** The persons with these ids, in the order of their sort keys; ids without a record are left out. */
export function listPersonsByIds(db: Db | Tx, ids: readonly string[]): Person[] {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]))
    .orderBy(asc(person.sortKey), asc(person.nameAsPrinted))
    .all();
}
