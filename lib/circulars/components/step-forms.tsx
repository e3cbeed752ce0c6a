'use client';

import { useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Outcome } from '@/lib/kernel/refusal';
import { CheckboxGroup, DateField, FileField, SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import {
  clearAction,
  dispatchAction,
  initialAction,
  numberAction,
  outsideNumberAction,
  submitAction,
} from '../actions/steps';
import type { CircularPage } from '../loaders/circular';
import { numberingYear } from '../rules/numbers';
import { dispatchMeans } from '../types';

type Props = { data: CircularPage };
type Day = { on: string };

/** A form that records one step of a circular. A step is mostly recorded on the day it is taken; it may be afterwards. */
function useStepForm<V extends Day>(
  { data }: Props,
  defaultValues: V,
  action: (values: V & { circularId: string }) => Promise<Outcome<unknown>>,
): CommandForm<V> {
  const circularId = data.circular.id;
  return useCommandForm<V, unknown>({
    defaultValues,
    action: (values) => action({ ...values, circularId }),
    translateRefusal: useRefusalText(),
  });
}

/** The day on which a step was taken, not later than today. */
function DayField({
  field,
  today,
  optional,
}: {
  field: ReturnType<CommandForm<Day>['field']>;
  today: string;
  optional?: string;
}) {
  const t = useTranslations('circulars.life');
  return <DateField label={t('on')} hint={t('onHint')} max={today} optionalLabel={optional} {...field} />;
}

/** Puts the draft in clearance. */
export function SubmitForm(props: Props) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const form = useStepForm<Day>(props, { on: props.data.today }, submitAction);
  return (
    <Form form={form} label={t('submit')} submitLabel={t('submit')} {...words.frame}>
      <DayField field={form.field('on')} today={props.data.today} optional={words.optional} />
    </Form>
  );
}

/** Clears the circular in one's own name, or records by whom it was cleared. */
export function ClearForm({ step, ...props }: Props & { step: 'firstClearance' | 'secondClearance' }) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const { may, settings, today } = props.data;
  const asked = step === 'firstClearance' ? settings.firstClearance : settings.secondClearance;
  const own = may.clearsInOwnName && !may.handle;
  const form = useStepForm<Day & { by: string }>(props, { on: today, by: '' }, (values) =>
    clearAction({ ...values, step }),
  );
  return (
    <Form form={form} label={t('clear')} submitLabel={own ? t('clear') : t('recordClearance')} {...words.frame}>
      <FieldRow>
        {own ? null : (
          <TextField
            label={t('by')}
            hint={asked === null ? t('byHint') : t('byWhom', { office: asked })}
            {...form.field('by')}
          />
        )}
        <DayField field={form.field('on')} today={today} optional={words.optional} />
      </FieldRow>
    </Form>
  );
}

/**
 * Gives the next number, or one that is reserved, with the date that is printed. What is offered follows the year of that
 * date, and a number chosen carries the year it is of: the number shown is the number given.
 */
export function NumberForm(props: Props) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const { numbers, today, circular } = props.data;
  const form = useStepForm<Day & { number: string; datedOn: string }>(
    props,
    { on: today, number: '', datedOn: circular.datedOn ?? today },
    numberAction,
  );
  const yearIn = ({ datedOn, on }: { datedOn: string; on: string }) =>
    numberingYear(datedOn || circular.datedOn, on || null, today);
  const [datedOn, on] = form.rhf.watch(['datedOn', 'on']);
  const year = yearIn({ datedOn, on });
  const offered = numbers.find((one) => one.year === year);
  const leaveOtherYear = () => {
    const chosen = form.rhf.getValues();
    if (!chosen.number.startsWith(`${yearIn(chosen)}/`)) form.rhf.setValue('number', '');
  };
  return (
    <Form form={form} label={t('giveNumber')} submitLabel={t('giveNumber')} {...words.frame}>
      <FieldRow>
        <SelectField
          label={t('number')}
          hint={t('numberHint')}
          emptyLabel={offered?.next == null ? t('nextNumber') : t('nextNumberIs', { reference: offered.next })}
          options={(offered?.reserved ?? []).map((one) => ({
            value: `${year}/${one.number}`,
            label:
              one.note === null
                ? t('reserved', { reference: one.reference })
                : t('reservedFor', { reference: one.reference, note: one.note }),
          }))}
          {...form.field('number')}
        />
        <DateField
          label={t('datedOn')}
          hint={t('datedOnHint')}
          {...form.field('datedOn', { onChange: leaveOtherYear })}
        />
      </FieldRow>
      <DayField field={form.field('on', { onChange: leaveOtherYear })} today={today} optional={words.optional} />
    </Form>
  );
}

/** Records the number of the outside series. */
export function OutsideForm(props: Props) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const { settings, today } = props.data;
  const form = useStepForm<Day & { reference: string }>(props, { on: today, reference: '' }, outsideNumberAction);
  return (
    <Form form={form} label={t('recordOutside')} submitLabel={t('recordOutside')} {...words.frame}>
      <FieldRow>
        <TextField
          label={t('outsideReference')}
          hint={settings.outsidePattern === null ? undefined : t('pattern', { pattern: settings.outsidePattern })}
          {...form.field('reference')}
        />
        <DayField field={form.field('on')} today={today} optional={words.optional} />
      </FieldRow>
    </Form>
  );
}

/** Records the initials with the scan. */
export function InitialForm(props: Props) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const form = useStepForm<Day & { by: string; file: FileList | null }>(
    props,
    { on: props.data.today, by: '', file: null },
    ({ file, ...values }) => {
      const upload = new FormData();
      const [chosen] = file ?? [];
      if (chosen !== undefined) upload.set('file', chosen);
      return initialAction(values, upload);
    },
  );
  return (
    <Form form={form} label={t('recordInitials')} submitLabel={t('recordInitials')} {...words.frame}>
      <FileField label={t('scan')} hint={t('scanHint')} accept=".pdf,.png,.jpg,.jpeg" {...form.field('file')} />
      <FieldRow>
        <TextField label={t('initialledBy')} optionalLabel={words.optional} {...form.field('by')} />
        <DayField field={form.field('on')} today={props.data.today} optional={words.optional} />
      </FieldRow>
    </Form>
  );
}

/** Records that the circular was dispatched elsewhere, which freezes it: asked once more, with how many it goes to. */
export function DispatchForm(props: Props) {
  const t = useTranslations('circulars.life');
  const words = useFormWords();
  const common = useTranslations('common');
  const { today, recipients } = props.data;
  const count = recipients?.rows.length ?? 0;
  const form = useStepForm<Day & { by: string; means: string[]; note: string }>(
    props,
    { on: today, by: '', means: ['email'], note: '' },
    dispatchAction,
  );
  return (
    <Form
      form={form}
      label={t('recordDispatch')}
      submitLabel={t('recordDispatch')}
      question={{
        title: t('dispatchTitle'),
        children: <p>{t('dispatchAsked', { count })}</p>,
        confirmLabel: t('recordDispatch'),
        cancelLabel: common('cancel'),
      }}
      {...words.frame}
    >
      <p>{t('dispatchText', { count })}</p>
      <FieldRow>
        <TextField
          label={t('dispatchedBy')}
          hint={t('dispatchedByHint')}
          optionalLabel={words.optional}
          {...form.field('by')}
        />
        <DayField field={form.field('on')} today={today} />
      </FieldRow>
      <CheckboxGroup
        label={t('how')}
        inline
        options={dispatchMeans.map((means) => ({ value: means, label: t(`means.${means}`) }))}
        {...form.field('means')}
      />
      <TextField label={t('dispatchNote')} optionalLabel={words.optional} measure="full" {...form.field('note')} />
    </Form>
  );
}
