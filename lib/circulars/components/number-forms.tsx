'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { Notice } from '@/lib/ui/notice';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { explainAction, reserveAction } from '../actions/numbers';

/** Reserves the next numbers. */
export function ReserveForm({ year }: { year: number }) {
  const t = useTranslations('circulars.numbers');
  const words = useFormWords();
  const [reserved, setReserved] = useState<readonly string[]>([]);
  const start = { count: '1', note: '' };
  const form = useCommandForm({
    defaultValues: start,
    action: (values) => reserveAction({ ...values, year }),
    translateRefusal: useRefusalText(),
    onDone: ({ numbers }) => {
      setReserved(numbers.map((one) => one.reference));
      form.rhf.reset(start);
    },
  });
  return (
    <>
      {reserved.length === 0 ? null : (
        <Notice tone="success" announce>
          {t('reserved', { count: reserved.length, list: reserved.join('; ') })}
        </Notice>
      )}
      <Form form={form} label={t('reserve')} submitLabel={t('reserveSubmit')} {...words.frame}>
        <FieldRow>
          <TextField label={t('count')} inputMode="numeric" measure="short" {...form.field('count')} />
          <TextField label={t('reservedFor')} optionalLabel={words.optional} {...form.field('note')} />
        </FieldRow>
      </Form>
    </>
  );
}

const fates = ['otherMatter', 'notOurs', 'cancelled', 'reserved'] as const;

/** Says what became of numbers; begins with the first gap. */
export function ExplainForm({
  year,
  gap,
}: {
  year: number;
  gap: { readonly from: number; readonly to: number } | null;
}) {
  const t = useTranslations('circulars.numbers');
  const words = useFormWords();
  const form = useCommandForm({
    defaultValues: {
      from: gap === null ? '' : String(gap.from),
      to: gap === null ? '' : String(gap.to),
      fate: 'otherMatter',
      note: '',
    },
    action: (values) => explainAction({ ...values, year }),
    translateRefusal: useRefusalText(),
  });
  return (
    <Form form={form} label={t('explain')} submitLabel={t('explainSubmit')} {...words.frame}>
      <FieldRow>
        <TextField label={t('from')} inputMode="numeric" measure="short" {...form.field('from')} />
        <TextField
          label={t('to')}
          inputMode="numeric"
          measure="short"
          optionalLabel={words.optional}
          {...form.field('to')}
        />
        <SelectField
          label={t('fate')}
          options={fates.map((fate) => ({ value: fate, label: t(`fates.${fate}`) }))}
          {...form.field('fate')}
        />
      </FieldRow>
      <TextField
        label={t('why')}
        hint={t('whyHint')}
        optionalLabel={words.optional}
        measure="full"
        {...form.field('note')}
      />
    </Form>
  );
}
