import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addSeconds,
  certainlyBefore,
  daysBetween,
  deadlinePassesAt,
  instant,
  instantSchema,
  isWholeDay,
  momentAt,
  type PlainDate,
  partialDate,
  partialDateSchema,
  plainDate,
  plainDateSchema,
  timeOfDaySchema,
  zoneSchema,
} from './dates';

const dayInMilliseconds = 86_400_000;

/** A calendar day of the years 1900 to 2199. */
const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / dayInMilliseconds, max: Date.UTC(2199, 11, 31) / dayInMilliseconds })
  .map((day) => plainDate(new Date(day * dayInMilliseconds).toISOString().slice(0, 10)));

describe('dates as input', () => {
  it.each(['2024-03-26', '2024-02-29', '2000-02-29', '0001-01-01'])('takes the day %s', (text) => {
    expect(plainDateSchema.safeParse(text)).toEqual({ success: true, data: text });
  });

  it.each(['2023-02-29', '1900-02-29', '2024-13-01', '2024-04-31', '2024-4-1', '24-04-01', '26.03.2024', '', 'today'])(
    'takes %j for no day',
    (text) => {
      expect(plainDateSchema.safeParse(text).error?.issues[0]?.message).toBe('invalidDate');
    },
  );

  it.each(['2024', '2024-03', '2024-03-26'])('keeps %s as precise as it is stated', (text) => {
    expect(partialDateSchema.parse(text)).toBe(text);
  });

  it.each(['202', '2024-00', '2024-13', '2024-02-30', '2024-'])('takes %j for no date of any precision', (text) => {
    expect(partialDateSchema.safeParse(text).success).toBe(false);
  });

  it.each([
    ['2024-03-26T08:00:00.000Z', true],
    ['2024-03-26T08:00:00Z', false],
    ['2024-03-26T08:00:00.000+01:00', false],
    ['2024-03-26T25:00:00.000Z', false],
  ])('knows whether %s is an instant', (text, known) => {
    expect(instantSchema.safeParse(text).success).toBe(known);
  });

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:00', false],
    ['09:60', false],
  ])('knows whether %s is a time of day', (text, known) => {
    expect(timeOfDaySchema.safeParse(text).success).toBe(known);
  });

  it.each([
    ['Europe/Vienna', true],
    ['UTC', true],
    ['Europe/Atlantis', false],
    ['', false],
  ])('knows whether %j is a time zone', (text, known) => {
    expect(zoneSchema.safeParse(text).success).toBe(known);
  });
});

describe('counting days', () => {
  it('counts the notice periods of a year with a leap day', () => {
    expect(daysBetween(plainDate('2024-02-20'), plainDate('2024-03-26'))).toBe(35);
    expect(addDays(plainDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(plainDate('2023-12-31'), 1)).toBe('2024-01-01');
  });

  it('finds a day again after going there', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0);
      }),
    );
  });

  it('orders days as their texts are ordered', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(Math.sign(daysBetween(one, other))).toBe(one < other ? 1 : one === other ? 0 : -1);
      }),
    );
  });
});

describe('dates of reduced precision', () => {
  it.each([
    ['2023', '2024', true],
    ['2023', '2023-05', false],
    ['2023-05', '2023', false],
    ['2023-05', '2023-06-01', true],
    ['2023-06', '2023-06-01', false],
    ['2024-03-25', '2024-03-26', true],
    [null, '2024', false],
    ['2024', null, false],
  ])('says that %j lies before %j only when that is certain: %j', (date, other, certain) => {
    expect(certainlyBefore(date, other)).toBe(certain);
  });

  it('never says of two dates that each lies before the other', () => {
    const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => partialDate(day.slice(0, length)));
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        expect(certainlyBefore(one, other) && certainlyBefore(other, one)).toBe(false);
      }),
    );
  });

  it('tells a day from a month, a year and the unknown', () => {
    expect(['2024-03-26', '2024-03', '2024', null].map(isWholeDay)).toEqual([true, false, false, false]);
  });
});

describe('deadlinePassesAt', () => {
  const zone = 'Europe/Vienna';

  it('is the minute stated, in the time zone stated', () => {
    expect(deadlinePassesAt({ date: plainDate('2024-01-31'), time: '12:00', zone })).toBe('2024-01-31T11:00:00.000Z');
    expect(deadlinePassesAt({ date: plainDate('2024-07-31'), time: '12:00', zone })).toBe('2024-07-31T10:00:00.000Z');
  });

  it('is the end of the day when no time is stated, even on days that are shorter or longer', () => {
    expect(deadlinePassesAt({ date: plainDate('2024-01-31'), time: null, zone })).toBe('2024-01-31T23:00:00.000Z');
    expect(deadlinePassesAt({ date: plainDate('2024-03-31'), time: null, zone })).toBe('2024-03-31T22:00:00.000Z');
    expect(deadlinePassesAt({ date: plainDate('2024-10-27'), time: null, zone })).toBe('2024-10-27T23:00:00.000Z');
  });

  it('lies after every minute of its day and before the next day ends', () => {
    const zones = fc.constantFrom('Europe/Vienna', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC');
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(days, zones, minutes, (date, where, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const end = (day: PlainDate) => deadlinePassesAt({ date: day, time: null, zone: where });
        expect(deadlinePassesAt({ date, time, zone: where }) <= end(date)).toBe(true);
        expect(end(date) < end(addDays(date, 1))).toBe(true);
      }),
    );
  });
});

describe('momentAt', () => {
  it.each([
    ['2024-01-31', '12:00', 'Europe/Vienna', '2024-01-31T11:00:00.000Z'],
    ['2024-07-31', '12:00', 'Europe/Vienna', '2024-07-31T10:00:00.000Z'],
    ['2024-01-31', '23:30', 'America/New_York', '2024-02-01T04:30:00.000Z'],
    // Clocks go from 02:00 to 03:00 in that night.
    ['2024-03-31', '02:30', 'Europe/Vienna', '2024-03-31T01:30:00.000Z'],
  ])('places %s %s in %s', (date, time, zone, moment) => {
    expect(momentAt(plainDate(date), time, zone)).toBe(moment);
  });
});

describe('addSeconds', () => {
  it('keeps milliseconds and crosses days', () => {
    expect(addSeconds(instant('2023-12-31T23:59:59.250Z'), 1)).toBe('2024-01-01T00:00:00.250Z');
    expect(addSeconds(instant('2024-01-01T00:00:00.000Z'), -1)).toBe('2023-12-31T23:59:59.000Z');
  });
});
