import type { MeetingStatus } from '@/lib/meetings/types';
import { foldText } from '@/lib/people/rules';
import { type ConsultationOutcome, consultationOutcomes } from '../types';

/** What a list of intersessional meetings is narrowed to and ordered by; null: any. */
export type ConsultationFilter = {
  readonly search: string;
  readonly status: MeetingStatus | null;
  readonly outcome: ConsultationOutcome | null;
  readonly sort: 'date' | 'title' | 'days' | 'outcome' | 'status';
  readonly direction: 'asc' | 'desc';
};

type Notice = {
  readonly subject: string;
  readonly ownReference: string | null;
  readonly outsideReference: string | null;
  readonly days: number | null;
};

type Row = {
  readonly meetingId: string;
  readonly title: string;
  readonly startsOn: string | null;
  readonly status: MeetingStatus;
  readonly purpose: string | null;
  readonly outcome: ConsultationOutcome;
  readonly outcomeWords: string | null;
  readonly notices: readonly Notice[];
};

const statusOrder: readonly MeetingStatus[] = ['planned', 'held', 'cancelled'];

/** Shortest notice of a meeting, in days; null: none is known. */
export function shortestNotice(notices: readonly Pick<Notice, 'days'>[]): number | null {
  const days = notices.flatMap((notice) => (notice.days === null ? [] : [notice.days]));
  return days.length === 0 ? null : Math.min(...days);
}

function searched(row: Row): string {
  const notices = row.notices.flatMap((one) => [one.ownReference, one.outsideReference, one.subject]);
  return foldText([row.title, row.purpose, row.outcomeWords, ...notices].filter((part) => part !== null).join(' '));
}

/**
 * The intersessional meetings that fit a filter, in its order. Every word of the search must occur in title, matters taken up,
 * outcome or notice; ties keep the order of dates, then of ids.
 */
export function narrowConsultations<T extends Row>(rows: readonly T[], filter: ConsultationFilter): readonly T[] {
  // A reference is one word of the search, whatever its strokes.
  const words = filter.search
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '');
  const sign = filter.direction === 'asc' ? 1 : -1;
  // What has no date is still to come, so it stands last.
  const byDate = (a: T, b: T) => (a.startsOn ?? '9999').localeCompare(b.startsOn ?? '9999');
  const compare = {
    date: byDate,
    title: (a: T, b: T) => a.title.localeCompare(b.title, 'en'),
    days: (a: T, b: T) => (shortestNotice(a.notices) ?? -1) - (shortestNotice(b.notices) ?? -1),
    outcome: (a: T, b: T) => consultationOutcomes.indexOf(a.outcome) - consultationOutcomes.indexOf(b.outcome),
    status: (a: T, b: T) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status),
  }[filter.sort];
  return rows
    .filter(
      (row) =>
        (filter.status === null || row.status === filter.status) &&
        (filter.outcome === null || row.outcome === filter.outcome) &&
        words.every((word) => searched(row).includes(word)),
    )
    .toSorted((a, b) => sign * compare(a, b) || byDate(a, b) || a.meetingId.localeCompare(b.meetingId));
}
