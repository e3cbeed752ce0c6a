'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FieldArray, FieldArrayPath, FieldValues } from 'react-hook-form';
import { officialLanguages } from '@/lib/kernel/languages';
import { firstTimeAnswers } from '@/lib/people/types';
import { SelectField, type SelectFieldProps } from '@/lib/ui/field';
import { FieldRow } from '@/lib/ui/form';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { MeetingChoice } from '../queries/form-choices';
import { useFormWords } from './form-words';

/** The topics of one place as a form holds them: rows, because their order is the order of preference. */
export type TopicValues = { topicId: string }[];

/** A rank as a command takes it: a number, null for an empty field, or the text itself so that the command refuses it. */
export function rankInput(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** The topics chosen, in the order of preference; rows left open are none. */
export function topicsInput(rows: TopicValues): string[] {
  return rows.map((row) => row.topicId).filter((id) => id !== '');
}

/** What a mission may state of how the nominee would speak. An empty choice: not stated. */
export function SpeakingFields({
  field,
}: {
  /** Ties a choice to the form. */
  field: (name: 'language' | 'firstTime') => Partial<SelectFieldProps>;
}): ReactNode {
  const t = useTranslations('nominations');
  const common = useTranslations('common');
  const { optional } = useFormWords();
  return (
    <FieldRow even>
      <SelectField
        label={t('language')}
        hint={t('form.languageHint')}
        optionalLabel={optional}
        emptyLabel={common('notStated')}
        options={officialLanguages.map((value) => ({ value, label: common(`languages.${value}`) }))}
        {...field('language')}
      />
      <SelectField
        label={t('firstTime')}
        hint={t('form.firstTimeHint')}
        optionalLabel={optional}
        emptyLabel={common('notStated')}
        options={firstTimeAnswers.map((value) => ({ value, label: t(`firstTimes.${value}`) }))}
        {...field('firstTime')}
      />
    </FieldRow>
  );
}

/** The topics that a nominee is put forward for, in order of preference. */
export function TopicFields<Values extends FieldValues, Name extends FieldArrayPath<Values>>({
  form,
  name,
  newRow,
  topics,
  field,
}: {
  form: CommandForm<Values>;
  name: Name;
  newRow: FieldArray<Values, Name>;
  topics: MeetingChoice['topics'];
  /** Ties the choice in one row to the form. */
  field: (index: number) => Partial<SelectFieldProps>;
}): ReactNode {
  const t = useTranslations('nominations.form');
  return (
    <RepeatedFields
      form={form}
      name={name}
      newRow={newRow}
      ordered
      max={topics.length}
      words={{
        legend: t('topics'),
        hint: t('topicsHint'),
        empty: t('noTopic'),
        add: t('addTopic'),
        row: (position) => t('topicRow', { position }),
        remove: (position) => t('removeTopic', { position }),
        moveUp: (position) => t('topicUp', { position }),
        moveDown: (position) => t('topicDown', { position }),
        added: (position) => t('topicAdded', { position }),
        removed: (position) => t('topicRemoved', { position }),
        moved: (position) => t('topicMoved', { position }),
      }}
    >
      {(index) => (
        <SelectField
          label={t('topicRow', { position: index + 1 })}
          emptyLabel={t('chooseTopic')}
          measure="full"
          options={topics.map((topic) => ({
            value: topic.id,
            label: topic.taken
              ? t('topicOption', { letter: topic.letter, title: topic.title })
              : t('topicNotTaken', { letter: topic.letter, title: topic.title }),
          }))}
          {...field(index)}
        />
      )}
    </RepeatedFields>
  );
}
