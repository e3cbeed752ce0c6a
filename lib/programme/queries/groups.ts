import { inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { bodyMembership } from '@/db/schema/bodies';
import type { RegionalGroup } from '@/lib/bodies/types';
import { certainlyBefore } from '@/lib/kernel/dates';
import { lineOfBody } from '@/lib/meetings/insert-meeting';

/**
 * The regional group of each State member, as the body counts it. A body whose own membership is not recorded has the
 * members of the body above it.
 *
 * @param on partial date at which membership counts; null: not stated, then every membership on record does
 */
export function groupsOfMembers(
  db: Db | Tx,
  bodyId: string,
  on: string | null,
): ReadonlyMap<string, RegionalGroup | null> {
  const line = lineOfBody(db, bodyId);
  const rows = db
    .select()
    .from(bodyMembership)
    .where(inArray(bodyMembership.bodyId, [...line]))
    .all();
  const nearest = line.find((id) => rows.some((row) => row.bodyId === id));
  return new Map(
    rows
      .filter((row) => row.bodyId === nearest)
      .filter((row) => !certainlyBefore(on, row.validFrom) && !certainlyBefore(row.validTo, on))
      .map((row) => [row.stateId, row.regionalGroup]),
  );
}
