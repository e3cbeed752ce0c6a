import type { Instant } from '@/lib/kernel/dates';
import type { CircularFileRole, CircularState, CircularStep } from '../types';
import { isEditable } from './life';

/** States in which there may be a scan: what was initialled here, and what was issued here or elsewhere. */
const scannedStates: readonly CircularState[] = ['initialled', 'dispatched', 'recorded'];

/**
 * True when a file may be added to a circular: the letter of the Chair and enclosures at any time, for the history tells when;
 * the scan once it was initialled or issued, in place of the one there is. Nothing comes to a cancelled one.
 */
export function isAttachable(role: CircularFileRole, state: CircularState): boolean {
  return role === 'initialledScan' ? scannedStates.includes(state) : state !== 'cancelled';
}

/** When a circular was first recorded as initialled or dispatched, which fixes it; null: neither is on record. */
function fixedAt(
  steps: readonly { readonly step: CircularStep; readonly skipped: boolean; readonly recordedAt: Instant }[],
): Instant | null {
  const fixing = steps.filter((one) => !one.skipped && (one.step === 'initialled' || one.step === 'dispatched'));
  const [first] = fixing.map((one) => one.recordedAt).toSorted();
  return first ?? null;
}

/**
 * True when a file may be taken off a circular: while its content may change, and off the record of one issued elsewhere. Of
 * one that was initialled or dispatched only what was added after that, for it was no part of what went out; its scan is
 * replaced, never taken off.
 */
export function isRemovable(
  file: { readonly role: CircularFileRole; readonly addedAt: Instant },
  circular: { readonly state: CircularState; readonly steps: Parameters<typeof fixedAt>[0] },
): boolean {
  const { state, steps } = circular;
  if (state === 'recorded' || isEditable(state)) return true;
  const fixed = fixedAt(steps);
  return state !== 'cancelled' && file.role !== 'initialledScan' && fixed !== null && file.addedAt > fixed;
}
