import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { preference } from '@/db/schema/preferences';

/** Longer values are cut off: what is kept here is a choice, not a text. */
const longest = 500;

/** What an account likes, under a name; undefined: it has not chosen. What it means is the caller's, and may be out of date. */
export function readPreference(db: Db, accountId: string, name: string): string | undefined {
  return db
    .select({ value: preference.value })
    .from(preference)
    .where(and(eq(preference.accountId, accountId), eq(preference.name, name)))
    .get()?.value;
}

/** Keeps what an account likes from now on, in every browser in which it signs in. */
export function keepPreference(db: Db, accountId: string, name: string, value: string): void {
  const kept = value.slice(0, longest);
  db.insert(preference)
    .values({ accountId, name, value: kept })
    .onConflictDoUpdate({ target: [preference.accountId, preference.name], set: { value: kept } })
    .run();
}
