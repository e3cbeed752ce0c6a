'use client';

import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { CheckboxField, SelectField } from '@/lib/ui/field';
import { FieldRow } from '@/lib/ui/form';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { Choices } from '../loaders/forms';
import { circularLinkKinds } from '../types';
import type { CircularValues } from './form-values';

type Part = { form: CommandForm<CircularValues>; choices: Choices };

/** The words of a list whose rows can be added and removed. */
function useRowWords(list: 'meetings' | 'links') {
  const t = useTranslations(`circulars.form.${list}`);
  return {
    legend: t('legend'),
    hint: t('hint'),
    empty: t('empty'),
    add: t('add'),
    row: (position: number) => t('row', { position }),
    remove: (position: number) => t('remove', { position }),
    moveUp: (position: number) => t('row', { position }),
    moveDown: (position: number) => t('row', { position }),
    added: (position: number) => t('added', { position }),
    removed: (position: number) => t('removed', { position }),
    moved: (position: number) => t('row', { position }),
  };
}

/** The meetings a circular serves, and of which of them it gives notice. */
export function MeetingFields({ form, choices }: Part) {
  const t = useTranslations('circulars.form');
  const locale = useLocale();
  return (
    <RepeatedFields
      form={form}
      name="meetings"
      newRow={{ meetingId: '', announces: false }}
      words={useRowWords('meetings')}
      max={50}
    >
      {(index) => (
        <>
          <SelectField
            label={t('meeting')}
            emptyLabel={t('chooseMeeting')}
            measure="full"
            options={choices.meetings.map((one) => ({
              value: one.id,
              label:
                one.startsOn === null
                  ? one.shortTitle
                  : t('meetingOn', { meeting: one.shortTitle, date: writtenDate(partialDate(one.startsOn), locale) }),
            }))}
            {...form.field(`meetings.${index}.meetingId`)}
          />
          <CheckboxField label={t('announces')} {...form.field(`meetings.${index}.announces`)} />
        </>
      )}
    </RepeatedFields>
  );
}

/** Earlier circulars that this one extends, refers to or supersedes. */
export function LinkFields({ form, choices, ownId }: Part & { ownId: string | null }) {
  const t = useTranslations('circulars');
  const others = choices.circulars.filter((one) => one.id !== ownId);
  return (
    <RepeatedFields
      form={form}
      name="links"
      newRow={{ kind: 'refersTo', toCircularId: '' }}
      words={useRowWords('links')}
      max={50}
    >
      {(index) => (
        <FieldRow>
          <SelectField
            label={t('form.linkKind')}
            options={circularLinkKinds.map((kind) => ({ value: kind, label: t(`detail.${kind}`) }))}
            {...form.field(`links.${index}.kind`)}
          />
          <SelectField
            label={t('form.linkTo')}
            emptyLabel={t('form.chooseCircular')}
            options={others.map((one) => ({
              value: one.id,
              label: one.name === one.subject ? one.subject : `${one.name}: ${one.subject}`,
            }))}
            {...form.field(`links.${index}.toCircularId`)}
          />
        </FieldRow>
      )}
    </RepeatedFields>
  );
}
