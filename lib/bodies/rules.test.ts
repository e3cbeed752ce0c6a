import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import seed from '@/db/seed/states.json';
import { plainDate } from '@/lib/kernel/dates';
import { officialLanguages } from '@/lib/kernel/languages';
import {
  bodyListHref,
  compareStates,
  countByGroup,
  coversDay,
  endsBeforeStart,
  firstDayOf,
  labelListsFor,
  languageOfNames,
  lastDayOf,
  listedBodies,
  listStateNames,
  membersByGroup,
  periodsOverlap,
  readBodyListView,
  slugFor,
  sortStates,
  stateName,
} from './rules';

const states = seed.states;
const byId = (id: string) => {
  const found = states.find((state) => state.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('naming and ordering States', () => {
  it('names States in the language of the page, or in English', () => {
    expect(['fr', 'en', 'en-XA', 'ar-XB', 'de'].map(languageOfNames)).toEqual(['fr', 'en', 'en', 'en', 'en']);
  });

  it('falls back to English where a language is not recorded', () => {
    expect(stateName({ id: 'XAA', names: { en: 'Aldoria' } }, 'fr')).toBe('Aldoria');
    expect(stateName(byId('DEU'), 'fr')).toBe('Allemagne');
  });

  it('keeps the English alphabetical order of the United Nations', () => {
    const names = sortStates(states, 'en').map((state) => stateName(state, 'en'));
    const at = (name: string) => names.indexOf(name);
    expect(names.slice(0, 3)).toEqual(['Afghanistan', 'Albania', 'Algeria']);
    expect(at('Côte d’Ivoire') === -1 ? at("Côte d'Ivoire") : at('Côte d’Ivoire')).toBe(at('Costa Rica') + 1);
    expect(at('Türkiye')).toBe(at('Tunisia') + 1);
    expect(at('Nigeria')).toBe(at('Niger') + 1);
    expect(at('Pakistan')).toBeLessThan(at('Panama'));
    expect(at('Bahrain')).toBeLessThan(at('Burkina Faso'));
  });

  it.each([
    ['fr', ['DEU', 'BEL', 'EGY', 'USA'], ['DEU', 'BEL', 'EGY', 'USA']],
    ['es', ['ESP', 'USA', 'DEU'], ['DEU', 'ESP', 'USA']],
    ['ru', ['ITA', 'AUS', 'AUT'], ['AUS', 'AUT', 'ITA']],
    ['ar', ['JPN', 'BRA', 'ARG'], ['ARG', 'BRA', 'JPN']],
  ] as const)('orders by the alphabet of %s', (language, given, ordered) => {
    expect(sortStates(given.map(byId), language).map((state) => state.id)).toEqual(ordered);
  });

  it('lists names as a sentence of the language', () => {
    const three = [byId('MEX'), byId('BEL'), byId('JPN')];
    expect(listStateNames(three, 'en')).toBe('Belgium, Japan and Mexico');
    expect(listStateNames(three, 'fr')).toBe('Belgique, Japon et Mexique');
    expect(listStateNames([byId('BEL')], 'en')).toBe('Belgium');
    expect(listStateNames([], 'en')).toBe('');
  });

  it('gives one order whatever the first order, in every language', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...states], { minLength: 2 }),
        fc.constantFrom(...officialLanguages),
        (some, language) => {
          const sorted = sortStates(some, language);
          expect(sortStates([...some].reverse(), language)).toEqual(sorted);
          expect(new Set(sorted)).toEqual(new Set(some));
          const compare = compareStates(language);
          for (const [i, state] of sorted.entries()) {
            const next = sorted[i + 1];
            if (next !== undefined) expect(compare(state, next)).toBeLessThan(0);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('periods with partial dates', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2024-03-26', '2024-03-26', '2024-03-26'],
    ['0999-12', '0999-12-01', '0999-12-31'],
  ])('reads %s as %s to %s', (date, first, last) => {
    expect(firstDayOf(date)).toBe(first);
    expect(lastDayOf(date)).toBe(last);
  });

  it.each([
    [null, null, true],
    ['2024', null, true],
    ['2024-03', null, true],
    ['2024-03-27', null, false],
    ['2025', null, false],
    [null, '2024', true],
    [null, '2024-03', true],
    [null, '2024-03-25', false],
    [null, '2024-02', false],
    ['2022', '2024-03-26', true],
    ['2020', '2023', false],
  ])('from %s to %s covers 26 March 2024: %s', (validFrom, validTo, covered) => {
    expect(coversDay({ validFrom, validTo }, plainDate('2024-03-26'))).toBe(covered);
  });

  it.each([
    [null, '2020', false],
    ['2020', '2020', false],
    ['2020-05', '2020', false],
    ['2021', '2020', true],
    ['2020-05-02', '2020-05-01', true],
  ])('from %s to %s ends before it starts: %s', (validFrom, validTo, answer) => {
    expect(endsBeforeStart({ validFrom, validTo })).toBe(answer);
  });

  it.each([
    [null, null, null, null, true],
    [null, '2022', '2022', null, false],
    [null, '2022', '2021', null, true],
    ['2023', null, null, '2022', false],
    ['2020-01-01', '2020-06-30', '2020-06-30', null, true],
    ['2020-01-01', '2020-06-30', '2020-07-01', null, false],
  ])('%s–%s and %s–%s share a day: %s', (fromA, toA, fromB, toB, shared) => {
    const a = { validFrom: fromA, validTo: toA };
    const b = { validFrom: fromB, validTo: toB };
    expect(periodsOverlap(a, b)).toBe(shared);
    expect(periodsOverlap(b, a)).toBe(shared);
  });
});

describe('groups', () => {
  const members = [
    { id: 'a', regionalGroup: 'WEO' },
    { id: 'b', regionalGroup: 'AFR' },
    { id: 'c', regionalGroup: null },
    { id: 'd', regionalGroup: 'WEO' },
  ] as const;

  it('counts every group, those without one apart', () => {
    expect(countByGroup(members)).toEqual({ AFR: 1, APG: 0, EEG: 0, GRU: 0, WEO: 2, none: 1 });
  });

  it('keeps the order of the groups and leaves out empty ones', () => {
    expect(membersByGroup(members).map(({ group, members: those }) => [group, those.map(({ id }) => id)])).toEqual([
      ['AFR', ['b']],
      ['WEO', ['a', 'd']],
      [null, ['c']],
    ]);
  });
});

describe('labelListsFor', () => {
  const entry = (stateId: string, label: 'LDC' | 'SIDS', asAt: string) => ({ stateId, label, asAt, source: asAt });
  const entries = [entry('A', 'LDC', '2021'), entry('B', 'LDC', '2024-03'), entry('C', 'SIDS', '2024-09')];

  it.each([
    ['2020-01-01', 'LDC', '2021', ['A']],
    ['2023-01-01', 'LDC', '2021', ['A']],
    ['2024-03-26', 'LDC', '2024-03', ['B']],
    ['2024-03-26', 'SIDS', '2024-09', ['C']],
  ])('on %s takes for %s the list of %s', (day, label, asAt, ids) => {
    const list = labelListsFor(entries, plainDate(day)).find((one) => one.label === label);
    expect(list).toEqual({ label, asAt, source: asAt, stateIds: new Set(ids) });
  });

  it('has no list of a label without entries', () => {
    expect(labelListsFor([], plainDate('2024-01-01'))).toEqual([]);
  });
});

describe('slugFor', () => {
  it.each([
    [
      'Working Group on Legal Aspects of Space Resource Activities',
      'working-group-on-legal-aspects-of-space-resource-activities',
    ],
    ['Comité des utilisations pacifiques', 'comite-des-utilisations-pacifiques'],
    ['  “Harbours” & Ports, 2nd ', 'harbours-ports-2nd'],
    ['工作组', ''],
  ])('proposes an address for %s', (name, slug) => expect(slugFor(name)).toBe(slug));

  it('always proposes what the schema takes, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(slugFor(name)).toMatch(/^$|^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe('the list of bodies', () => {
  const body = (id: string, parentId: string | null, memberCount: number) =>
    ({ id, name: `Body ${id}`, acronym: id === 'c' ? 'LSC' : null, kind: 'committee', parentId, memberCount }) as const;
  const bodies = [body('d', 'c', 3), body('b', null, 1), body('c', 'a', 2), body('a', null, 9), body('e', 'x', 4)];
  const ids = (parameters: Record<string, string | string[]>) =>
    listedBodies(bodies, readBodyListView(parameters)).map(({ id }) => id);

  it.each([
    [{}, ['a', 'c', 'd', 'b', 'e']],
    [{ sort: 'name' }, ['a', 'b', 'c', 'd', 'e']],
    [{ sort: 'members' }, ['b', 'c', 'd', 'e', 'a']],
    [{ sort: 'members', order: 'descending' }, ['a', 'e', 'd', 'c', 'b']],
    [{ q: ' lsc ' }, ['c']],
    [{ q: 'nothing' }, []],
    [{ kind: 'workingGroup' }, []],
    [{ kind: 'unknown', sort: 'unknown', q: ['x', 'y'] }, ['a', 'c', 'd', 'b', 'e']],
  ])('for %j shows %j', (parameters, shown) => expect(ids(parameters)).toEqual(shown));

  it('writes a view into an address that reads as the same view', () => {
    const view = fc.record({
      search: fc.string().map((text) => text.trim()),
      kind: fc.constantFrom(null, 'committee' as const, 'other' as const),
      sort: fc.constantFrom('place' as const, 'name' as const, 'members' as const),
      descending: fc.boolean(),
    });
    fc.assert(
      fc.property(view, (given) => {
        const { searchParams } = new URL(bodyListHref(given), 'http://desk');
        expect(readBodyListView(Object.fromEntries(searchParams))).toEqual(given);
      }),
    );
    expect(bodyListHref(readBodyListView({}))).toBe('/bodies');
  });
});
