import { describe, expect, it } from 'vitest';
import { type NameValues, readNames, valuesBeside } from './names';

const index = (familyName: string, givenNames: string, more: NameValues = {}) => ({
  name: `${givenNames} ${familyName}`,
  familyName,
  givenNames,
  ...more,
});

describe('names', () => {
  it.each<[NameValues, NameValues]>([
    [{}, {}],
    [{ name: 'Ana Ruíz' }, { name: 'Ana Ruíz' }],
    [{ name: 'Ruíz, Ana' }, index('Ruíz', 'Ana')],
    [{ name: 'John Smith, PhD' }, { name: 'John Smith, PhD' }],
    [{ name: 'John Smith, Ph.D., M.Sc.' }, { name: 'John Smith, Ph.D., M.Sc.' }],
    [{ name: 'Martin Luther King, Jr.' }, { name: 'Martin Luther King, Jr.' }],
    [{ name: 'King Jr., Martin Luther' }, index('King Jr.', 'Martin Luther')],
    [{ name: 'Lee, Prof. Dr.' }, { name: 'Lee, Prof. Dr.' }],
    [{ name: 'Rahman, Md.' }, index('Rahman', 'Md.')],
    [{ name: 'Khan, M.A.' }, index('Khan', 'M.A.')],
    [{ name: '=SUM(A1, B2)' }, { name: '=SUM(A1, B2)' }],
    [{ name: '+43, 1' }, { name: '+43, 1' }],
    [{ name: '@Smith, John' }, { name: '@Smith, John' }],
    [{ name: '-Smith, John' }, { name: '-Smith, John' }],
    [{ name: 'Ms. Ann Lee' }, { name: 'Ann Lee', formOfAddress: 'Ms.' }],
    [{ name: 'Prof. Dr. Ann Lee, PhD' }, { name: 'Ann Lee, PhD', formOfAddress: 'Prof. Dr.' }],
    [{ name: 'H.E. Mr. Bo Berg' }, { name: 'Bo Berg', formOfAddress: 'H.E. Mr.' }],
    [{ name: 'Ms. Lee, Ann' }, index('Lee', 'Ann', { formOfAddress: 'Ms.' })],
    [{ name: 'Lee, Ms. Ann' }, index('Lee', 'Ann', { formOfAddress: 'Ms.' })],
    [
      { name: 'Ms. Ann Lee', formOfAddress: 'MS' },
      { name: 'Ann Lee', formOfAddress: 'MS' },
    ],
    [
      { name: 'Dr. Ann Lee', formOfAddress: 'Ms.' },
      { name: 'Dr. Ann Lee', formOfAddress: 'Ms.' },
    ],
    [
      { name: 'Dr. Lee, Ann', formOfAddress: 'Ms.' },
      { name: 'Dr. Lee, Ann', formOfAddress: 'Ms.' },
    ],
    [{ name: 'Lee, Dr. Ann', formOfAddress: 'Ms.' }, index('Lee', 'Dr. Ann', { formOfAddress: 'Ms.' })],
    [{ familyName: 'Lee', givenNames: 'Dr. Ann' }, index('Lee', 'Ann', { formOfAddress: 'Dr.' })],
    [
      { name: 'Ms. Ann Lee', familyName: 'Lee' },
      { name: 'Ann Lee', familyName: 'Lee', formOfAddress: 'Ms.' },
    ],
  ])('%j are read as %j', (cells, read) => {
    expect(readNames(cells, 'givenFirst')).toEqual(read);
  });
});

describe('a name beside one on record', () => {
  const beside = (nameAsPrinted: string, nameCells: NameValues, renames: boolean) => {
    const values = readNames(nameCells, 'givenFirst');
    return valuesBeside({ nameAsPrinted }, { values, nameCells, problems: [], unsettledGender: null }, renames);
  };

  it.each<[string, string, boolean, NameValues]>([
    ['Ann Lee', 'Ms. Ann Lee', false, { name: 'Ann Lee', formOfAddress: 'Ms.' }],
    ['Ms. Ann Lee', 'Prof. Ann Lee', false, { name: 'Ann Lee' }],
    ['Ms. Ann Lee', 'Ms. Ann Lee', true, { name: 'Ms. Ann Lee' }],
    ['Ms. Ann Lee', 'Prof. Anna Lee', true, { name: 'Anna Lee', formOfAddress: 'Prof.' }],
    ['Lee, Ann', 'Lee, Ann', true, { name: 'Lee, Ann' }],
  ])('%s, in the sheet %s, found by its number: %s', (recorded, name, renames, values) => {
    expect(beside(recorded, { name }, renames)).toEqual(values);
  });
});
