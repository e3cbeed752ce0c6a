import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/kernel/dates';
import { type AddresseeLists, type AddressSource, recipientsOf, unresolvedClasses } from './recipients';

function mission(id: string, stateId: string, dutyStation: 'vienna' | 'newYork' | 'geneva' | 'other', more = {}) {
  return {
    id,
    stateId,
    dutyStation,
    residence: null,
    name: null,
    language: null,
    emails: [`${id}@example.invalid`],
    postalAddress: null,
    inUse: true,
    ...more,
  };
}

const source: AddressSource = {
  missions: [
    mission('aa-vienna', 'XAA', 'vienna', { residence: 'Berlin', language: 'fr' }),
    mission('aa-new-york', 'XAA', 'newYork'),
    mission('ab-geneva', 'XAB', 'geneva'),
    mission('ab-new-york', 'XAB', 'newYork'),
    mission('ad-vienna', 'XAD', 'vienna'),
    mission('ae-vienna', 'XAE', 'vienna', { inUse: false }),
  ],
  organizations: [
    { id: 'ato', attention: 'Legal Office', language: 'en', emails: ['ato@example.invalid'], postalAddress: null },
  ],
  chairs: [
    { regionalGroup: 'EEG', stateId: 'XAA', personName: 'H.E. A. Harbour', validFrom: '2024-01', validTo: '2024-06' },
    { regionalGroup: 'AFR', stateId: 'XAC', personName: null, validFrom: '2023-01', validTo: '2023-12' },
  ],
  members: [
    { stateId: 'XAA', regionalGroup: 'EEG' },
    { stateId: 'XAB', regionalGroup: 'EEG' },
    { stateId: 'XAC', regionalGroup: 'AFR' },
  ],
  observers: [
    { organizationId: 'ato', status: 'permanent', validTo: null },
    { organizationId: 'tide', status: 'provisional', validTo: '2024' },
    { organizationId: 'past', status: 'provisional', validTo: '2023' },
  ],
};
const day = plainDate('2024-02-01');

function lists(classes: AddresseeLists['classes'], more: Partial<AddresseeLists> = {}): AddresseeLists {
  return { classes, missionIds: [], organizationIds: [], ...more };
}

function short(asked: AddresseeLists): string[] {
  return recipientsOf(asked, source, day).map((one) =>
    [one.kind, one.stateId ?? one.organizationId, one.dutyStation].filter((part) => part !== null).join(' '),
  );
}

describe('recipientsOf', () => {
  it.each<[string, AddresseeLists, string[]]>([
    [
      'members by the mission at the seat of the desk, else the nearest, else by themselves',
      lists(['statesMembers']),
      ['mission XAA vienna', 'mission XAB newYork', 'state XAC'],
    ],
    ['one group', lists(['groupEEG']), ['mission XAA vienna', 'mission XAB newYork']],
    [
      'missions of one station that are in use',
      lists(['permanentMissionsVienna']),
      ['mission XAA vienna', 'mission XAD vienna'],
    ],
    ['missions in New York', lists(['permanentMissionsNewYork']), ['mission XAA newYork', 'mission XAB newYork']],
    ['missions in Geneva', lists(['permanentMissionsGeneva']), ['mission XAB geneva']],
    [
      'every mission in use',
      lists(['permanentMissions']),
      ['mission XAA vienna', 'mission XAA newYork', 'mission XAB geneva', 'mission XAB newYork', 'mission XAD vienna'],
    ],
    ['permanent observers', lists(['permanentObservers']), ['organization ato']],
    ['observers whose status has not ended', lists(['observers']), ['organization ato', 'organization tide']],
    ['chairs in office', lists(['groupChairs']), ['groupChair XAA vienna']],
    [
      'by hand',
      lists([], { missionIds: ['ab-geneva'], organizationIds: ['past'] }),
      ['mission XAB geneva', 'organization past'],
    ],
    [
      'several lists, each addressee once',
      lists(['statesMembers', 'permanentMissionsVienna', 'permanentObservers'], {
        missionIds: ['aa-vienna'],
        organizationIds: ['ato'],
      }),
      ['mission XAA vienna', 'mission XAB newYork', 'state XAC', 'mission XAD vienna', 'organization ato'],
    ],
    ['nobody', lists(['notStated']), []],
  ])('%s', (_, asked, expected) => {
    expect(short(asked)).toEqual(expected);
  });

  it('writes a note verbale to missions and States, a letter to organizations and chairs, with a copy of the address', () => {
    expect(
      recipientsOf(lists(['groupEEG', 'groupChairs', 'permanentObservers']), source, day).map((one) => [
        one.kind,
        one.rendering,
        one.language,
        one.residence,
        one.name,
        one.emails,
      ]),
    ).toEqual([
      ['mission', 'noteVerbale', 'fr', 'Berlin', null, ['aa-vienna@example.invalid']],
      ['mission', 'noteVerbale', null, null, null, ['ab-new-york@example.invalid']],
      ['groupChair', 'letter', 'fr', 'Berlin', 'H.E. A. Harbour', ['aa-vienna@example.invalid']],
      ['organization', 'letter', 'en', null, 'Legal Office', ['ato@example.invalid']],
    ]);
  });
});

describe('unresolvedClasses', () => {
  it('names the lists of which the book has nobody', () => {
    const empty: AddressSource = { ...source, missions: [], observers: [] };
    expect(
      unresolvedClasses(lists(['statesMembers', 'permanentMissionsVienna', 'observers', 'groupWEO']), empty, day),
    ).toEqual(['permanentMissionsVienna', 'observers', 'groupWEO']);
  });
});
