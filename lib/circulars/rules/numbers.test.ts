import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstOfYear,
  gapFindings,
  isClosed,
  type KnownNumber,
  ledgerOf,
  ledgersToOpen,
  numberingYear,
  referenceBy,
  seriesOf,
} from './numbers';

it.each<[string, string | null, string | null, number]>([
  ['the date printed', '2027-01-05', '2026-12-29', 2027],
  ['the day of numbering where no date is printed', null, '2025-12-29', 2025],
  ['today where neither is stated', null, null, 2026],
])('the year of a number is that of %s', (_, datedOn, numberedOn, year) => {
  expect(numberingYear(datedOn, numberedOn, '2026-12-30')).toBe(year);
});

function known(number: number, fate: KnownNumber['fate'] = 'used'): KnownNumber {
  return { number, reference: `OOSA/2024/${number}`, fate, circular: null, note: null };
}

describe('patterns', () => {
  it.each([
    ['OOSA/{year}/{n}', 'OOSA/2024/7', 'OOSA'],
    ['CU {year}/{n}', 'CU 2024/7', 'CU'],
    ['OOSA {year}-{n}', 'OOSA 2024-7', 'OOSA'],
  ])('writes and reads %s', (pattern, reference, series) => {
    expect(referenceBy(pattern, 2024, 7)).toBe(reference);
    expect(seriesOf(pattern)).toBe(series);
  });

  it.each(['OOSA/{n}', 'OOSA/{year}', '{year}/{n}', '{n}/{year} OOSA', 'OOSA', 'OOSA/{year}/{n}/bis'])(
    'does not take %s, which the register could not order',
    (pattern) => {
      expect(seriesOf(pattern)).toBeNull();
    },
  );
});

describe('where a series begins', () => {
  it.each([
    [2023, null],
    [2024, 43],
    [2025, 1],
  ])('in %i', (year, first) => {
    expect(firstOfYear(year, { year: 2024, number: 43 })).toBe(first);
  });
});

describe('ledgerOf', () => {
  it('lists every number from the first on, gaps in one line each', () => {
    const lines = ledgerOf([known(48), known(43), known(44, 'cancelled'), known(50, 'reserved')], 42);
    expect(lines).toEqual([
      { kind: 'gap', from: 42, to: 42 },
      { kind: 'number', ...known(43) },
      { kind: 'number', ...known(44, 'cancelled') },
      { kind: 'gap', from: 45, to: 47 },
      { kind: 'number', ...known(48) },
      { kind: 'gap', from: 49, to: 49 },
      { kind: 'number', ...known(50, 'reserved') },
    ]);
    expect(gapFindings('OOSA', 2024, lines)).toEqual([
      {
        rule: 'circulars.numberGap',
        severity: 'warning',
        subjects: [],
        params: { series: 'OOSA', year: '2024', count: 5, numbers: '42, 45–47, 49' },
      },
    ]);
  });

  it('accounts for each number once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
        fc.integer({ min: 1, max: 10 }),
        (numbers, first) => {
          const lines = ledgerOf(
            numbers.map((number) => known(number)),
            first,
          );
          const told = lines.flatMap((line) =>
            line.kind === 'number'
              ? [line.number]
              : Array.from({ length: line.to - line.from + 1 }, (_, at) => line.from + at),
          );
          const last = Math.max(0, ...numbers);
          const from = Math.min(first, ...numbers);
          const all = numbers.length === 0 ? [] : Array.from({ length: last - from + 1 }, (_, at) => from + at);
          const below = new Set(numbers.filter((number) => number < first));
          expect(told).toEqual(all.filter((number) => number >= first || below.has(number)));
          const gaps = gapFindings('OOSA', 2024, lines);
          expect(gaps.length === 0).toBe(lines.every((line) => line.kind === 'number'));
        },
      ),
    );
  });
});

describe('ledgersToOpen', () => {
  const known = [
    { series: 'CU', year: 2025 },
    { series: 'OOSA', year: 2024 },
    { series: 'OOSA', year: 2022 },
  ];

  it.each([
    ['this year, where nothing newer is on record', known, '', 0, 'OOSA', 2026],
    ['the next year, once it has a number', [...known, { series: 'OOSA', year: 2027 }], '', 0, 'OOSA', 2027],
    ['the next year, when it is asked for', known, 'OOSA', 2027, 'OOSA', 2027],
    ['a year on record', known, 'OOSA', 2022, 'OOSA', 2022],
    ['no year without a ledger', known, 'OOSA', 2023, 'OOSA', 2026],
    ['the latest year of another series', known, 'CU', 2026, 'CU', 2025],
    ['the own series instead of one that is not there', known, 'HBR', 2024, 'OOSA', 2024],
  ])('opens %s', (_, onRecord, series, year, shownSeries, shownYear) => {
    expect(ledgersToOpen(onRecord, 'OOSA', 2026, { series, year }).shown).toEqual({
      series: shownSeries,
      year: shownYear,
    });
  });

  it('offers this year and the next of the own series first', () => {
    expect(ledgersToOpen(known, 'OOSA', 2026, { series: '', year: 0 }).choices).toEqual([
      { series: 'OOSA', year: 2027 },
      { series: 'OOSA', year: 2026 },
      { series: 'OOSA', year: 2024 },
      { series: 'OOSA', year: 2022 },
      { series: 'CU', year: 2025 },
    ]);
  });

  it('opens what is on record where no series is set, and nothing where nothing is', () => {
    expect(ledgersToOpen(known, null, 2026, { series: '', year: 0 }).shown).toEqual({ series: 'CU', year: 2025 });
    expect(ledgersToOpen([], null, 2026, { series: '', year: 0 })).toEqual({ choices: [], shown: null });
  });
});

describe('isClosed', () => {
  it.each([
    ['cancelled', null, true],
    ['used', 'circular-1', true],
    ['reserved', null, false],
    ['otherMatter', null, false],
  ] as const)('says of a number %s by %s: %s', (fate, circularId, closed) => {
    expect(isClosed({ fate, circularId })).toBe(closed);
  });
});
