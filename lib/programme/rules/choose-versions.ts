import type { ProgrammeVersion } from '../types';

type Numbered = Pick<ProgrammeVersion, 'id' | 'number' | 'basedOnId'>;

/**
 * The two versions to be compared: those asked for by number; without a choice the newest, beside the one on which it is
 * based or else the one before it.
 *
 * @param versions those open to the reader, newest first
 * @param asked numbers as they stand in the address
 * @returns `unknown` when a version asked for is not among them; null when there is no pair
 */
export function chooseVersions<V extends Numbered>(
  versions: readonly V[],
  asked: { readonly from: string | undefined; readonly to: string | undefined },
): { readonly from: V; readonly to: V } | 'unknown' | null {
  const numbered = (number: string) => versions.find((version) => String(version.number) === number);
  const to = asked.to === undefined ? versions[0] : numbered(asked.to);
  if (to === undefined) return asked.to === undefined ? null : 'unknown';
  const usual =
    versions.find((version) => version.id === to.basedOnId) ?? versions.find((version) => version.number < to.number);
  const from = asked.from === undefined ? usual : numbered(asked.from);
  if (from === undefined) return asked.from === undefined ? null : 'unknown';
  return { from, to };
}
