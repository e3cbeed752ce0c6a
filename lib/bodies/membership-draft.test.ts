import { describe, expect, it } from 'vitest';
import seed from '@/db/seed/states.json';
import { changedMembers, draftMembership, type Membership, membersOf, withLines } from './membership-draft';

const states = seed.states;
const member = (stateId: string, more: Partial<Membership> = {}): Membership => ({
  stateId,
  regionalGroup: 'WEO',
  validFrom: null,
  validTo: null,
  ...more,
});
const present = [member('BEL', { validFrom: '1958' }), member('LUX', { validTo: '2030' }), member('EGY')];

describe('draftMembership', () => {
  it('tells the States of a text from unknown lines, repetitions and members it does not name', () => {
    const draft = draftMembership('Japan\nBelgium\nAtlantis\njapon\nLuxembourg', states, present);
    expect(draft.rows.map((row) => [row.stateId, row.present?.validFrom])).toEqual([
      ['JPN', undefined],
      ['BEL', '1958'],
      ['LUX', null],
    ]);
    expect(draft.unknown).toEqual([{ at: 2, line: 'Atlantis', stateId: null, how: 'unknown' }]);
    expect(draft.twice).toEqual(['JPN']);
    expect(draft.missing).toEqual([member('EGY')]);
  });
});

describe('membersOf', () => {
  const draft = draftMembership('Japan\nLuxembourg', states, present);
  const choices = {
    group: { JPN: 'APG', LUX: '' },
    since: { JPN: ' 2001 ', LUX: '' },
    until: { BEL: '2024-03', EGY: ' ' },
  };

  it('makes the list to be set: the text, who left with a date, and earlier memberships as they are', () => {
    const earlier = member('DEU', { validTo: '1990' });
    expect(membersOf(draft, choices, [earlier])).toEqual([
      {
        member: member('JPN', { regionalGroup: 'APG', validFrom: '2001' }),
        inputs: { group: 'group.JPN', since: 'since.JPN', until: null },
      },
      {
        member: member('LUX', { regionalGroup: null, validTo: '2030' }),
        inputs: { group: 'group.LUX', since: 'since.LUX', until: null },
      },
      {
        member: member('BEL', { validFrom: '1958', validTo: '2024-03' }),
        inputs: { group: null, since: null, until: 'until.BEL' },
      },
      { member: earlier, inputs: { group: null, since: null, until: null } },
    ]);
  });

  it('tells which present members change', () => {
    expect(changedMembers(draft, choices)).toEqual(['LUX']);
    expect(changedMembers(draft, { ...choices, group: { LUX: 'WEO' } })).toEqual([]);
    expect(changedMembers(draft, { ...choices, group: { LUX: 'WEO' }, since: { LUX: '2001' } })).toEqual(['LUX']);
  });
});

describe('withLines', () => {
  it('replaces lines and leaves lines out', () => {
    const text = 'a\r\nb\nc\nd';
    expect(
      withLines(
        text,
        new Map([
          [1, 'B'],
          [3, null],
        ]),
      ),
    ).toBe('a\nB\nc');
    expect(withLines(text, new Map())).toBe('a\nb\nc\nd');
  });
});
