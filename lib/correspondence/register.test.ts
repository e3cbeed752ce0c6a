import { describe, expect, it } from 'vitest';
import type { RegisterRow } from './queries/register';
import { narrowRegister, searchWords, senderInWords } from './register';
import { registerAddressSchema } from './schema';

function row(number: number, more: Partial<RegisterRow> = {}): RegisterRow {
  return {
    id: `c${number}`,
    year: 2024,
    number,
    kind: 'noteVerbale',
    state: 'open',
    senderState: null,
    senderOrganization: null,
    senderName: null,
    senderAddress: null,
    senderReference: null,
    subject: null,
    datedOn: null,
    receivedOn: null,
    recordedAt: '2024-06-01T09:00:00.000Z',
    body: null,
    meetings: [],
    effects: {},
    ...more,
  };
}

const state = (id: string, en: string) => ({ id, names: { en } });
const group = { id: 'body-group', slug: 'group', name: 'Group', acronym: null };
const lights = { id: 'm1', slug: 'lights', shortTitle: 'Lights', bodyId: 'body-group' };

const rows = [
  row(1, { state: 'processed', senderState: state('XAA', 'Ávaland'), receivedOn: '2024-01-05' as never }),
  row(2, {
    receivedOn: '2024-03-01' as never,
    senderOrganization: { id: 'org', name: 'Lamp Society' },
    kind: 'letter',
  }),
  row(3, { receivedOn: '2024-02' as never, senderState: state('XAB', 'Brenia'), body: group, meetings: [lights] }),
  row(4, { state: 'noActionNeeded', senderName: 'A. Sailor', kind: 'email', year: 2025 }),
  row(5, { senderReference: 'NV 7/2024', subject: 'Über die Lampen' }),
];

function shown(address: Record<string, unknown>, inText = new Map<string, ReadonlySet<string>>()) {
  const reading = { nameOfState: (one: { names: { en: string } }) => one.names.en, locale: 'en' };
  return narrowRegister(rows, registerAddressSchema.parse(address), inText, reading).map((one) => one.number);
}

describe('narrowRegister', () => {
  it.each<[string, Record<string, unknown>, number[]]>([
    ['as the work list: open first, the longest waiting on top', {}, [3, 2, 5, 4, 1]],
    ['by state', { state: 'open' }, [3, 2, 5]],
    ['by kind', { kind: 'letter' }, [2]],
    ['by sending State', { sender: 'XAA' }, [1]],
    ['by sending organization', { sender: 'org' }, [2]],
    ['by body', { body: 'body-group' }, [3]],
    ['what is not sorted', { body: 'none' }, [2, 5, 4, 1]],
    ['by meeting', { meeting: 'lights' }, [3]],
    ['by year of the register', { year: '2025' }, [4]],
    ['by number', { order: 'number' }, [1, 2, 3, 5, 4]],
    ['by number, the newest first', { order: 'number', direction: 'desc' }, [4, 5, 3, 2, 1]],
    ['by receipt, what is not known by the day of recording', { order: 'received' }, [1, 3, 2, 5, 4]],
    ['by sender, those not stated last', { order: 'sender' }, [4, 1, 3, 2, 5]],
    ['by kind in the order of the list', { order: 'kind' }, [1, 3, 5, 2, 4]],
    ['by words in any order, without case and diacritics', { search: 'LAMPEN uber' }, [5]],
    ['by number as it is written', { search: '2024/3' }, [3]],
    ['by the name of a State', { search: 'avaland' }, [1]],
    ['by what is not there', { search: 'lighthouse' }, []],
    [
      'as if nothing were asked by what is not usable',
      { state: 'x', year: 'x', order: 'x', page: '-1' },
      [3, 2, 5, 4, 1],
    ],
  ])('shows %s', (_, address, numbers) => {
    expect(shown(address)).toEqual(numbers);
  });

  it('finds words that stand in the text only', () => {
    const inText = new Map([['tide', new Set(['c2', 'c4'])]]);
    expect(shown({ search: 'tide' }, inText)).toEqual([2, 4]);
    expect(shown({ search: 'tide sailor' }, inText)).toEqual([4]);
  });
});

describe('searchWords', () => {
  it('are few, plain and without doubt', () => {
    expect(searchWords('  Élan, NV-7 ')).toEqual(['elan', 'nv', '7']);
    expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
  });
});

describe('senderInWords', () => {
  const nobody = { senderState: null, senderOrganization: null, senderName: null, senderAddress: null };
  it.each([
    [{ ...nobody, senderState: state('XAA', 'Avaland'), senderName: 'Mission' }, 'Avaland'],
    [{ ...nobody, senderOrganization: { id: 'o', name: 'Lamps' }, senderName: 'A. B.' }, 'Lamps'],
    [{ ...nobody, senderName: 'A. B.', senderAddress: 'a@b.example' }, 'A. B.'],
    [{ ...nobody, senderAddress: 'a@b.example' }, 'a@b.example'],
    [nobody, null],
  ])('says the best that is known', (sender, words) => {
    expect(senderInWords(sender, (one) => one.names.en)).toBe(words);
  });
});
