import { createHash } from 'node:crypto';
import type { PlannedRow } from './plan';

/**
 * A short mark of what an import would do, row by row. An import is carried out only when it would still do what was shown:
 * records may have changed since.
 */
export function planDigest(rows: readonly PlannedRow[]): string {
  const essence = rows.map((row) => [
    row.at,
    row.outcome,
    'changes' in row ? row.changes : null,
    'target' in row ? row.target.nominationMeetingId : null,
    'values' in row ? row.values : null,
  ]);
  return createHash('sha256').update(JSON.stringify(essence)).digest('hex').slice(0, 32);
}

/** How many rows have each outcome. */
export function countOutcomes(rows: readonly PlannedRow[]): Readonly<Record<PlannedRow['outcome'], number>> {
  const counts = { create: 0, change: 0, same: 0, passedOver: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
