import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/kernel/dates';
import type { Claim, ClaimMeasure, ClaimValue } from '../types';
import {
  balanceWithoutDatum,
  compareClaim,
  differingClaims,
  differingWordings,
  documentFindings,
  onlyIn,
  seatsAndPanellists,
} from './claims';

function claim(id: string, measure: ClaimMeasure, value: ClaimValue, paragraph = '14'): Claim {
  return { id, paragraph, measure, value };
}

const figure = (value: number, moreThan?: boolean): ClaimValue => ({ kind: 'figure', figure: value, moreThan });
const states = (...stateIds: string[]): ClaimValue => ({ kind: 'states', stateIds });
const wording = (words: string): ClaimValue => ({ kind: 'wording', wording: words });
const join = (ids: readonly string[]) => ids.join('+');

describe('compareClaim', () => {
  it.each([
    ['the same figure', figure(29), { kind: 'figure', figure: 29 }, 'matches'],
    ['another figure', figure(30), { kind: 'figure', figure: 29 }, 'differs'],
    ['more than a figure, reached', figure(170, true), { kind: 'figure', figure: 171 }, 'matches'],
    ['more than a figure, just not reached', figure(170, true), { kind: 'figure', figure: 170 }, 'differs'],
    ['the same States in another order', states('B', 'A'), { kind: 'states', stateIds: ['A', 'B'] }, 'matches'],
    ['a State more', states('A', 'B'), { kind: 'states', stateIds: ['A'] }, 'differs'],
    ['a State less', states('A'), { kind: 'states', stateIds: ['A', 'B'] }, 'differs'],
    ['a wording', wording('speaker'), { kind: 'figure', figure: 1 }, 'notComparable'],
    ['nothing on record', figure(29), null, 'notComparable'],
  ] as const)('%s', (_, stated, yielded, verdict) => {
    expect(compareClaim(stated, yielded)).toBe(verdict);
  });

  it('compares lists as sets, whatever their order and repetitions', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 }), (ids) => {
        const shuffled = [...ids].reverse();
        return compareClaim({ kind: 'states', stateIds: ids }, { kind: 'states', stateIds: shuffled }) === 'matches';
      }),
    );
  });
});

describe('differingClaims', () => {
  it('names the States on one side only', () => {
    const claims = [claim('c1', 'panellistStates', states('A', 'B', 'E'))];
    expect(differingClaims(claims, { panellistStates: { kind: 'states', stateIds: ['A', 'B', 'C'] } }, join)).toEqual([
      {
        rule: 'summary.statesDiffer',
        severity: 'warning',
        subjects: [{ kind: 'claim', id: 'c1' }],
        params: {
          paragraph: '14',
          stated: 3,
          recorded: 3,
          onlyStatedCount: 1,
          onlyStated: 'E',
          onlyRecordedCount: 1,
          onlyRecorded: 'C',
        },
      },
    ]);
  });

  it('tells both figures, and nothing of those that match', () => {
    const claims = [claim('c1', 'panellists', figure(30)), claim('c2', 'panels', figure(6), '15')];
    const yields = { panellists: { kind: 'figure', figure: 29 }, panels: { kind: 'figure', figure: 6 } } as const;
    expect(differingClaims(claims, yields, join)).toEqual([
      {
        rule: 'summary.figureDiffers',
        severity: 'warning',
        subjects: [{ kind: 'claim', id: 'c1' }],
        params: { measure: 'panellists', paragraph: '14', stated: 30, recorded: 29 },
      },
    ]);
  });
});

describe('seatsAndPanellists', () => {
  const stated = (panels: number, seats: number, panellists: number) => [
    claim('p', 'panels', figure(panels), '15'),
    claim('s', 'seatsPerPanel', figure(seats), '15'),
    claim('n', 'panellists', figure(panellists), '14'),
  ];

  it('finds six panels of five beside 29 panellists', () => {
    expect(seatsAndPanellists(stated(6, 5, 29)).map(({ rule, params }) => ({ rule, params }))).toEqual([
      { rule: 'summary.seatsAndPanellists', params: { panels: 6, seats: 5, product: 30, panellists: 29 } },
    ]);
  });

  it.each([
    ['when the product agrees', stated(6, 5, 30)],
    ['when one figure is not stated', stated(6, 5, 29).slice(1)],
  ])('finds nothing %s', (_, claims) => {
    expect(seatsAndPanellists(claims)).toEqual([]);
  });
});

describe('differingWordings', () => {
  it('joins the wordings of one measure and leaves those that agree', () => {
    const claims = [
      claim('a', 'nominatingParty', wording('national delegations'), '9'),
      claim('b', 'nominatingParty', wording('member States'), '11'),
      claim('c', 'termForPanellist', wording('panellist')),
      claim('d', 'termForPanellist', wording('panellist'), '26'),
    ];
    expect(differingWordings(claims)).toEqual([
      {
        rule: 'summary.wordingDiffers',
        severity: 'note',
        subjects: [
          { kind: 'claim', id: 'a' },
          { kind: 'claim', id: 'b' },
        ],
        params: { measure: 'nominatingParty', count: 2, wordings: '“national delegations”, “member States”' },
      },
    ]);
  });
});

describe('balanceWithoutDatum', () => {
  const claims = [claim('g', 'genderBalance', wording('taken into account'), '13')];

  it('finds a balance sought without a datum', () => {
    expect(balanceWithoutDatum(claims, { genderBalance: { kind: 'notStated', of: 29 } })).toEqual([
      {
        rule: 'summary.balanceWithoutDatum',
        severity: 'warning',
        subjects: [{ kind: 'claim', id: 'g' }],
        params: { paragraph: '13', people: 29 },
      },
    ]);
  });

  it.each([
    ['once a gender is on record', { genderBalance: null }],
    ['while nobody is seated', { genderBalance: { kind: 'notStated', of: 0 } as const }],
    ['while there is no programme', {}],
  ])('finds nothing %s', (_, yields) => {
    expect(balanceWithoutDatum(claims, yields)).toEqual([]);
  });
});

describe('documentFindings', () => {
  const document = {
    id: 'd',
    symbol: 'A/AC.105/C.2/2024/CRP.1',
    datedOn: plainDate('2024-04-15'),
    sessionStartsOn: plainDate('2024-04-15'),
    meetingEndedOn: plainDate('2024-03-26'),
  };

  it.each([
    ['dated at the opening', document, [['summary.datedAtOpening', { date: '2024-04-15', days: 20 }]]],
    ['without symbol', { ...document, symbol: null, datedOn: null }, [['summary.noSymbol', {}]]],
    ['dated before the session', { ...document, datedOn: plainDate('2024-04-12') }, []],
    ['of a session without a date', { ...document, sessionStartsOn: null }, []],
  ] as const)('%s', (_, given, found) => {
    expect(documentFindings(given).map(({ rule, params }) => [rule, params])).toEqual(found);
  });
});

it('onlyIn keeps each id once', () => {
  expect(onlyIn(['A', 'B', 'A', 'C'], ['B'])).toEqual(['A', 'C']);
});
