'use client';

import { useTranslations } from 'next-intl';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { TextField } from '@/lib/ui/field';
import { FieldRow } from '@/lib/ui/form';

type BriefField = 'nameAsPrinted' | 'familyName' | 'givenNames' | 'formOfAddress' | 'function' | 'affiliation';

/** What is taken down of somebody who leads a part or holds an office: name, form of address, function, affiliation. */
export function BriefPersonFields({
  field,
}: {
  /** Ties a field of the person to the form: its name, handlers and error. */
  field: (name: BriefField) => UseFormRegisterReturn & { error: string | undefined };
}) {
  const fields = useTranslations('people.fields');
  const optionalLabel = fields('optional');
  return (
    <>
      <TextField label={fields('nameAsPrinted')} hint={fields('nameAsPrintedHint')} {...field('nameAsPrinted')} />
      <FieldRow>
        <TextField
          label={fields('familyName')}
          hint={fields('familyNameHint')}
          optionalLabel={optionalLabel}
          {...field('familyName')}
        />
        <TextField label={fields('givenNames')} optionalLabel={optionalLabel} {...field('givenNames')} />
      </FieldRow>
      <TextField
        label={fields('formOfAddress')}
        hint={fields('formOfAddressHint')}
        optionalLabel={optionalLabel}
        measure="short"
        {...field('formOfAddress')}
      />
      <TextField label={fields('function')} optionalLabel={optionalLabel} measure="full" {...field('function')} />
      <TextField label={fields('affiliation')} optionalLabel={optionalLabel} measure="full" {...field('affiliation')} />
    </>
  );
}
