'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { CheckboxField, RadioGroup, TextField } from '@/lib/ui/field';
import { FieldGroup, FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { SavedForm } from '@/lib/ui/saved-form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { settingsAction } from '../actions/numbers';
import type { SettingsPage } from '../loaders/numbers';
import { referenceBy, seriesOf } from '../rules/numbers';

/** How circulars are numbered, cleared and initialled in this installation. */
export function SettingsForm({ data }: { data: SettingsPage }) {
  const t = useTranslations('circulars.settings');
  return (
    <SavedForm onRecord={data.settings.revision} words={t('saved')}>
      {(setSaved) => <Fields data={data} setSaved={setSaved} />}
    </SavedForm>
  );
}

function Fields({ data, setSaved }: { data: SettingsPage; setSaved: (saved: boolean) => void }) {
  const t = useTranslations('circulars.settings');
  const words = useFormWords();
  const router = useRouter();
  const { settings, year, mayOpenNumbers } = data;
  const form = useCommandForm({
    defaultValues: {
      ownPattern: settings.ownPattern ?? '',
      outsidePattern: settings.outsidePattern ?? '',
      firstYear: settings.firstYear === null ? String(year) : String(settings.firstYear),
      firstNumber: settings.firstNumber === null ? '1' : String(settings.firstNumber),
      clearanceSteps: String(settings.clearanceSteps),
      firstClearance: settings.firstClearance ?? '',
      secondClearance: settings.secondClearance ?? '',
      initials: settings.initials,
    },
    action: (values) => {
      setSaved(false);
      return settingsAction({ ...values, revision: settings.revision });
    },
    translateRefusal: useRefusalText(),
    onDone: () => (mayOpenNumbers ? router.push('/circulars/numbers') : setSaved(true)),
    draftKey: 'circular-settings',
    draftVersion: settings.revision,
  });
  const [ownPattern, outsidePattern, steps, firstYear, firstNumber] = form.rhf.watch([
    'ownPattern',
    'outsidePattern',
    'clearanceSteps',
    'firstYear',
    'firstNumber',
  ]);
  const example = (pattern: string, number: number) =>
    seriesOf(pattern) === null
      ? t('patternHint')
      : t('example', { reference: referenceBy(pattern, Number(firstYear) || year, number) });
  return (
    <Form
      form={form}
      submitLabel={t('save')}
      secondary={mayOpenNumbers ? <Link href="/circulars/numbers">{words.back}</Link> : undefined}
      {...words.frame}
    >
      <FieldGroup legend={t('own')} hint={t('ownHint')}>
        <TextField
          label={t('pattern')}
          hint={example(ownPattern, Number(firstNumber) || 1)}
          optionalLabel={words.optional}
          {...form.field('ownPattern')}
        />
        <FieldRow>
          <TextField
            label={t('firstYear')}
            inputMode="numeric"
            measure="short"
            optionalLabel={words.optional}
            {...form.field('firstYear')}
          />
          <TextField
            label={t('firstNumber')}
            hint={t('firstNumberHint')}
            inputMode="numeric"
            measure="short"
            optionalLabel={words.optional}
            {...form.field('firstNumber')}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup legend={t('outside')} hint={t('outsideHint')}>
        <TextField
          label={t('pattern')}
          hint={example(outsidePattern, 212)}
          optionalLabel={words.optional}
          {...form.field('outsidePattern')}
        />
      </FieldGroup>
      <FieldGroup legend={t('clearance')}>
        <RadioGroup
          label={t('steps')}
          inline
          defaultValue={steps}
          options={['0', '1', '2'].map((value) => ({ value, label: t(`stepCounts.${value as '0' | '1' | '2'}`) }))}
          {...form.field('clearanceSteps')}
        />
        <FieldRow>
          {Number(steps) < 1 ? null : (
            <TextField
              label={t('firstClearance')}
              hint={t('clearanceHint')}
              optionalLabel={words.optional}
              {...form.field('firstClearance')}
            />
          )}
          {Number(steps) < 2 ? null : (
            <TextField
              label={t('secondClearance')}
              hint={t('clearanceHint')}
              optionalLabel={words.optional}
              {...form.field('secondClearance')}
            />
          )}
        </FieldRow>
      </FieldGroup>
      <CheckboxField label={t('initials')} hint={t('initialsHint')} {...form.field('initials')} />
    </Form>
  );
}
