import type { BalanceClass } from '@/lib/balance/lines';
import { genderBases, genders } from '@/lib/people/types';
import type { ListView } from './listing';

/** Tells a declaration from a form of address, which a balance never adds up. */
function genderFilter(value: Extract<BalanceClass, { dimension: 'gender' }>['value']): Partial<ListView> {
  return {
    gender: genders.find((gender) => value === gender || value.endsWith(`.${gender}`)) ?? '',
    genderBasis: genderBases.find((basis) => value.startsWith(`${basis}.`)) ?? '',
  };
}

/** The filter of the list of nominations that finds a class of a balance. */
export function classFilter(one: BalanceClass): Partial<ListView> {
  switch (one.dimension) {
    case 'group':
      return { group: one.value };
    case 'affiliation':
      return { affiliation: one.value };
    case 'language':
      return { language: one.value };
    case 'firstTime':
      return { firstTime: one.value };
    case 'state':
    case 'organization':
      return { party: one.value };
    case 'gender':
      return genderFilter(one.value);
    case 'label':
      return { label: one.value };
  }
}
