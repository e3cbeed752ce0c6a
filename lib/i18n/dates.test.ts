import { describe, expect, it } from 'vitest';
import { instant, partialDate, plainDate } from '@/lib/kernel/dates';
import { writtenDate, writtenDay, writtenRange, writtenTime, writtenTimes } from './dates';

describe('writtenDate', () => {
  it.each([
    ['2024-03-26', '26 March 2024', '26 Mar 2024'],
    ['2024-03', 'March 2024', 'Mar 2024'],
    ['2024', '2024', '2024'],
  ])('writes %s at the precision it has', (date, long, short) => {
    expect(writtenDate(partialDate(date), 'en')).toBe(long);
    expect(writtenDate(partialDate(date), 'en', 'short')).toBe(short);
    expect(writtenDate(partialDate(date), 'ar-XB')).toBe(long);
  });
});

describe('writtenRange', () => {
  it.each([
    ['2024-03-25', '2024-03-27', '25–27 March 2024'],
    ['2024-03-30', '2024-04-02', '30 March – 2 April 2024'],
    ['2024-03-26', '2024-03-26', '26 March 2024'],
    ['2024-03-26', null, '26 March 2024'],
    ['2024-03', '2024-04-02', 'March 2024 – 2 April 2024'],
  ])('writes %s to %s', (from, to, words) => {
    expect(writtenRange(partialDate(from), to === null ? null : partialDate(to), 'en')).toBe(words);
  });
});

describe('writtenDay and writtenTime', () => {
  it('place a moment in the day and time of a zone', () => {
    const moment = instant('2024-03-25T23:30:00.000Z');
    expect(writtenDay(moment, 'en', 'Europe/Vienna')).toBe('26 March 2024');
    expect(writtenTime(moment, 'en', 'Europe/Vienna')).toBe('00:30 CET');
    expect(writtenDay(moment, 'en', 'America/New_York')).toBe('25 March 2024');
  });
});

describe('writtenTimes', () => {
  it.each([
    ['2023-10-18', '14:00', '16:00', 'Europe/Vienna', '14:00–16:00 CEST', '12:00–14:00 UTC', null],
    ['2023-11-22', '14:00', null, 'Europe/Vienna', '14:00 CET', '13:00 UTC', null],
    ['2023-11-22', '22:00', '23:30', 'America/New_York', '22:00–23:30 GMT-5', '03:00–04:30 UTC', '23 November 2023'],
    ['2023-11-22', '09:00', null, 'UTC', '09:00 UTC', '09:00 UTC', null],
  ])('writes %s %s to %s in %s', (date, from, to, zone, local, utc, utcDay) => {
    expect(writtenTimes({ date: plainDate(date), from, to, zone }, 'en')).toEqual({ local, utc, utcDay });
  });

  it('writes nothing where no time is stated', () => {
    expect(writtenTimes({ date: plainDate('2023-10-18'), from: null, to: null, zone: 'UTC' }, 'en')).toBeNull();
  });
});
