import { startsFormula } from '@/lib/documents/spreadsheet-text';
import { splitFormOfAddress, withoutSuffixes } from '@/lib/people/name-titles';
import { foldText } from '@/lib/people/rules';
import type { NomineePerson } from '../types';
import type { LayoutChoices } from './choices';
import { oneLine } from './layout';
import type { ReadRow, RowValues } from './read-row';

/** Name, its parts and form of address; undefined: nothing is stated. */
export type NameValues = Pick<RowValues, 'name' | 'familyName' | 'givenNames' | 'formOfAddress'>;

/**
 * "Ruíz, Ana" is family name and given names, in the way of an index. "Smith, PhD" is not, and neither is a formula with a
 * comma in it. "Dr. Ruíz, Ana" is left as it is where "Dr." is: turned round, it would stand in the middle.
 */
function readIndexForm(name: string): Pick<NameValues, 'familyName' | 'givenNames'> {
  const [, familyName, givenNames] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  if (familyName === undefined || givenNames === undefined) return {};
  if (startsFormula.test(name) || withoutSuffixes(name) !== name) return {};
  if (splitFormOfAddress(name).formOfAddress !== null) return {};
  return { familyName: familyName.trim(), givenNames: givenNames.trim() };
}

/**
 * Name, its parts and form of address, as the cells of a row state them. A form of address at the head of a name is no part of
 * it where the sheet states none elsewhere, or says the same there; another one stays, so that nothing is lost.
 */
export function readNames(cells: NameValues, order: LayoutChoices['namesOrder']): NameValues {
  const taken: string[] = [];
  const withoutHead = (text: string | undefined): string | undefined => {
    if (text === undefined) return undefined;
    const { formOfAddress, name } = splitFormOfAddress(text);
    const isApart =
      cells.formOfAddress !== undefined && foldText(cells.formOfAddress) !== foldText(formOfAddress ?? '');
    if (formOfAddress === null || isApart) return text;
    taken.push(formOfAddress);
    return name;
  };
  const whole = withoutHead(cells.name);
  const indexed = whole === undefined ? {} : readIndexForm(whole);
  const familyName = withoutHead(cells.familyName ?? indexed.familyName);
  const givenNames = withoutHead(cells.givenNames ?? indexed.givenNames);
  const parts = order === 'familyFirst' ? [familyName, givenNames] : [givenNames, familyName];
  const joined = parts.filter((part) => part !== undefined).join(' ');
  const name = whole === undefined || indexed.familyName !== undefined ? joined : whole;
  const formOfAddress = cells.formOfAddress ?? taken[0];
  return {
    ...(name === '' ? {} : { name }),
    ...(familyName === undefined ? {} : { familyName }),
    ...(givenNames === undefined ? {} : { givenNames }),
    ...(formOfAddress === undefined ? {} : { formOfAddress }),
  };
}

/**
 * What a row states of a person on record whose name is printed with its form of address: the sheet that writes it so too
 * changes nothing, and nobody is called "Ms. Ms. Ann Lee".
 *
 * @param renames whether the name as printed may change: the row was found by the number of our own export
 */
export function valuesBeside(
  person: Pick<NomineePerson, 'nameAsPrinted'>,
  { values, nameCells }: ReadRow,
  renames: boolean,
): RowValues {
  const { name, familyName, givenNames, formOfAddress } = nameCells;
  if (renames) {
    const isAsRecorded = name === oneLine(person.nameAsPrinted);
    return isAsRecorded ? { ...values, name, familyName, givenNames, formOfAddress } : values;
  }
  const isInName = splitFormOfAddress(person.nameAsPrinted).formOfAddress !== null;
  return isInName ? { ...values, formOfAddress } : values;
}
