import { describe, expect, it } from 'vitest';
import { type ConsultationFilter, narrowConsultations, shortestNotice } from './list';

const row = (meetingId: string, startsOn: string | null, days: number | null, change: object = {}) => ({
  meetingId,
  title: `Round ${meetingId}`,
  startsOn,
  status: 'held' as const,
  purpose: null as string | null,
  outcome: 'notStated' as const,
  outcomeWords: null,
  notices: [{ subject: 'Notice', ownReference: `HBR/2023/${meetingId}`, outsideReference: null, days }],
  ...change,
});

const rows = [
  row('2', '2023-11-22', 14),
  row('1', '2023-10-18', 20, { purpose: 'Berths and Quáys', outcome: 'other' }),
  row('4', null, null, { status: 'planned', notices: [] }),
  row('3', '2023-12-19', 21, { status: 'cancelled' }),
];
const all: ConsultationFilter = { search: '', status: null, outcome: null, sort: 'date', direction: 'asc' };

describe('narrowConsultations', () => {
  it.each<[string, Partial<ConsultationFilter>, string]>([
    ['by date, the unknown last', {}, '1 2 3 4'],
    ['backwards', { direction: 'desc' }, '4 3 2 1'],
    ['by notice, the unknown first', { sort: 'days' }, '4 2 1 3'],
    ['by title', { sort: 'title', direction: 'desc' }, '4 3 2 1'],
    ['by outcome', { sort: 'outcome' }, '2 3 4 1'],
    ['by status', { sort: 'status' }, '4 1 2 3'],
    ['of one status', { status: 'planned' }, '4'],
    ['of one outcome', { outcome: 'other' }, '1'],
    ['with every word, whatever its marks', { search: 'quays berths' }, '1'],
    ['with the number of the notice', { search: 'hbr/2023/2' }, '2'],
    ['none', { search: 'berths lights' }, ''],
  ])('lists them %s', (_, change, ids) => {
    expect(
      narrowConsultations(rows, { ...all, ...change })
        .map((one) => one.meetingId)
        .join(' '),
    ).toBe(ids);
  });

  it('takes the shortest notice of several', () => {
    expect(shortestNotice([{ days: 30 }, { days: null }, { days: 14 }])).toBe(14);
    expect(shortestNotice([{ days: null }])).toBeNull();
  });
});
