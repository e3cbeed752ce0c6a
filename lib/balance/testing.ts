import fc from 'fast-check';
import { balanceGroups, stateLabels } from '@/lib/bodies/types';
import { officialLanguages } from '@/lib/kernel/languages';
import { affiliationTypes, firstTimeAnswers, genderBases, genders } from '@/lib/people/types';
import { type BalancePerson, selfDescriptions } from './types';

/** Somebody on panel 1, put forward by a State of the African group; of the person nothing is stated. */
export function balancePerson(personId: string, more: Partial<BalancePerson> = {}): BalancePerson {
  return {
    personId,
    stateId: 'XAA',
    organizationId: null,
    group: 'AFR',
    gender: 'notStated',
    genderBasis: null,
    affiliationType: null,
    language: null,
    firstTime: null,
    labels: [],
    panelNumber: 1,
    role: 'panellist',
    ...more,
  };
}

/** Up to sixty entries, some of the same person, with any values that an entry may have. */
export const anyBalancePeople: fc.Arbitrary<BalancePerson[]> = fc.array(
  fc.record({
    personId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    stateId: fc.option(fc.constantFrom('XAA', 'XAB', 'XAC')),
    organizationId: fc.option(fc.constantFrom('org-1', 'org-2')),
    group: fc.option(fc.constantFrom(...balanceGroups)),
    gender: fc.constantFrom(...genders),
    genderBasis: fc.option(fc.constantFrom(...genderBases)),
    affiliationType: fc.option(fc.constantFrom(...affiliationTypes)),
    language: fc.option(fc.constantFrom(...officialLanguages)),
    firstTime: fc.option(fc.constantFrom(...firstTimeAnswers)),
    labels: fc.subarray([...stateLabels, ...selfDescriptions]),
    panelNumber: fc.option(fc.integer({ min: 1, max: 6 })),
    role: fc.constantFrom('panellist', 'moderator'),
  }),
  { maxLength: 60 },
);
