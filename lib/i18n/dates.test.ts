import { describe, expect, it } from 'vitest';
import { instant, partialDate } from '@/lib/kernel/dates';
import { writtenDate, writtenDay, writtenRange, writtenTime } from './dates';

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
