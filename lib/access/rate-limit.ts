import { eq, lte, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { rateLimit } from '@/db/schema/access';
import { addSeconds, type Instant } from '@/lib/kernel/dates';

/** Length of a window in seconds: who failed too often waits until it is over. */
export const windowSeconds = 15 * 60;

/** Failed attempts allowed within a window: for one account, and for one address, behind which a whole mission may sit. */
export const attemptsAllowed = { account: 10, address: 60 } as const;

/** A key (hashed) and how many failures it may have. */
export type Limit = { readonly key: string; readonly allowed: number };

/**
 * Counts an attempt against every limit before it is made, so that many at once cannot slip through together.
 *
 * @returns false when one of the limits was already reached: the attempt must not be made
 */
export function takeAttempt(db: Db, limits: readonly Limit[], now: Instant): boolean {
  return db.transaction(
    (tx) => {
      tx.delete(rateLimit)
        .where(lte(rateLimit.windowStart, addSeconds(now, -windowSeconds)))
        .run();
      const counts = limits.map((limit) => {
        const row = tx.select().from(rateLimit).where(eq(rateLimit.key, limit.key)).get();
        return (row?.count ?? 0) < limit.allowed;
      });
      if (counts.includes(false)) return false;
      for (const { key } of limits) {
        tx.insert(rateLimit)
          .values({ key, windowStart: now, count: 1 })
          .onConflictDoUpdate({ target: rateLimit.key, set: { count: sql`${rateLimit.count} + 1` } })
          .run();
      }
      return true;
    },
    { behavior: 'immediate' },
  );
}

/**
 * After a successful attempt: the account starts anew; for an address only this attempt is taken back, so that one known
 * account does not reopen the door to guesses at others.
 */
export function attemptSucceeded(db: Db, keys: { readonly account: string; readonly address?: string }): void {
  db.transaction(
    (tx) => {
      tx.delete(rateLimit).where(eq(rateLimit.key, keys.account)).run();
      if (keys.address !== undefined) {
        tx.update(rateLimit)
          .set({ count: sql`max(${rateLimit.count} - 1, 0)` })
          .where(eq(rateLimit.key, keys.address))
          .run();
      }
    },
    { behavior: 'immediate' },
  );
}
