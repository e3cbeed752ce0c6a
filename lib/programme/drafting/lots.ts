import { createHash } from 'node:crypto';
import { inOrder } from './order';
import type { Programme } from './types';

/**
 * The lot drawn for a nominee on a panel, 0 to 999: anybody can draw it again from the seed.
 *
 * @param seed public and fixed before the draft, e.g. the date of the meeting
 */
export function lot(seed: string, nominee: string, panel: string): number {
  return createHash('sha256').update(`${seed}|${nominee}|${panel}`).digest().readUInt32BE(0) % 1000;
}

/** Sum of the lots of all that are seated; among equally good programmes the one with the least is taken. */
export function lotSum(seed: string, programme: Programme): number {
  return Object.entries(programme).reduce((sum, [nominee, panel]) => sum + lot(seed, nominee, panel), 0);
}

/** Fingerprint of a programme: lines `nominee:panel` in the order of the nominees. */
export function programmeSha256(programme: Programme): string {
  const lines = Object.entries(programme)
    .toSorted(([a], [b]) => inOrder(a, b))
    .map(([nominee, panel]) => `${nominee}:${panel}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
