'use client';

import { useTranslations } from 'next-intl';
import { useFormFrame } from '@/lib/i18n/use-form-frame';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { SavedForm } from '@/lib/ui/saved-form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { setLetterheadAction } from '../actions/letterhead';
import type { LetterheadPage } from '../loaders/letter';

/** Who writes for a body, as letters and notes verbales have it at head and foot. */
export function LetterheadForm({ data }: { data: LetterheadPage }) {
  const t = useTranslations('letters.letterhead');
  return (
    <SavedForm onRecord={data.letterhead.revision} words={t('saved')}>
      {(setSaved) => <Fields data={data} setSaved={setSaved} />}
    </SavedForm>
  );
}

function Fields({ data, setSaved }: { data: LetterheadPage; setSaved: (saved: boolean) => void }) {
  const t = useTranslations('letters.letterhead');
  const frame = useFormFrame();
  const { body, letterhead } = data;
  const optional = t('optional');
  const form = useCommandForm({
    defaultValues: {
      office: letterhead.office ?? '',
      place: letterhead.place ?? '',
      contact: letterhead.contact ?? '',
      signatoryName: letterhead.signatoryName ?? '',
      signatoryTitle: letterhead.signatoryTitle ?? '',
    },
    action: (values) => {
      setSaved(false);
      return setLetterheadAction({ ...values, bodyId: body.id, revision: letterhead.revision });
    },
    translateRefusal: useRefusalText(),
    onDone: () => setSaved(true),
    draftKey: `letterhead:${body.id}`,
    draftVersion: letterhead.revision,
  });
  return (
    <Form form={form} label={t('title')} submitLabel={t('save')} {...frame}>
      <TextField
        label={t('office')}
        hint={t('officeHint')}
        optionalLabel={optional}
        measure="full"
        {...form.field('office')}
      />
      <FieldRow>
        <TextField label={t('place')} hint={t('placeHint')} optionalLabel={optional} {...form.field('place')} />
        <TextField label={t('contact')} hint={t('contactHint')} optionalLabel={optional} {...form.field('contact')} />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('signatoryName')}
          hint={t('signatoryHint')}
          optionalLabel={optional}
          {...form.field('signatoryName')}
        />
        <TextField label={t('signatoryTitle')} optionalLabel={optional} {...form.field('signatoryTitle')} />
      </FieldRow>
    </Form>
  );
}
