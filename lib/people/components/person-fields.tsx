'use client';

import { useTranslations } from 'next-intl';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { SelectField, TextField } from '@/lib/ui/field';
import { FieldRow } from '@/lib/ui/form';
import { placeInLists, sortKeyOf } from '../rules';
import { affiliationTypes, genderBases, genders } from '../types';

/** A person as a form holds it: an empty text is not stated. */
export type PersonValues = {
  nameAsPrinted: string;
  familyName: string;
  givenNames: string;
  sortKey: string;
  formOfAddress: string;
  function: string;
  affiliation: string;
  affiliationType: string;
  gender: string;
  genderBasis: string;
};

/** A person of whom nothing is entered yet. */
export const emptyPerson: PersonValues = {
  nameAsPrinted: '',
  familyName: '',
  givenNames: '',
  sortKey: '',
  formOfAddress: '',
  function: '',
  affiliation: '',
  affiliationType: '',
  gender: 'notStated',
  genderBasis: '',
};

/** What a command takes: a gender that is not stated has no basis, whatever was chosen before. */
export function personInput(values: PersonValues) {
  return values.gender === 'notStated' ? { ...values, genderBasis: '' } : values;
}

/** Name, place in lists, function, affiliation and, where it is declared, gender. */
export function PersonFields({
  field,
  values,
  onNameBlur,
}: {
  /** Ties a field of the person to the form: its name, handlers and error. */
  field: (name: keyof PersonValues, onBlur?: () => void) => UseFormRegisterReturn & { error: string | undefined };
  values: PersonValues;
  /** After the name was entered, e.g. to look whether the person is on record. */
  onNameBlur?: () => void;
}) {
  const t = useTranslations('people');
  const fields = useTranslations('people.fields');
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const name = {
    nameAsPrinted: values.nameAsPrinted,
    familyName: orNull(values.familyName),
    givenNames: orNull(values.givenNames),
  };
  const key = sortKeyOf(name, values.sortKey);
  const place = placeInLists({ ...name, sortKey: key });
  return (
    <>
      <FieldRow even>
        <TextField
          label={fields('formOfAddress')}
          hint={fields('formOfAddressHint')}
          optionalLabel={fields('optional')}
          measure="short"
          {...field('formOfAddress')}
        />
        <TextField
          label={fields('nameAsPrinted')}
          hint={fields('nameAsPrintedHint')}
          {...field('nameAsPrinted', onNameBlur)}
        />
      </FieldRow>
      <FieldRow even>
        <TextField
          label={fields('familyName')}
          hint={fields('familyNameHint')}
          optionalLabel={fields('optional')}
          {...field('familyName')}
        />
        <TextField label={fields('givenNames')} optionalLabel={fields('optional')} {...field('givenNames')} />
      </FieldRow>
      <TextField
        label={fields('sortKey')}
        hint={
          key === '' ? fields('sortKeyRule') : fields('sortKeyNow', { name: place.name, under: place.under ?? 'none' })
        }
        optionalLabel={fields('optional')}
        {...field('sortKey')}
      />
      <TextField label={fields('function')} optionalLabel={fields('optional')} measure="full" {...field('function')} />
      <FieldRow even>
        <TextField label={fields('affiliation')} optionalLabel={fields('optional')} {...field('affiliation')} />
        <SelectField
          label={fields('affiliationType')}
          emptyLabel={t('genders.notStated')}
          options={affiliationTypes.map((type) => ({ value: type, label: t(`affiliationTypes.${type}`) }))}
          {...field('affiliationType')}
        />
      </FieldRow>
      <FieldRow even>
        <SelectField
          label={fields('gender')}
          hint={fields('genderHint')}
          optionalLabel={fields('optional')}
          options={genders.map((gender) => ({ value: gender, label: t(`genders.${gender}`) }))}
          {...field('gender')}
        />
        {values.gender === 'notStated' ? null : (
          <SelectField
            label={fields('genderBasis')}
            hint={fields('genderBasisHint')}
            emptyLabel={fields('chooseBasis')}
            options={genderBases.map((basis) => ({ value: basis, label: t(`genderBases.${basis}`) }))}
            {...field('genderBasis')}
          />
        )}
      </FieldRow>
    </>
  );
}
