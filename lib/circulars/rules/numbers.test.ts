import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOfYear, gapFindings, type KnownNumber, ledgerOf, numberingYear, referenceBy, seriesOf } from './numbers';

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
