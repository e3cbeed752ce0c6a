'use client';

import { useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { SelectField, TextArea } from '@/lib/ui/field';
import type { CommandForm } from '@/lib/ui/use-command-form';
import { correspondenceLanguages } from '../types';

/** What the form of a mission and that of an organization have in common. */
export type ContactValues = { language: string; emails: string; postalAddress: string; note: string };

/** Language, e-mail and postal address. @param field of the caller's form, which holds these values among its own */
export function ContactFields({
  field,
}: {
  field: (name: keyof ContactValues) => ReturnType<CommandForm<ContactValues>['field']>;
}) {
  const t = useTranslations('addresses');
  const words = useFormWords();
  return (
    <>
      <SelectField
        label={t('language')}
        hint={t('languageHint')}
        emptyLabel={words.notStated}
        options={correspondenceLanguages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
        {...field('language')}
      />
      <TextArea
        label={t('emails')}
        hint={t('emailsHint')}
        optionalLabel={words.optional}
        rows={3}
        spellCheck={false}
        {...field('emails')}
      />
      <TextArea label={t('postalAddress')} optionalLabel={words.optional} rows={3} {...field('postalAddress')} />
      <TextArea label={t('note')} hint={t('noteHint')} optionalLabel={words.optional} rows={2} {...field('note')} />
    </>
  );
}

/** The contact of a record as its form begins with it. */
export function contactValues(
  contact: {
    readonly language: string | null;
    readonly emails: readonly string[];
    readonly postalAddress: string | null;
    readonly note: string | null;
  } | null,
): ContactValues {
  return {
    language: contact?.language ?? '',
    emails: contact?.emails.join('\n') ?? '',
    postalAddress: contact?.postalAddress ?? '',
    note: contact?.note ?? '',
  };
}
