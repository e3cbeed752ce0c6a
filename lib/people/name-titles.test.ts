import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFormOfAddress, withoutSuffixes } from './name-titles';
import { nameKey } from './rules';

describe('splitFormOfAddress', () => {
  it.each([
    ['Ms. Ann Lee', 'Ms.', 'Ann Lee'],
    ['Ms Ann Lee', 'Ms', 'Ann Lee'],
    ['Dr.Ann Lee', 'Dr.', 'Ann Lee'],
    ['Prof. Dr. Ann Lee', 'Prof. Dr.', 'Ann Lee'],
    ['Dr.-Ing. Ann Lee', 'Dr.-Ing.', 'Ann Lee'],
    ['Prof. Dr. h.c. Ann Lee', 'Prof. Dr. h.c.', 'Ann Lee'],
    ['H.E. Mr. Bo Berg', 'H.E. Mr.', 'Bo Berg'],
    ['Her Excellency Ambassador Ann Lee', 'Her Excellency Ambassador', 'Ann Lee'],
    ['MR. BO BERG', 'MR.', 'BO BERG'],
    ['MR BO BERG', 'MR', 'BO BERG'],
    ['DR Ann LEE', 'DR', 'Ann LEE'],
    ['Sra. María Gómez', 'Sra.', 'María Gómez'],
    ['Ann Lee', null, 'Ann Lee'],
    ['MR Srinivasan', null, 'MR Srinivasan'],
    ['M. S. Dhoni', null, 'M. S. Dhoni'],
    ['He Jiankui', null, 'He Jiankui'],
    ['Hon Lik', null, 'Hon Lik'],
    ['Dražen Petrović', null, 'Dražen Petrović'],
    ['Dr.', null, 'Dr.'],
    ['', null, ''],
  ])('parts %s', (printed, formOfAddress, name) => {
    expect(splitFormOfAddress(printed)).toEqual({ formOfAddress, name });
  });

  it('leaves every name as it is when it has none, loses no letter, and finds nothing more the second time', () => {
    const titles = fc.array(fc.constantFrom('Ms.', 'Prof.', 'Dr.', 'H.E.', 'Ambassador'), { maxLength: 4 });
    const word = fc
      .stringMatching(/^[A-ZÀÉÖ][a-zàéö]{4,9}$/)
      .filter((text) => !/^(?:professor|ambassador)$/i.test(text));
    fc.assert(
      fc.property(titles, word, word, (heads, given, family) => {
        const split = splitFormOfAddress([...heads, given, family].join(' '));
        const formOfAddress = heads.length === 0 ? null : heads.join(' ');
        expect(split).toEqual({ formOfAddress, name: `${given} ${family}` });
        expect(nameKey([...heads, given, family].join(' '))).toBe(nameKey(`${family}, ${given}`));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { formOfAddress, name } = splitFormOfAddress(text);
        if (formOfAddress === null) expect(name).toBe(text);
        else expect(text.trim().replace(formOfAddress, '').trim()).toBe(name);
      }),
    );
  });
});

describe('withoutSuffixes', () => {
  it.each([
    ['John Smith, PhD', 'John Smith'],
    ['John Smith, Ph.D.', 'John Smith'],
    ['John Smith, Ph. D., M.Sc.', 'John Smith'],
    ['John Smith, MD PhD', 'John Smith'],
    ['John Smith, M.D.', 'John Smith'],
    ['Martin Luther King, Jr.', 'Martin Luther King'],
    ['Henry Tudor, VIII', 'Henry Tudor'],
    ['Ann Lee, LL.M.', 'Ann Lee'],
    ['Ann Lee, M.A.', 'Ann Lee'],
    ['Lee, Prof. Dr.', 'Lee'],
    ['Smith, John, Esq.', 'Smith, John'],
    ['Smith, John', 'Smith, John'],
    ['Rahman, Md.', 'Rahman, Md.'],
    ['Khan, M.A.', 'Khan, M.A.'],
    ['Raman, V.', 'Raman, V.'],
    ['Lee, Dr. Ann', 'Lee, Dr. Ann'],
    ['John Smith', 'John Smith'],
    ['PhD', 'PhD'],
    ['', ''],
  ])('reads %s as %s', (printed, name) => expect(withoutSuffixes(printed)).toBe(name));
});
