'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Outcome, Refusal } from '@/lib/kernel/refusal';
import { PersonFields, type PersonValues, personInput } from '@/lib/people/components/person-fields';
import { givenSortKey } from '@/lib/people/rules';
import { SelectField, TextArea, TextField } from '@/lib/ui/field';
import { FieldGroup, FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { correctNominationAction } from '../actions';
import type { CorrectionPage } from '../loaders/detail';
import { useCommunicationName, useFormWords } from './form-words';
import { rankInput, SpeakingFields, TopicFields, type TopicValues, topicsInput } from './place-fields';

type Values = {
  person: PersonValues;
  communicationId: string;
  receivedOn: string;
  communicationReference: string;
  meetings: { rank: string; language: string; firstTime: string; topics: TopicValues }[];
  groundId: string;
  reason: string;
};

function valuesOf({ person, nomination, places }: CorrectionPage): Values {
  return {
    person: {
      nameAsPrinted: person.nameAsPrinted,
      familyName: person.familyName ?? '',
      givenNames: person.givenNames ?? '',
      sortKey: givenSortKey(person) ?? '',
      formOfAddress: person.formOfAddress ?? '',
      function: person.function ?? '',
      affiliation: person.affiliation ?? '',
      affiliationType: person.affiliationType ?? '',
      gender: person.gender,
      genderBasis: person.genderBasis ?? '',
    },
    communicationId: nomination.communicationId ?? '',
    receivedOn: nomination.receivedOn ?? '',
    communicationReference: nomination.communicationReference ?? '',
    meetings: places.map((place) => ({
      rank: place.rank?.toString() ?? '',
      language: place.language ?? '',
      firstTime: place.firstTime ?? '',
      topics: place.topics.map((topic) => ({ topicId: topic.id })),
    })),
    groundId: '',
    reason: '',
  };
}

function besideField(refusal: Refusal): Refusal {
  const field = refusal.field?.replace(/\.topicIds\.(\d+)$/, '.topics.$1.topicId');
  return {
    ...refusal,
    ...(field === undefined ? {} : { field }),
    ...(refusal.others === undefined ? {} : { others: refusal.others.map(besideField) }),
  };
}

/** Corrects the record of a nomination and of its nominee; the values before stay in its history. */
export function CorrectForm({ data }: { data: CorrectionPage }) {
  const t = useTranslations('nominations.form');
  const words = useFormWords();
  const nameOf = useCommunicationName();
  const router = useRouter();
  const { meeting, nomination, person, places, communications } = data;
  const back = `/meetings/${meeting.slug}/nominations/${data.nominationMeetingId}` as const;
  const form = useCommandForm<Values, unknown>({
    defaultValues: valuesOf(data),
    action: async (values): Promise<Outcome<unknown>> => {
      const outcome = await correctNominationAction({
        ...values,
        nominationId: nomination.id,
        revision: nomination.revision,
        personRevision: person.revision,
        person: personInput(values.person),
        meetings: places.map((place, index) => ({
          meetingId: place.meeting.id,
          rank: rankInput(values.meetings[index]?.rank ?? ''),
          language: values.meetings[index]?.language ?? '',
          firstTime: values.meetings[index]?.firstTime ?? '',
          topicIds: topicsInput(values.meetings[index]?.topics ?? []),
        })),
      });
      return outcome.ok ? outcome : { ok: false, refusal: besideField(outcome.refusal) };
    },
    translateRefusal: useRefusalText(),
    onDone: () => router.push(back),
    draftKey: `nomination-correct:${nomination.id}`,
    draftVersion: `${nomination.revision}:${person.revision}`,
  });
  const options = communications.map((one) => ({ value: one.id, label: nameOf(one) }));
  return (
    <Form
      form={form}
      label={t('correctTitle')}
      submitLabel={t('save')}
      secondary={<Link href={back}>{t('backToNomination')}</Link>}
      {...words.frame}
    >
      <FieldGroup legend={t('nominee')}>
        <PersonFields field={(name) => form.field(`person.${name}`)} values={form.rhf.watch('person')} />
      </FieldGroup>
      <FieldGroup legend={t('source')}>
        <SelectField
          label={t('communication')}
          optionalLabel={words.optional}
          emptyLabel={t('noCommunication')}
          measure="full"
          options={options}
          {...form.field('communicationId')}
        />
        <FieldRow even>
          <TextField
            label={t('receivedOn')}
            hint={words.partialDate}
            optionalLabel={words.optional}
            {...form.field('receivedOn')}
          />
          <TextField label={t('reference')} optionalLabel={words.optional} {...form.field('communicationReference')} />
        </FieldRow>
      </FieldGroup>
      {places.map((place, index) => (
        <FieldGroup key={place.nominationMeetingId} legend={t('forMeeting', { meeting: place.meeting.shortTitle })}>
          <TextField
            label={t('rank')}
            hint={t('rankHint')}
            optionalLabel={words.optional}
            measure="short"
            inputMode="numeric"
            {...form.field(`meetings.${index}.rank`)}
          />
          <SpeakingFields field={(name) => form.field(`meetings.${index}.${name}`)} />
          {place.choices.length === 0 ? null : (
            <TopicFields
              form={form}
              name={`meetings.${index}.topics`}
              newRow={{ topicId: '' }}
              topics={place.choices}
              field={(row) => form.field(`meetings.${index}.topics.${row}.topicId`)}
            />
          )}
        </FieldGroup>
      ))}
      <FieldGroup legend={t('why')} hint={t('whyHint')}>
        <SelectField
          label={t('ground')}
          optionalLabel={words.optional}
          emptyLabel={t('noCommunication')}
          measure="full"
          options={options}
          {...form.field('groundId')}
        />
        <TextArea label={t('reason')} optionalLabel={words.optional} rows={2} {...form.field('reason')} />
      </FieldGroup>
    </Form>
  );
}
