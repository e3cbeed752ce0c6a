import type { CircularRecord } from './queries/circulars';
import type { RegisterFilter } from './schema';
import { circularKinds, circularStates } from './types';

function searched(one: CircularRecord): string {
  return [one.ownReference, one.outsideReference, one.subject, one.note]
    .filter((part) => part !== null)
    .join(' ')
    .toLowerCase();
}

/** Place in the series: by year, then number; what bears no number stands last. */
function series(one: CircularRecord): number {
  return one.ownYear === null || one.ownNumber === null ? Number.MAX_SAFE_INTEGER : one.ownYear * 1e6 + one.ownNumber;
}

/**
 * The circulars that fit a filter, in its order. Every word of the search must occur in number, subject or note; ties keep
 * the order of dates, then of ids.
 */
export function narrowRegister(all: readonly CircularRecord[], filter: RegisterFilter): readonly CircularRecord[] {
  const words = filter.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const sign = filter.direction === 'asc' ? 1 : -1;
  const byDate = (a: CircularRecord, b: CircularRecord) => (a.datedOn ?? '9999').localeCompare(b.datedOn ?? '9999');
  const compare = {
    date: byDate,
    subject: (a: CircularRecord, b: CircularRecord) => a.subject.localeCompare(b.subject, 'en'),
    action: (a: CircularRecord, b: CircularRecord) => (a.actionDate ?? '9999').localeCompare(b.actionDate ?? '9999'),
    state: (a: CircularRecord, b: CircularRecord) =>
      circularStates.indexOf(a.standing) - circularStates.indexOf(b.standing),
    number: (a: CircularRecord, b: CircularRecord) => series(a) - series(b),
    kind: (a: CircularRecord, b: CircularRecord) => circularKinds.indexOf(a.kind) - circularKinds.indexOf(b.kind),
  }[filter.order];
  return all
    .filter(
      (one) =>
        (filter.year === null || one.datedOn?.startsWith(String(filter.year)) === true) &&
        (filter.kind === null || one.kind === filter.kind) &&
        (filter.state === null || one.standing === filter.state) &&
        (filter.list === null || one.addressees.includes(filter.list)) &&
        (filter.meeting === null || one.meetings.some((meeting) => meeting.slug === filter.meeting)) &&
        words.every((word) => searched(one).includes(word)),
    )
    .toSorted((a, b) => sign * compare(a, b) || byDate(a, b) || a.id.localeCompare(b.id));
}
