import { describe, expect, it } from 'vitest';
import { dayIn, fixedClock, systemClock } from './clock';
import { instant, instantSchema } from './dates';

describe('clocks', () => {
  it('stand still when they are fixed', () => {
    const moment = instant('2024-02-01T09:00:00.000Z');
    expect(fixedClock(moment).now()).toBe(moment);
  });

  it('write the time of the machine as every instant is written', () => {
    expect(instantSchema.safeParse(systemClock.now()).success).toBe(true);
  });
});

describe('dayIn', () => {
  it.each([
    ['Europe/Vienna', '2024-01-31T22:59:59.999Z', '2024-01-31'],
    ['Europe/Vienna', '2024-01-31T23:00:00.000Z', '2024-02-01'],
    ['America/New_York', '2024-02-01T04:59:00.000Z', '2024-01-31'],
    ['Pacific/Kiritimati', '2024-01-31T10:00:00.000Z', '2024-02-01'],
  ])('is the calendar day that people in %s see at %s', (zone, moment, day) => {
    expect(dayIn(zone, instant(moment))).toBe(day);
  });
});
