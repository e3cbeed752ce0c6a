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

/** Both references of a circular as somebody wrote them down; null: not stated. */
export type WrittenReferences = { readonly ownReference: string | null; readonly outsideReference: string | null };

function pairIn(text: string | null): { readonly own: string; readonly outside: string } | null {
  const pair = text === null ? null : parseReferencePair(text);
  return pair?.outside == null ? null : { own: pair.own.printed, outside: pair.outside.printed };
}

/** True when a pair stands where the own reference belongs, and beside it another outside reference than that of the pair. */
export function pairsDiffer({ ownReference, outsideReference }: WrittenReferences): boolean {
  const pair = pairIn(ownReference);
  return pair !== null && outsideReference !== null && !sameReference(pair.outside, outsideReference);
}

/** Each reference in its place: a pair as printed, written where the own one belongs, is taken apart unless `pairsDiffer`. */
export function splitReferences({ ownReference, outsideReference }: WrittenReferences): WrittenReferences {
  const pair = pairIn(ownReference);
  if (pair === null || pairsDiffer({ ownReference, outsideReference })) return { ownReference, outsideReference };
  return { ownReference: pair.own, outsideReference: outsideReference ?? pair.outside };
}

/** The pair as printed, joined by an en dash; the one reference when there is only one; null when there is none. */
export function formatReferencePair(circular: WrittenReferences): string | null {
  const printed = [circular.ownReference, circular.outsideReference].filter((reference) => reference !== null);
  return printed.length === 0 ? null : printed.join('–');
}

/** True when two references are the same number of the same series, however each is printed. */
export function sameReference(one: string, other: string): boolean {
  const [a, b] = [parseReference(one), parseReference(other)];
  if (a === null || b === null) return one.trim().toUpperCase() === other.trim().toUpperCase();
  return a.series === b.series && a.year === b.year && a.number === b.number;
}
