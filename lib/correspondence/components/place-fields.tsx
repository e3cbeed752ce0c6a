'use client';

import { useTranslations } from 'next-intl';
import type { FieldPath } from 'react-hook-form';
import { CheckboxGroup, SelectField } from '@/lib/ui/field';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { FormChoices } from '../loaders';
import type { PlaceValues } from './communication-values';

/** To whose affairs a communication belongs: a body, and of its meetings those it is about. */
export function PlaceFields<TValues extends PlaceValues>({
  form,
  choices,
}: {
  form: CommandForm<TValues>;
  choices: FormChoices;
}) {
  const t = useTranslations('correspondence.form');
  const { bodyId }: PlaceValues = form.rhf.watch();
  const field = (name: keyof PlaceValues) => form.field(name as FieldPath<TValues>);
  const meetings = choices.meetings.filter((meeting) => meeting.bodyIds.includes(bodyId));
  return (
    <>
      <SelectField
        label={t('body')}
        emptyLabel={choices.mayLeaveUnsorted ? t('noBody') : t('chooseBody')}
        options={choices.bodies.map((body) => ({ value: body.id, label: body.name }))}
        {...field('bodyId')}
      />
      {meetings.length === 0 ? null : (
        <CheckboxGroup
          // Another body has other meetings: their boxes are registered anew.
          key={bodyId}
          label={t('meetings')}
          hint={t('meetingsHint')}
          options={meetings.map((meeting) => ({ value: meeting.id, label: meeting.shortTitle }))}
          {...field('meetingIds')}
        />
      )}
    </>
  );
}
