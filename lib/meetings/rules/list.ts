import type { MeetingKind, MeetingStatus } from '../types';

export const meetingSortKeys = ['title', 'body', 'date', 'place', 'kind', 'status'] as const;
export type MeetingSortKey = (typeof meetingSortKeys)[number];

/** What a list of meetings is narrowed to and ordered by; null: any. */
export type MeetingFilter = {
  readonly search: string | null;
  readonly bodyId: string | null;
  readonly kind: MeetingKind | null;
  readonly status: MeetingStatus | null;
  readonly sort: MeetingSortKey;
  readonly descending: boolean;
};

type Row = {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly startsOn: string | null;
  readonly placeName: string | null;
  readonly city: string | null;
  readonly body: { readonly id: string; readonly name: string; readonly acronym: string | null };
};

/** Text as it is searched: lower case, without the marks above and below letters. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}

function sortText(row: Row, key: MeetingSortKey): string {
  switch (key) {
    case 'title':
      return row.title;
    case 'body':
      return row.body.name;
    // What has no date is still to come, so it stands last.
    case 'date':
      return row.startsOn ?? '9999';
    case 'place':
      return row.city ?? row.placeName ?? '';
    case 'kind':
      return row.kind;
    case 'status':
      return row.status;
  }
}

/**
 * The meetings that fit a filter, in its order; every word of the search must occur in title, body or place. Ties keep the
 * order of dates, then of ids, so that the same list always looks the same.
 *
 * @param locale language whose alphabet orders the texts
 */
export function narrowMeetings<T extends Row>(rows: readonly T[], filter: MeetingFilter, locale: string): readonly T[] {
  const words = folded(filter.search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const collator = new Intl.Collator(locale, { numeric: true });
  const direction = filter.descending ? -1 : 1;
  return rows
    .filter((row) => {
      if (filter.bodyId !== null && row.body.id !== filter.bodyId) return false;
      if (filter.kind !== null && row.kind !== filter.kind) return false;
      if (filter.status !== null && row.status !== filter.status) return false;
      const text = folded(
        [row.title, row.shortTitle, row.body.name, row.body.acronym, row.placeName, row.city].join(' '),
      );
      return words.every((word) => text.includes(word));
    })
    .toSorted(
      (a, b) =>
        direction * collator.compare(sortText(a, filter.sort), sortText(b, filter.sort)) ||
        collator.compare(sortText(a, 'date'), sortText(b, 'date')) ||
        collator.compare(a.id, b.id),
    );
}
