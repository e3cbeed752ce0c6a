'use client';

import { useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { cancelAction, reopenAction, skipAction } from '../actions/steps';
import type { CircularPage } from '../loaders/circular';
import type { CircularStep } from '../types';

type Props = { data: CircularPage };

/** Goes on without a step. */
export function SkipForm({ data, step }: Props & { step: CircularStep }) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const form = useCommandForm({
    defaultValues: { note: '' },
    action: (values) => skipAction({ ...values, step, circularId: data.circular.id }),
    translateRefusal: useRefusalText(),
  });
  return (
    <Form form={form} label={t('skipSubmit')} submitLabel={t('skipSubmit')} {...words.frame}>
      <TextField
        label={t('skipNote')}
        hint={t('skipHint')}
        optionalLabel={words.optional}
        measure="full"
        {...form.field('note')}
      />
    </Form>
  );
}

/** Returns the circular to draft. */
export function ReopenForm({ data }: Props) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const form = useCommandForm({
    defaultValues: { reason: '' },
    action: (values) => reopenAction({ ...values, circularId: data.circular.id }),
    translateRefusal: useRefusalText(),
  });
  return (
    <Form form={form} label={t('reopen')} submitLabel={t('reopenSubmit')} {...words.frame}>
      <p>{t('reopenText', { numbered: data.circular.ownReference === null ? 'no' : 'yes' })}</p>
      <TextField label={t('remark')} optionalLabel={words.optional} measure="full" {...form.field('reason')} />
    </Form>
  );
}

/** Cancels the circular; its number is kept. */
export function CancelForm({ data }: Props) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const { id, ownReference } = data.circular;
  const form = useCommandForm({
    defaultValues: { reason: '' },
    action: (values) => cancelAction({ ...values, circularId: id }),
    translateRefusal: useRefusalText(),
  });
  return (
    <Form form={form} label={t('cancel')} submitLabel={t('cancelSubmit')} danger {...words.frame}>
      <p>{ownReference === null ? t('cancelText') : t('cancelNumbered', { reference: ownReference })}</p>
      <TextField label={t('cancelReason')} measure="full" {...form.field('reason')} />
    </Form>
  );
}
