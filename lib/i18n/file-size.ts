/** Fewer bytes than this would round to no kilobyte at all. */
const fewBytes = 50;

/** A size in bytes in the unit in which people read it, and how a formatter of numbers writes it. */
export function sizeInUnits(bytes: number) {
  // Short for "byte" is "byte", of however many.
  if (bytes < fewBytes) return { value: bytes, style: 'unit', unit: 'byte', unitDisplay: 'long' } as const;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return { value, style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
}
