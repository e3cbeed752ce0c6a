import { describe, expect, it } from 'vitest';
import { type PartialDate, partialDate, plainDate } from '@/lib/kernel/dates';
import { affairsOf, communicationFindings, registerNumber } from './rules';

const today = plainDate('2024-02-01');
const date = (text: string | null): PartialDate | null => (text === null ? null : partialDate(text));

describe('communicationFindings', () => {
  it.each([
    ['2024-01-15', '2024-01-17', []],
    ['2024-01-15', '2024-01-15', []],
    ['2024-01-15', '2024-01-14', ['correspondence.receivedBeforeDated']],
    ['2024-01', '2024-01-02', []],
    ['2024-02', '2024-01-31', ['correspondence.receivedBeforeDated']],
    ['2024-02-02', null, ['correspondence.datedAhead']],
    ['2024-02', null, []],
    ['2024-03-01', '2024-02-01', ['correspondence.receivedBeforeDated', 'correspondence.datedAhead']],
    [null, '2024-01-01', []],
    [null, null, []],
  ])('of one dated %j and received %j: %j', (datedOn, receivedOn, rules) => {
    const communication = { id: 'c', datedOn: date(datedOn), receivedOn: date(receivedOn), twin: null };
    expect(communicationFindings(communication, today).map((finding) => finding.rule)).toEqual(rules);
  });

  it('point to the one that seems to be the same', () => {
    const twin = { id: 'd', number: '2024/3', by: 'reference' } as const;
    expect(communicationFindings({ id: 'c', datedOn: null, receivedOn: null, twin }, today)).toEqual([
      {
        rule: 'correspondence.recordedTwice',
        severity: 'note',
        subjects: [
          { kind: 'communication', id: 'c' },
          { kind: 'communication', id: 'd' },
        ],
        params: { number: '2024/3', by: 'reference' },
      },
    ]);
  });
});

it('writes the number of the register as people do', () => {
  expect(registerNumber({ year: 2024, number: 1234 })).toBe('2024/1234');
});

describe('affairsOf', () => {
  const parents = new Map([
    ['committee', null],
    ['subcommittee', 'committee'],
    ['group', 'subcommittee'],
    ['twin', 'subcommittee'],
    ['apart', null],
    ['loop', 'pool'],
    ['pool', 'loop'],
  ]);
  it.each([
    ['committee', ['committee', 'subcommittee', 'group', 'twin']],
    ['subcommittee', ['committee', 'subcommittee', 'group', 'twin']],
    ['group', ['committee', 'subcommittee', 'group']],
    ['apart', ['apart']],
    ['loop', ['loop', 'pool']],
  ])('of a meeting of the %s are those above and below', (bodyId, ids) => {
    expect(affairsOf(parents, bodyId)).toEqual(ids);
  });
});
