import { describe, expect, it } from 'vitest';
import { bookViewSchema, narrowMissions } from './list';

const mission = (name: string, dutyStation: 'vienna' | 'newYork', more = {}) => ({
  state: { id: name.slice(0, 3), names: { en: name }, usualGroup: 'EEG' as const },
  dutyStation,
  residence: null,
  name: null,
  emails: [`${dutyStation}@${name}.invalid`],
  postalAddress: null,
  note: null,
  inUse: true,
  ...more,
});

const all = [
  mission('Vardonia', 'newYork'),
  mission('Sahiré', 'vienna', {
    residence: 'Berlin',
    state: { id: 'SAH', names: { en: 'Sahiré' }, usualGroup: 'AFR' },
  }),
  mission('Lovenia', 'newYork', { emails: [] }),
  mission('Lovenia', 'vienna', { inUse: false }),
];

function shown(asked: object): string[] {
  return narrowMissions(all, bookViewSchema.parse(asked), 'en').map(
    (one) => `${one.state.names.en} ${one.dutyStation}`,
  );
}

describe('narrowMissions', () => {
  it.each<[string, object, string[]]>([
    ['all by State and duty station', {}, ['Lovenia vienna', 'Lovenia newYork', 'Sahiré vienna', 'Vardonia newYork']],
    ['without regard to diacritics', { search: 'sahire BERLIN' }, ['Sahiré vienna']],
    ['by address', { search: 'newYork@vardonia' }, ['Vardonia newYork']],
    ['one group', { group: 'AFR' }, ['Sahiré vienna']],
    ['one station', { station: 'newYork' }, ['Lovenia newYork', 'Vardonia newYork']],
    ['without an e-mail address', { only: 'withoutEmail' }, ['Lovenia newYork']],
    ['no longer in use', { only: 'notInUse' }, ['Lovenia vienna']],
    ['from Z to A', { direction: 'desc' }, ['Vardonia newYork', 'Sahiré vienna', 'Lovenia newYork', 'Lovenia vienna']],
    ['by station', { order: 'station' }, ['Lovenia vienna', 'Sahiré vienna', 'Lovenia newYork', 'Vardonia newYork']],
    [
      'nothing usable asked',
      { group: 'XXX', order: 'colour' },
      ['Lovenia vienna', 'Lovenia newYork', 'Sahiré vienna', 'Vardonia newYork'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(shown(asked)).toEqual(expected);
  });
});
