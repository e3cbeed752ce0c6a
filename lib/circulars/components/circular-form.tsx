'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Outcome } from '@/lib/kernel/refusal';
import { CheckboxGroup, DateField, SelectField, TextArea, TextField } from '@/lib/ui/field';
import { FieldGroup, FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import {
  changeCircularAction,
  correctCircularAction,
  draftCircularAction,
  recordCircularAction,
} from '../actions/content';
import type { Choices, CircularFormPage, NewCircularPage } from '../loaders/forms';
import { addresseeClasses, circularKinds } from '../types';
import { type CircularValues, contentOf, valuesOf } from './form-values';
import { LinkFields, MeetingFields } from './list-fields';
import { PickField } from './pick-field';

type Data =
  | { readonly mode: 'draft'; readonly data: NewCircularPage }
  | { readonly mode: 'record'; readonly data: { readonly choices: Choices } }
  | { readonly mode: 'change' | 'correct'; readonly data: CircularFormPage };

function send(props: Data, values: CircularValues): Promise<Outcome<{ id: string }>> {
  const content = contentOf(values);
  const { bodyId, missionIds, organizationIds, ownReference, outsideReference, reason } = values;
  switch (props.mode) {
    case 'draft':
      return draftCircularAction({ ...content, bodyId, missionIds, organizationIds });
    case 'record':
      return recordCircularAction({ ...content, bodyId, ownReference, outsideReference });
    case 'change': {
      const { id: circularId, revision } = props.data.circular;
      return changeCircularAction({ ...content, missionIds, organizationIds, circularId, revision });
    }
    case 'correct': {
      const changes = { ...content, ownReference, outsideReference };
      return correctCircularAction({ circularId: props.data.circular.id, changes, reason });
    }
  }
}

/** `changes.subject` of a correction stands beside `subject`. */
function besideField<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok || !outcome.refusal.field?.startsWith('changes.')) return outcome;
  return { ok: false, refusal: { ...outcome.refusal, field: outcome.refusal.field.slice('changes.'.length) } };
}

/** Drafts a circular, changes it, records one issued elsewhere, or corrects its record. */
export function CircularForm(props: Data) {
  const t = useTranslations('circulars.form');
  const words = useFormWords();
  const router = useRouter();
  const { mode, data } = props;
  const circular = 'circular' in data ? data.circular : null;
  const isRecord = mode === 'record' || mode === 'correct';
  const back = circular === null ? '/circulars' : (`/circulars/${circular.id}` as const);
  const start = 'start' in data ? data.start : { addressees: ['notStated'], meetings: [], links: [] };
  const from = [
    ...(start.links ?? []).map((one) => one.toCircularId),
    ...(start.meetings ?? []).map((one) => one.meetingId),
  ];
  const form = useCommandForm<CircularValues, { id: string }>({
    defaultValues: valuesOf(circular, start),
    action: async (values) => besideField(await send(props, values)),
    translateRefusal: useRefusalText(),
    onDone: ({ id }) => router.push(`/circulars/${id}`),
    draftKey: circular === null ? `circular-${mode}:${from.join()}` : `circular:${circular.id}`,
    draftVersion: circular?.revision,
  });
  return (
    <Form
      form={form}
      submitLabel={t(`submit.${mode}`)}
      secondary={<Link href={back}>{words.back}</Link>}
      {...words.frame}
    >
      <HeadFields form={form} choices={data.choices} withBody={circular === null} />
      {isRecord ? <ReferenceFields form={form} /> : null}
      <DateFields form={form} isRecord={isRecord} />
      <MeetingFields form={form} choices={data.choices} />
      <AddresseeFields form={form} choices={data.choices} isRecord={isRecord} />
      <LinkFields form={form} choices={data.choices} ownId={circular?.id ?? null} />
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        optionalLabel={words.optional}
        rows={3}
        {...form.field('note')}
      />
      {mode === 'correct' ? (
        <TextField label={t('reason')} optionalLabel={words.optional} measure="full" {...form.field('reason')} />
      ) : null}
    </Form>
  );
}

type Part = { form: CommandForm<CircularValues> };

function HeadFields({ form, choices, withBody }: Part & { choices: Choices; withBody: boolean }) {
  const t = useTranslations('circulars');
  return (
    <>
      <FieldRow>
        <SelectField
          label={t('kind')}
          options={circularKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          {...form.field('kind')}
        />
        {withBody ? (
          <SelectField
            label={t('form.body')}
            emptyLabel={t('form.chooseBody')}
            options={choices.bodies.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('bodyId')}
          />
        ) : null}
      </FieldRow>
      <TextField label={t('subject')} measure="full" {...form.field('subject')} />
    </>
  );
}

function ReferenceFields({ form }: Part) {
  const t = useTranslations('circulars');
  const { optional } = useFormWords();
  return (
    <FieldRow>
      <TextField
        label={t('detail.own')}
        hint={t('form.referenceHint')}
        optionalLabel={optional}
        {...form.field('ownReference')}
      />
      <TextField
        label={t('detail.outside')}
        hint={t('form.referenceHint')}
        optionalLabel={optional}
        {...form.field('outsideReference')}
      />
    </FieldRow>
  );
}

function DateFields({ form, isRecord }: Part & { isRecord: boolean }) {
  const t = useTranslations('circulars');
  const { optional, notStated } = useFormWords();
  return (
    <>
      <DateField
        label={t('form.datedOn')}
        hint={isRecord ? undefined : t('form.datedOnHint')}
        optionalLabel={optional}
        {...form.field('datedOn')}
      />
      <FieldGroup legend={t('actionDate')} hint={t('form.actionHint')}>
        <FieldRow>
          <DateField label={t('form.actionDay')} optionalLabel={optional} {...form.field('actionDate')} />
          <TextField
            label={t('form.actionTime')}
            optionalLabel={optional}
            type="time"
            measure="short"
            {...form.field('actionTime')}
          />
          <SelectField
            label={t('form.actionZone')}
            emptyLabel={notStated}
            options={Intl.supportedValuesOf('timeZone').map((zone) => ({
              value: zone,
              label: zone.replaceAll('_', ' '),
            }))}
            {...form.field('actionZone')}
          />
        </FieldRow>
      </FieldGroup>
    </>
  );
}

function AddresseeFields({ form, choices, isRecord }: Part & { choices: Choices; isRecord: boolean }) {
  const t = useTranslations('circulars');
  const addresses = useTranslations('addresses');
  const language = languageOfNames(useLocale());
  const [missionIds, organizationIds] = form.rhf.watch(['missionIds', 'organizationIds']);
  const lists = addresseeClasses.filter((list) => isRecord || list !== 'notStated');
  return (
    <FieldGroup legend={t('addressees')} hint={isRecord ? t('form.classesHint') : t('form.listsHint')}>
      <CheckboxGroup
        label={t('form.lists')}
        options={lists.map((list) => ({ value: list, label: t(`classes.${list}`) }))}
        {...form.field('addressees')}
      />
      {isRecord ? null : (
        <>
          <PickField
            label={t('form.missions')}
            chosen={missionIds}
            options={choices.missions
              .map((one) => ({
                value: one.id,
                label: addresses('missionOf', {
                  state: stateName(one.state, language),
                  station: addresses(`stations.${one.dutyStation}`),
                }),
              }))
              .toSorted((a, b) => a.label.localeCompare(b.label, language))}
            field={form.field('missionIds')}
          />
          <PickField
            label={t('form.organizations')}
            chosen={organizationIds}
            options={choices.organizations.map(({ id, name }) => ({ value: id, label: name }))}
            field={form.field('organizationIds')}
          />
        </>
      )}
    </FieldGroup>
  );
}
