'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import { CheckboxGroup, DateField, TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import { correctStepAction } from '../actions/steps';
import type { CircularPage } from '../loaders/circular';
import { correctableFields, neededField, type StepField } from '../rules/life';
import { type CircularStep, dispatchMeans } from '../types';

type Taken = CircularPage['circular']['steps'][number];
type Values = { on: string; by: string; means: string[]; note: string; reference: string; reason: string };

type Props = {
  circular: { readonly id: string; readonly outsideReference: string | null };
  taken: Taken;
  /** The day at the desk: no step is later. */
  today: string;
};

/** What is asked of who took a step; of the clearances: who gave it. */
const byWords: Readonly<Partial<Record<CircularStep, 'initialledBy' | 'dispatchedBy'>>> = {
  initialled: 'initialledBy',
  dispatched: 'dispatchedBy',
};

/** One field of what is recorded of a step. */
function StepFieldOf({
  name,
  form,
  taken,
  today,
}: Pick<Props, 'taken' | 'today'> & { name: StepField; form: CommandForm<Values> }) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const optional = neededField(taken) === name ? undefined : words.optional;
  switch (name) {
    case 'on':
      return <DateField label={t('on')} max={today} optionalLabel={optional} {...form.field('on')} />;
    case 'by':
      return <TextField label={t(byWords[taken.step] ?? 'by')} optionalLabel={optional} {...form.field('by')} />;
    case 'means':
      return (
        <CheckboxGroup
          label={t('how')}
          inline
          options={dispatchMeans.map((means) => ({ value: means, label: t(`means.${means}`) }))}
          {...form.field('means')}
        />
      );
    case 'note':
      return (
        <TextField
          label={taken.skipped ? t('skipNote') : t('dispatchNote')}
          optionalLabel={optional}
          measure="full"
          {...form.field('note')}
        />
      );
    case 'reference':
      return <TextField label={t('outsideReference')} {...form.field('reference')} />;
  }
}

function CorrectForm({ circular, taken, today, label, onDone }: Props & { label: string; onDone: () => void }) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const fields = correctableFields(taken);
  const form = useCommandForm<Values, unknown>({
    defaultValues: {
      on: taken.takenOn ?? '',
      by: taken.takenBy ?? '',
      means: [...taken.means],
      note: taken.note ?? '',
      reference: circular.outsideReference ?? '',
      reason: '',
    },
    action: ({ reason, ...values }) => {
      const own = Object.fromEntries(fields.map((field) => [field, values[field]]));
      return correctStepAction({ ...own, circularId: circular.id, step: taken.step, reason });
    },
    translateRefusal: useRefusalText(),
    onDone,
  });
  return (
    <Form form={form} label={label} submitLabel={t('correctSubmit')} {...words.frame}>
      <p>{t('correctText', { step: taken.step })}</p>
      {fields.map((name) => (
        <StepFieldOf key={name} name={name} form={form} taken={taken} today={today} />
      ))}
      <TextField label={t('correctReason')} optionalLabel={words.optional} measure="full" {...form.field('reason')} />
    </Form>
  );
}

/**
 * Corrects what was recorded of a step, behind a button beside it.
 *
 * @param name what the step is called
 */
export function CorrectStep({ name, ...props }: Props & { name: string }) {
  const t = useTranslations('circulars.life');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = t('correctTitle', { step: name });
  return (
    <>
      <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
        {t('correct')} <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
      <Dialog open={open} onClose={close} title={title} closeLabel={common('cancel')}>
        <CorrectForm {...props} label={title} onDone={close} />
      </Dialog>
    </>
  );
}
