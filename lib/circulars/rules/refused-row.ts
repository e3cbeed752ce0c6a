import type { Refusal } from '@/lib/kernel/refusal';
import type { PlannedCircular } from './record-list';

/** The row of the list that a refusal of `recordCircularList` is about; null: it is about the list as a whole. */
export function refusedRow(rows: readonly PlannedCircular[], refusal: Refusal): PlannedCircular | null {
  const at = /^circulars\.(\d+)/.exec(refusal.field ?? '')?.[1];
  return (at === undefined ? undefined : rows.filter((row) => row.outcome === 'new')[Number(at)]) ?? null;
}
