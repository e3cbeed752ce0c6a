'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { partialDate } from '@/lib/kernel/dates';
import { meetingModes } from '@/lib/meetings/types';
import { CheckboxGroup, DateField, SelectField, TextArea, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { SavedForm } from '@/lib/ui/saved-form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { editConsultationAction, recordConsultationAction } from '../actions';
import type { ConsultationFormPage } from '../loaders';
import { useFormWords } from './form-words';

function valuesOf({ consultation, model, served }: ConsultationFormPage) {
  return {
    title: model.title,
    shortTitle: consultation === null || consultation.shortTitle === consultation.title ? '' : consultation.shortTitle,
    slug: consultation?.slug ?? '',
    startsOn: consultation?.startsOn ?? '',
    startsAt: consultation?.startsAt ?? '',
    endsAt: consultation?.endsAt ?? '',
    timeZone: model.timeZone,
    mode: consultation?.mode ?? 'virtual',
    platformLink: consultation?.platformLink ?? '',
    purpose: consultation?.purpose ?? '',
    serves: consultation?.serves.map((one) => one.id) ?? [served.id],
  };
}

/** Title, day and time, link, and the meetings it prepares: of a new intersessional meeting, or of one on record. */
export function ConsultationForm({ data }: { data: ConsultationFormPage }) {
  const t = useTranslations('consultations.form');
  return (
    <SavedForm onRecord={data.consultation?.revisions.identity ?? 0} words={t('saved')}>
      {(setSaved) => <Fields data={data} setSaved={setSaved} />}
    </SavedForm>
  );
}

function Fields({ data, setSaved }: { data: ConsultationFormPage; setSaved: (saved: boolean) => void }) {
  const t = useTranslations('consultations.form');
  const list = useTranslations('consultations');
  const meetings = useTranslations('meetings');
  const locale = useLocale();
  const words = useFormWords();
  const router = useRouter();
  const { served, consultation, choices } = data;
  const base = `/meetings/${served.slug}/consultations` as const;
  const form = useCommandForm<ReturnType<typeof valuesOf>, { slug: string }>({
    defaultValues: valuesOf(data),
    action: (values) => {
      setSaved(false);
      if (consultation === null) {
        return recordConsultationAction({ ...values, bodyId: served.bodyId, outcome: 'notStated' });
      }
      const { meetingId, revisions, bodyId } = consultation;
      return editConsultationAction({ ...values, bodyId, meetingId, revision: revisions.identity });
    },
    translateRefusal: useRefusalText(),
    onDone: ({ slug }) => {
      if (consultation === null) router.push(`${base}/${slug}`);
      else if (slug !== consultation.slug) router.push(`${base}/${slug}/edit`);
      else setSaved(true);
    },
    draftKey: `consultation:${consultation?.meetingId ?? `new:${served.id}`}`,
    draftVersion: consultation?.revisions.identity,
  });
  return (
    <Form
      form={form}
      label={t('identity')}
      submitLabel={consultation === null ? t('create') : t('save')}
      secondary={
        <Link href={consultation === null ? base : `${base}/${consultation.slug}`}>
          {consultation === null ? t('back') : t('backToMeeting')}
        </Link>
      }
      {...words.frame}
    >
      <TextField label={t('title')} measure="full" {...form.field('title')} />
      <FieldRow>
        <DateField
          label={list('date')}
          optionalLabel={words.optional}
          {...form.field('startsOn', {
            onBlur: () => {
              const { startsOn, slug } = form.rhf.getValues();
              if (consultation === null && slug === '' && startsOn !== '') {
                form.rhf.setValue('slug', `${served.slug}-intersessional-${startsOn}`);
              }
            },
          })}
        />
        <TextField
          label={t('startsAt')}
          type="time"
          measure="short"
          optionalLabel={words.optional}
          {...form.field('startsAt')}
        />
        <TextField
          label={t('endsAt')}
          type="time"
          measure="short"
          optionalLabel={words.optional}
          {...form.field('endsAt')}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label={t('timeZone')}
          hint={t('timeZoneHint')}
          emptyLabel={t('noZone')}
          options={Intl.supportedValuesOf('timeZone').map((zone) => ({
            value: zone,
            label: zone.replaceAll('_', ' '),
          }))}
          {...form.field('timeZone')}
        />
        <SelectField
          label={list('mode')}
          options={meetingModes.map((mode) => ({ value: mode, label: meetings(`modes.${mode}`) }))}
          {...form.field('mode')}
        />
      </FieldRow>
      <TextField
        label={t('platformLink')}
        hint={t('platformLinkHint')}
        type="url"
        measure="full"
        optionalLabel={words.optional}
        {...form.field('platformLink')}
      />
      <CheckboxGroup
        label={t('serves')}
        hint={t('servesHint')}
        options={choices.map((one) => ({
          value: one.id,
          label:
            one.startsOn === null
              ? one.shortTitle
              : t('dated', { title: one.shortTitle, date: writtenDate(partialDate(one.startsOn), locale) }),
        }))}
        {...form.field('serves')}
      />
      <TextArea
        label={list('purpose')}
        hint={t('purposeHint')}
        optionalLabel={words.optional}
        rows={2}
        {...form.field('purpose')}
      />
      <FieldRow>
        <TextField
          label={t('shortTitle')}
          hint={t('shortTitleHint')}
          optionalLabel={words.optional}
          {...form.field('shortTitle')}
        />
        <TextField label={t('slug')} hint={t('slugHint')} {...form.field('slug')} />
      </FieldRow>
    </Form>
  );
}
