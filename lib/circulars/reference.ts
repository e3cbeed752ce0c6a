/** A reference of a circular, as printed, with what follows from it for order and gaps. */
export type Reference = {
  readonly printed: string;
  /** Letters that name the series, e.g. `OOSA` or `CU`. */
  readonly series: string;
  readonly year: number;
  readonly number: number;
};

/** Letters of the series, year, number. Between them offices print slashes, spaces or nothing but a dash, and change it over the years. */
const pattern = /(\p{L}[\p{L}.]*)[\s/-]*((?:19|20)\d{2})\s*[/-]\s*(\d{1,6})(?!\d)/gu;

function referencesIn(text: string): Reference[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [printed, series = '', year, number] = match;
    return { printed, series: series.toUpperCase(), year: Number(year), number: Number(number) };
  });
}

/** Reads one reference: series, year and number. Null when the text is not one. */
export function parseReference(text: string): Reference | null {
  const [only, ...more] = referencesIn(text);
  return only !== undefined && more.length === 0 && only.printed === text.trim() ? only : null;
}

/**
 * Reads a pair as printed on a circular, `OOSA/2023/42–CU 2023/212`: the Office's own series first, the outside series
 * second. With one reference only, the second is null. Null when the text holds none.
 */
export function parseReferencePair(text: string): { own: Reference; outside: Reference | null } | null {
  const [own, outside, ...more] = referencesIn(text);
  if (own === undefined || more.length > 0) return null;
  return { own, outside: outside ?? null };
}

/** The pair as printed, joined by an en dash; the one reference when there is only one; null when there is none. */
export function formatReferencePair(circular: {
  readonly ownReference: string | null;
  readonly outsideReference: string | null;
}): string | null {
  const printed = [circular.ownReference, circular.outsideReference].filter((reference) => reference !== null);
  return printed.length === 0 ? null : printed.join('–');
}

/** True when two references are the same number of the same series, however each is printed. */
export function sameReference(one: string, other: string): boolean {
  const [a, b] = [parseReference(one), parseReference(other)];
  if (a === null || b === null) return one.trim().toUpperCase() === other.trim().toUpperCase();
  return a.series === b.series && a.year === b.year && a.number === b.number;
}
