import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instant, partialDate, plainDate } from '@/lib/kernel/dates';
import { type CircularFacts, circularFindings, circularOwnFindings, noticeDays } from './findings';

const expert = { id: 'expert', title: 'Expert meeting', startsOn: partialDate('2024-03-26'), announces: false };
const rounds = ['2023-10-18', '2023-11-22', '2023-12-19', '2024-01-22'].map((day, at) => ({
  id: `round-${at + 1}`,
  title: `Meeting of ${day}`,
  startsOn: partialDate(day),
  announces: true,
}));

function circular(
  id: string,
  own: number,
  outside: number,
  day: string,
  change: Partial<CircularFacts> = {},
): CircularFacts {
  const year = Number(day.slice(0, 4));
  return {
    id,
    kind: 'meetingNotice',
    subject: id,
    ownReference: `OOSA/${year}/${own}`,
    ownYear: year,
    ownNumber: own,
    outsideReference: `CU ${year}/${outside}`,
    outsideYear: year,
    outsideNumber: outside,
    datedOn: plainDate(day),
    meetings: [expert],
    ...change,
  };
}

function notice(at: number, own: number, outside: number, day: string): CircularFacts {
  const round = rounds[at];
  return circular(`notice-${at + 1}`, own, outside, day, {
    meetings: round === undefined ? [expert] : [round, expert],
  });
}

/** The seven circulars of the source (paras. 10, 12, 17). */
const luxembourg = [
  circular('invitation', 42, 212, '2023-06-28', { kind: 'invitation' }),
  notice(0, 56, 323, '2023-09-28'),
  notice(1, 61, 372, '2023-11-08'),
  notice(2, 65, 398, '2023-11-28'),
  notice(3, 68, 423, '2023-12-19'),
  circular('registration-1', 6, 52, '2024-02-14', { kind: 'registration' }),
  circular('registration-2', 15, 77, '2024-03-13', { kind: 'registration' }),
];

describe('noticeDays', () => {
  it.each([
    ['2023-06-28', '2024-03-26', 272],
    ['2023-06-28', '2024-01-22', 208],
    ['2023-09-28', '2023-10-18', 20],
    ['2023-11-08', '2023-11-22', 14],
    ['2023-11-28', '2023-12-19', 21],
    ['2023-12-19', '2024-01-22', 34],
    ['2024-02-14', '2024-03-26', 41],
    ['2024-03-13', '2024-03-26', 13],
  ])('counts from %s to %s: %i days', (from, to, days) => {
    expect(noticeDays(plainDate(from), partialDate(to))).toBe(days);
  });

  it('says nothing where a date is unknown or not to the day', () => {
    expect(noticeDays(null, partialDate('2024-03-26'))).toBeNull();
    expect(noticeDays(plainDate('2024-03-13'), null)).toBeNull();
    expect(noticeDays(plainDate('2024-03-13'), partialDate('2024-03'))).toBeNull();
  });

  it('is the number of days added', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const from = plainDate('2024-02-29');
        const to = addDays(from, days);
        expect(noticeDays(from, partialDate(to))).toBe(days);
        expect(daysBetween(from, to)).toBe(days);
      }),
    );
  });
});

describe('circularFindings', () => {
  it('finds in the circulars of the source what the facts say of them', () => {
    expect(circularFindings(luxembourg, 'expert')).toEqual([
      {
        rule: 'circulars.noticePeriods',
        severity: 'note',
        subjects: [1, 2, 3, 4].map((n) => ({ kind: 'circular', id: `notice-${n}` })),
        params: { count: 4, periods: '20, 14, 21', last: 34, shortest: 14, distinct: 4 },
      },
      {
        rule: 'circulars.datedOnMeetingDay',
        severity: 'note',
        subjects: [
          { kind: 'circular', id: 'notice-4' },
          { kind: 'circular', id: 'notice-3' },
        ],
        params: {
          reference: 'OOSA/2023/68–CU 2023/423',
          announced: 4,
          other: 3,
        },
      },
      {
        rule: 'circulars.shortBeforeMeeting',
        severity: 'note',
        subjects: [{ kind: 'circular', id: 'registration-2' }],
        params: { reference: 'OOSA/2024/15–CU 2024/77', days: 13, lead: 14 },
      },
    ]);
  });

  it('finds the same in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(luxembourg, { minLength: luxembourg.length }), (shuffled) => {
        expect(circularFindings(shuffled, 'expert')).toEqual(circularFindings(luxembourg, 'expert'));
      }),
    );
  });

  it('finds nothing where there is nothing', () => {
    expect(circularFindings([], 'expert')).toEqual([]);
    expect(
      circularFindings([circular('registration', 1, 2, '2024-03-12', { kind: 'registration' })], 'expert'),
    ).toEqual([]);
  });

  it('counts the first notice of a meeting that had two', () => {
    const twice = [notice(0, 56, 323, '2023-09-28'), { ...notice(0, 57, 330, '2023-10-10'), id: 'second' }];
    expect(circularFindings(twice, 'expert')).toMatchObject([
      { rule: 'circulars.noticePeriods', params: { periods: '', last: 20, count: 1, distinct: 1 } },
    ]);
  });

  it('warns of numbers that fall while the date rises, in either series', () => {
    const found = circularFindings(
      [
        circular('a', 5, 40, '2024-01-10', { kind: 'other' }),
        circular('b', 4, 41, '2024-01-11', { kind: 'other' }),
        circular('c', 6, 39, '2024-01-12', { kind: 'other' }),
        circular('d', 1, 1, '2025-01-02', { kind: 'other' }),
      ],
      'expert',
    );
    expect(found).toEqual([
      {
        rule: 'circulars.numberOrder',
        severity: 'warning',
        subjects: [
          { kind: 'circular', id: 'a' },
          { kind: 'circular', id: 'b' },
        ],
        params: { later: 'OOSA/2024/4', earlier: 'OOSA/2024/5' },
      },
      {
        rule: 'circulars.numberOrder',
        severity: 'warning',
        subjects: [
          { kind: 'circular', id: 'b' },
          { kind: 'circular', id: 'c' },
        ],
        params: { later: 'CU 2024/39', earlier: 'CU 2024/41' },
      },
    ]);
  });

  it('accepts any order of numbers on one day', () => {
    const sameDay = [
      circular('a', 5, 41, '2024-01-10', { kind: 'other' }),
      circular('b', 4, 40, '2024-01-10', { kind: 'other' }),
    ];
    expect(circularFindings(sameDay, 'expert')).toEqual([]);
  });

  it('tells of references that are not on record', () => {
    const none = { ownReference: null, ownYear: null, ownNumber: null };
    const found = circularFindings(
      [
        circular('own', 1, 1, '2024-01-10', { kind: 'other', ...none }),
        circular('both', 1, 1, '2024-01-11', { kind: 'other', ...none, outsideReference: null }),
      ],
      'expert',
    );
    expect(found.map(({ severity, params }) => ({ severity, params }))).toEqual([
      { severity: 'note', params: { name: 'CU 2024/1', missing: 'own' } },
      { severity: 'warning', params: { name: 'both', missing: 'both' } },
    ]);
  });

  it('warns of an invitation dated after the meeting, not of a circular on its outcome', () => {
    const late = circular('late', 30, 300, '2024-04-01', { kind: 'invitation' });
    expect(circularFindings([late], 'expert')).toEqual([
      {
        rule: 'circulars.datedAfterMeeting',
        severity: 'warning',
        subjects: [{ kind: 'circular', id: 'late' }],
        params: { reference: 'OOSA/2024/30–CU 2024/300', meeting: 'Expert meeting', days: 6 },
      },
    ]);
    expect(circularFindings([{ ...late, kind: 'outcome' }], 'expert')).toEqual([]);
  });
});

describe('circularOwnFindings', () => {
  const step = (
    step: 'firstClearance' | 'ownNumber' | 'outsideNumber' | 'dispatched',
    day: string,
    skipped = false,
  ) => ({
    step,
    skipped,
    takenOn: plainDate(day),
    recordedAt: instant(`${day}T09:00:00.000Z`),
  });
  const plain = { id: 'a', datedOn: null, actionDate: null, changedAt: null, steps: [] };

  it.each([
    ['nothing in a fresh draft', {}, []],
    [
      'a change after the clearance',
      { changedAt: instant('2024-01-11T09:00:00.000Z'), steps: [step('firstClearance', '2024-01-10')] },
      ['circulars.changedAfterClearance'],
    ],
    [
      'no change before the clearance, and none after one that was left out',
      { changedAt: instant('2024-01-09T09:00:00.000Z'), steps: [step('firstClearance', '2024-01-10')] },
      [],
    ],
    [
      'no change after a clearance that was left out',
      { changedAt: instant('2024-01-11T09:00:00.000Z'), steps: [step('firstClearance', '2024-01-10', true)] },
      [],
    ],
    [
      'an action date before the date',
      { datedOn: plainDate('2024-01-10'), actionDate: plainDate('2024-01-08') },
      ['circulars.actionBeforeDate'],
    ],
    ['an action date on the date', { datedOn: plainDate('2024-01-10'), actionDate: plainDate('2024-01-10') }, []],
    [
      'a dispatch before the number',
      { steps: [step('ownNumber', '2024-01-12'), step('dispatched', '2024-01-11')] },
      ['circulars.stepsOutOfOrder'],
    ],
    [
      'no outside number that came late',
      {
        steps: [step('ownNumber', '2024-01-10'), step('outsideNumber', '2024-01-20'), step('dispatched', '2024-01-11')],
      },
      [],
    ],
  ])('finds %s', (_, change, rules) => {
    expect(circularOwnFindings({ ...plain, ...change }).map((finding) => finding.rule)).toEqual(rules);
  });
});
