'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { FieldPath } from 'react-hook-form';
import { languageOfNames, sortStates, stateName } from '@/lib/bodies/rules';
import { RadioGroup, SelectField, TextArea, TextField } from '@/lib/ui/field';
import { FieldGroup, FieldRow } from '@/lib/ui/form';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { FormChoices } from '../loaders';
import { communicationKinds } from '../types';
import { type ContentValues, senderKindChoices } from './communication-values';
import { useFormWords } from './form-words';

/** Values that were read out of a mail, by field, with the words that ask to check them. */
export type Suggestions = Partial<Record<keyof ContentValues, { readonly value: string; readonly hint: string }>>;

/** What a communication says: kind, sender, dates, content. A value that was suggested says so until it is changed. */
export function ContentFields<TValues extends ContentValues>({
  form,
  choices,
  suggestions = {},
}: {
  form: CommandForm<TValues>;
  choices: FormChoices;
  suggestions?: Suggestions;
}) {
  const t = useTranslations('correspondence.form');
  const words = useTranslations('correspondence');
  const { optional, partialDate } = useFormWords();
  const language = languageOfNames(useLocale());
  const values: ContentValues = form.rhf.watch();
  // The form of a caller may hold more fields than these; each of these is one of its own.
  const field = (name: keyof ContentValues) => form.field(name as FieldPath<TValues>);
  const hinted = (name: keyof ContentValues, hint?: string) => {
    const suggested = suggestions[name];
    return suggested !== undefined && suggested.value === values[name] ? suggested.hint : hint;
  };
  return (
    <>
      <FieldGroup legend={t('identity')}>
        <FieldRow>
          <SelectField
            label={t('kind')}
            hint={hinted('kind')}
            emptyLabel={t('chooseKind')}
            options={communicationKinds.map((kind) => ({ value: kind, label: words(`kinds.${kind}`) }))}
            {...field('kind')}
          />
          <TextField
            label={t('senderReference')}
            hint={t('senderReferenceHint')}
            optionalLabel={optional}
            {...field('senderReference')}
          />
        </FieldRow>
        <TextField
          label={t('subject')}
          hint={hinted('subject', t('subjectHint'))}
          optionalLabel={optional}
          measure="full"
          {...field('subject')}
        />
        <FieldRow>
          <TextField
            label={t('datedOn')}
            hint={hinted('datedOn', partialDate)}
            optionalLabel={optional}
            {...field('datedOn')}
          />
          <TextField
            label={t('receivedOn')}
            hint={hinted('receivedOn', partialDate)}
            optionalLabel={optional}
            {...field('receivedOn')}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup legend={t('senderGroup')}>
        <RadioGroup
          label={t('senderKind')}
          inline
          options={senderKindChoices.map((kind) => ({ value: kind, label: t(`senderKinds.${kind}`) }))}
          {...field('senderKind')}
        />
        {values.senderKind === 'state' ? (
          <SelectField
            label={t('senderState')}
            hint={hinted('senderStateId')}
            emptyLabel={t('chooseState')}
            options={sortStates(choices.states, language).map((state) => ({
              value: state.id,
              label: stateName(state, language),
            }))}
            {...field('senderStateId')}
          />
        ) : null}
        {values.senderKind === 'organization' ? (
          <SelectField
            label={t('senderOrganization')}
            hint={hinted('senderOrganizationId')}
            emptyLabel={t('chooseOrganization')}
            options={choices.organizations.map(({ id, name }) => ({ value: id, label: name }))}
            {...field('senderOrganizationId')}
          />
        ) : null}
        <FieldRow>
          <TextField
            label={t('senderName')}
            hint={hinted('senderName', t('senderNameHint'))}
            optionalLabel={optional}
            {...field('senderName')}
          />
          <TextField
            label={t('senderAddress')}
            hint={hinted('senderAddress', t('senderAddressHint'))}
            optionalLabel={optional}
            {...field('senderAddress')}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup legend={t('content')}>
        <TextArea
          label={t('text')}
          hint={hinted('text', t('textHint'))}
          optionalLabel={optional}
          rows={6}
          {...field('text')}
        />
        <TextArea label={t('note')} hint={t('noteHint')} optionalLabel={optional} rows={2} {...field('note')} />
      </FieldGroup>
    </>
  );
}
