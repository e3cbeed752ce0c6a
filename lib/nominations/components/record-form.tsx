'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Outcome, Refusal } from '@/lib/kernel/refusal';
import { emptyPerson, PersonFields, type PersonValues, personInput } from '@/lib/people/components/person-fields';
import { fullName } from '@/lib/people/rules';
import { Button } from '@/lib/ui/button';
import { CheckboxField, SelectField, TextField } from '@/lib/ui/field';
import { FieldGroup, FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { SearchField } from '@/lib/ui/search-field';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import { findPersonsAction, recordNominationAction } from '../actions';
import type { NewNominationPage } from '../loaders/form';
import type { FoundPerson, MeetingChoice } from '../queries/form-choices';
import { statusOnReceipt } from '../rules/sender';
import { nominationStatuses } from '../types';
import { useCommunicationName, useFormWords } from './form-words';
import { rankInput, SpeakingFields, TopicFields, type TopicValues, topicsInput } from './place-fields';

type Place = {
  included: boolean;
  status: string;
  rank: string;
  language: string;
  firstTime: string;
  topics: TopicValues;
};

type Values = {
  /** `state:…` or `organization:…` */
  party: string;
  communicationId: string;
  receivedOn: string;
  communicationReference: string;
  /** Of the person on record who was chosen; empty: a new one is entered. */
  personId: string;
  personName: string;
  person: PersonValues;
  /** One for each meeting that can be chosen, in the same order. */
  meetings: Place[];
};

type Result = { meetings: readonly { meetingId: string; nominationMeetingId: string }[] };

function partyIds(party: string) {
  const [kind, id = ''] = party.split(':');
  return { stateId: kind === 'state' ? id : null, organizationId: kind === 'organization' ? id : null };
}

function senderOf(communication: NewNominationPage['communication']) {
  if (communication === null) return null;
  const { senderStateId, senderOrganizationId, sender } = communication;
  return { stateId: senderStateId, organizationId: senderOrganizationId, name: sender };
}

function valuesFor({ meeting, meetings, communication }: NewNominationPage): Values {
  const party =
    communication?.senderStateId != null
      ? `state:${communication.senderStateId}`
      : communication?.senderOrganizationId != null
        ? `organization:${communication.senderOrganizationId}`
        : '';
  return {
    party,
    communicationId: communication?.id ?? '',
    receivedOn: communication?.receivedOn ?? '',
    communicationReference: communication?.senderReference ?? '',
    personId: '',
    personName: '',
    person: emptyPerson,
    meetings: meetings.map((one) => ({
      included: one.id === meeting.id || (communication?.meetingIds.includes(one.id) ?? false),
      status: statusOnReceipt(senderOf(communication), partyIds(party)),
      rank: '',
      language: '',
      firstTime: '',
      topics: [],
    })),
  };
}

function inputOf(values: Values, { meeting, meetings }: NewNominationPage) {
  return {
    bodyId: meeting.bodyId,
    ...partyIds(values.party),
    person:
      values.personId === ''
        ? { kind: 'new', ...personInput(values.person), invented: meeting.invented }
        : { kind: 'existing', personId: values.personId },
    receivedOn: values.receivedOn,
    communicationReference: values.communicationReference,
    communicationId: values.communicationId,
    meetings: values.meetings.flatMap((place, index) => {
      const meetingId = meetings[index]?.id;
      if (!place.included || meetingId === undefined) return [];
      const { status, rank, language, firstTime, topics } = place;
      return [{ meetingId, status, rank: rankInput(rank), language, firstTime, topicIds: topicsInput(topics) }];
    }),
  };
}

/** A refusal beside the field of this form: the command knows nothing of meetings that were not chosen. */
function besideField(refusal: Refusal, values: Values): Refusal {
  const chosen = values.meetings.flatMap((place, index) => (place.included ? [index] : []));
  const field = refusal.field
    ?.replace(/^(stateId|organizationId)$/, 'party')
    .replace(/^person\.personId$/, 'personId')
    .replace(/^meetings\.(\d+)/, (_, at: string) => `meetings.${chosen[Number(at)] ?? 0}`)
    .replace(/\.meetingId$/, '.included')
    .replace(/\.topicIds\.(\d+)$/, '.topics.$1.topicId')
    .replace(/^meetings$/, 'meetings.0.included');
  return {
    ...refusal,
    ...(field === undefined ? {} : { field }),
    ...(refusal.others === undefined ? {} : { others: refusal.others.map((one) => besideField(one, values)) }),
  };
}

/** Records who is put forward, by whom, for which meetings, and the communication that says so. */
export function RecordForm({ data }: { data: NewNominationPage }) {
  const t = useTranslations('nominations.form');
  const words = useFormWords();
  const router = useRouter();
  const { meeting, communication } = data;
  const list = `/meetings/${meeting.slug}/nominations` as const;
  const form = useCommandForm<Values, Result>({
    defaultValues: valuesFor(data),
    action: async (values): Promise<Outcome<Result>> => {
      const outcome = await recordNominationAction(inputOf(values, data));
      return outcome.ok ? outcome : { ok: false, refusal: besideField(outcome.refusal, values) };
    },
    translateRefusal: useRefusalText(),
    onDone: (result) => {
      const place = result.meetings.find((one) => one.meetingId === meeting.id) ?? result.meetings[0];
      router.push(place === undefined ? list : `${list}/${place.nominationMeetingId}?recorded=1`);
    },
    draftKey: `nomination:${meeting.slug}:${communication?.id ?? 'new'}`,
  });
  return (
    <Form
      form={form}
      label={t('recordTitle')}
      submitLabel={t('record')}
      secondary={<Link href={list}>{t('back')}</Link>}
      {...words.frame}
    >
      <SourceFields form={form} data={data} />
      <NomineeFields form={form} slug={meeting.slug} />
      <FieldGroup legend={t('meetings')} hint={t('meetingsHint')}>
        {data.meetings.map((one, index) => (
          <PlaceFields key={one.id} form={form} meeting={one} index={index} />
        ))}
      </FieldGroup>
    </Form>
  );
}

function SourceFields({ form, data }: { form: CommandForm<Values>; data: NewNominationPage }) {
  const t = useTranslations('nominations.form');
  const { optional, partialDate } = useFormWords();
  const nameOf = useCommunicationName();
  const option = (one: NewNominationPage['parties'][number]) => ({ value: `${one.kind}:${one.id}`, label: one.name });
  const groups = [
    { label: t('members'), options: data.parties.filter((one) => one.kind === 'state' && one.ofBody).map(option) },
    { label: t('otherStates'), options: data.parties.filter((one) => one.kind === 'state' && !one.ofBody).map(option) },
    { label: t('organizations'), options: data.parties.filter((one) => one.kind === 'organization').map(option) },
  ].filter((group) => group.options.length > 0);

  /** Whether it is received or awaits its mission follows from who sent what and for whom; a later status stays. */
  function beginAnew() {
    const { communicationId, party, meetings } = form.rhf.getValues();
    const communication = data.communications.find((one) => one.id === communicationId) ?? null;
    const status = statusOnReceipt(senderOf(communication), partyIds(party));
    for (const [index, place] of meetings.entries()) {
      if (place.status === 'received' || place.status === 'awaitingConfirmation') {
        form.rhf.setValue(`meetings.${index}.status`, status, { shouldDirty: true });
      }
    }
  }

  return (
    <FieldGroup legend={t('source')}>
      <SelectField
        label={t('communication')}
        hint={t('communicationHint')}
        optionalLabel={optional}
        emptyLabel={t('noCommunication')}
        measure="full"
        options={data.communications.map((one) => ({ value: one.id, label: nameOf(one) }))}
        {...form.field('communicationId', {
          onChange: (event: { target: { value: string } }) => {
            const chosen = data.communications.find((one) => one.id === event.target.value);
            form.rhf.setValue('receivedOn', chosen?.receivedOn ?? '');
            form.rhf.setValue('communicationReference', chosen?.senderReference ?? '');
            beginAnew();
          },
        })}
      />
      <SelectField
        label={t('party')}
        hint={t('partyHint')}
        emptyLabel={t('chooseParty')}
        options={groups}
        {...form.field('party', { onChange: beginAnew })}
      />
      <FieldRow even>
        <TextField label={t('receivedOn')} hint={partialDate} optionalLabel={optional} {...form.field('receivedOn')} />
        <TextField
          label={t('reference')}
          hint={t('referenceHint')}
          optionalLabel={optional}
          {...form.field('communicationReference')}
        />
      </FieldRow>
    </FieldGroup>
  );
}

/** A person on record, found by search, or a new one. */
function NomineeFields({ form, slug }: { form: CommandForm<Values>; slug: string }) {
  const t = useTranslations('nominations.form');
  const [alike, setAlike] = useState<readonly FoundPerson[]>([]);
  const { personId, personName, person } = form.rhf.watch();
  const options = async (text: string) => (await findPersonsAction(slug, text)).map(optionOf);

  function choose(found: FoundPerson) {
    form.rhf.setValue('personId', found.id, { shouldDirty: true });
    form.rhf.setValue('personName', fullName(found), { shouldDirty: true });
    setAlike([]);
  }

  if (personId !== '') {
    return (
      <FieldGroup legend={t('nominee')}>
        <Notice
          action={
            <Button
              size="small"
              onClick={() => {
                form.rhf.setValue('personId', '', { shouldDirty: true });
                form.rhf.setValue('personName', '', { shouldDirty: true });
              }}
            >
              {t('otherPerson')}
            </Button>
          }
        >
          {t('onRecord', { name: personName })}
        </Notice>
        <input type="hidden" {...form.rhf.register('personId')} />
        {form.errorOf('personId') === undefined ? null : <Notice tone="blocker">{form.errorOf('personId')}</Notice>}
      </FieldGroup>
    );
  }
  return (
    <FieldGroup legend={t('nominee')}>
      <SearchField
        label={t('findPerson')}
        hint={t('findPersonHint')}
        search={options}
        onChoose={(option) => choose(option.person)}
        found={(count) => t('found', { count })}
      />
      <PersonFields
        field={(name, onBlur) => form.field(`person.${name}`, onBlur === undefined ? undefined : { onBlur })}
        values={person}
        onNameBlur={async () => {
          const name = form.rhf.getValues('person.nameAsPrinted');
          setAlike(name.trim() === '' ? [] : await findPersonsAction(slug, name));
        }}
      />
      {alike.length === 0 ? null : (
        <Notice title={t('alikeTitle')}>
          <p>{t('alikeText')}</p>
          {alike.map((found) => (
            <p key={found.id}>
              {optionOf(found).label}
              {optionOf(found).detail === undefined ? null : `, ${optionOf(found).detail}`}{' '}
              <Button size="small" onClick={() => choose(found)}>
                {t('takePerson')}
              </Button>
            </p>
          ))}
        </Notice>
      )}
    </FieldGroup>
  );
}

function optionOf(person: FoundPerson) {
  const detail = [person.function, person.affiliation].filter((part) => part !== null).join(', ');
  return { id: person.id, label: fullName(person), ...(detail === '' ? {} : { detail }), person };
}

function PlaceFields({ form, meeting, index }: { form: CommandForm<Values>; meeting: MeetingChoice; index: number }) {
  const t = useTranslations('nominations.form');
  const statuses = useTranslations('nominations.statuses');
  const { optional } = useFormWords();
  const { included, status } = form.rhf.watch(`meetings.${index}`);
  return (
    <>
      <CheckboxField label={meeting.shortTitle} {...form.field(`meetings.${index}.included`)} />
      {included ? (
        <>
          <FieldRow even>
            <SelectField
              label={t('status')}
              hint={status === 'awaitingConfirmation' ? t('awaitingHint') : undefined}
              options={nominationStatuses.map((one) => ({ value: one, label: statuses(one) }))}
              {...form.field(`meetings.${index}.status`)}
            />
            <TextField
              label={t('rank')}
              hint={t('rankHint')}
              optionalLabel={optional}
              measure="short"
              inputMode="numeric"
              {...form.field(`meetings.${index}.rank`)}
            />
          </FieldRow>
          <SpeakingFields field={(name) => form.field(`meetings.${index}.${name}`)} />
          {meeting.topics.length === 0 ? null : (
            <TopicFields
              form={form}
              name={`meetings.${index}.topics`}
              newRow={{ topicId: '' }}
              topics={meeting.topics}
              field={(row) => form.field(`meetings.${index}.topics.${row}.topicId`)}
            />
          )}
        </>
      ) : null}
    </>
  );
}
