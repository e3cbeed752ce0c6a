import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import seed from '@/db/seed/states.json';
import { officialLanguages } from '@/lib/kernel/languages';
import { matchStates } from './match-states';

const states = seed.states;

describe('matchStates', () => {
  it.each([
    ['Belgium', 'BEL', 'exact'],
    ['  belgium ', 'BEL', 'exact'],
    ['12. Belgium;', 'BEL', 'exact'],
    ['(b) Belgium,', 'BEL', 'exact'],
    ['• Belgium', 'BEL', 'exact'],
    ['- Belgium*', 'BEL', 'exact'],
    ['BEL', 'BEL', 'exact'],
    ['the Niger', 'NER', 'exact'],
    ['The Bahamas', 'BHS', 'exact'],
    ['Bahamas', 'BHS', 'exact'],
    ['Cote d’Ivoire', 'CIV', 'exact'],
    ["CÔTE D'IVOIRE", 'CIV', 'exact'],
    ['Turkiye', 'TUR', 'exact'],
    ['Bolivia', 'BOL', 'exact'],
    ['Bolivia (Plurinational State of)', 'BOL', 'exact'],
    ['Plurinational State of Bolivia', 'BOL', 'exact'],
    ['Netherlands', 'NLD', 'exact'],
    ['Guinea', 'GIN', 'exact'],
    ['Guinea Bissau', 'GNB', 'exact'],
    ['Congo', 'COG', 'exact'],
    ['Allemagne', 'DEU', 'exact'],
    ['Etats-Unis d’Amérique', 'USA', 'exact'],
    ['Россия', null, 'unknown'],
    ['Российская Федерация', 'RUS', 'exact'],
    ['中国', 'CHN', 'exact'],
    ['مصر', 'EGY', 'exact'],
    ['United States', 'USA', 'beginning'],
    ['United Kingdom', 'GBR', 'beginning'],
    ['United', null, 'unknown'],
    ['Republic of', null, 'unknown'],
    ['Atlantis', null, 'unknown'],
    ['African States', null, 'unknown'],
  ])('reads "%s" as %s (%s)', (line, stateId, how) => {
    expect(matchStates(line, states)).toEqual([expect.objectContaining({ stateId, how })]);
  });

  it('keeps the order of the lines and leaves out empty ones', () => {
    expect(matchStates('Japan\r\n\r\n  \n–\nAtlantis\nChina', states)).toEqual([
      { at: 0, line: 'Japan', stateId: 'JPN', how: 'exact' },
      { at: 4, line: 'Atlantis', stateId: null, how: 'unknown' },
      { at: 5, line: 'China', stateId: 'CHN', how: 'exact' },
    ]);
  });

  it('reads every recorded name of every State as that State alone', () => {
    const named = states.flatMap((state) =>
      [...officialLanguages.map((language) => state.names[language]), state.nameInText].map((name) => ({
        name,
        stateId: state.id,
      })),
    );
    const read = matchStates(named.map(({ name }) => name).join('\n'), states);
    expect(read.map(({ stateId, how }) => ({ stateId, how }))).toEqual(
      named.map(({ stateId }) => ({ stateId, how: 'exact' })),
    );
  });

  it('does not mind capitals, diacritics or marks of a list', () => {
    const mark = fc.constantFrom('', '- ', '• ', '3. ', '14) ', '(a) ', '  ');
    const manner = fc.constantFrom(
      (name: string) => name.toUpperCase(),
      (name: string) => name.normalize('NFD'),
      (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
      (name: string) => name.replace(/[-']/g, ' ').replace(/ +/g, ' '),
    );
    fc.assert(
      fc.property(fc.constantFrom(...states), mark, manner, (state, before, change) => {
        // An apostrophe read as a space is a different spelling; names with one are left to the table above.
        fc.pre(!state.names.en.includes("'"));
        expect(matchStates(before + change(state.names.en), states)[0]?.stateId).toBe(state.id);
      }),
    );
  });

  it('never fails, and names no State that is not on record', () => {
    const ids = new Set(states.map((state) => state.id));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { line, stateId } of matchStates(text, states)) {
          expect(line.trim()).toBe(line);
          expect(stateId === null || ids.has(stateId)).toBe(true);
        }
      }),
    );
  });
});
