'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { BriefPersonFields } from '@/lib/people/components/brief-person-fields';
import { fullName } from '@/lib/people/rules';
import { SelectField, TextField } from '@/lib/ui/field';
import { FieldGroup, FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { type CommandForm, useCommandForm } from '@/lib/ui/use-command-form';
import { changeOfficerAction, recordOfficerAction } from '../actions';
import type { OfficerFormData } from '../loaders';
import { languageOfNames, sortStates, stateName } from '../rules';
import { officerStatuses, offices } from '../types';
import { useFormWords } from './form-words';

type Values = {
  office: string;
  personId: string;
  person: {
    nameAsPrinted: string;
    familyName: string;
    givenNames: string;
    formOfAddress: string;
    function: string;
    affiliation: string;
  };
  stateId: string;
  status: string;
  validFrom: string;
  validTo: string;
};

/** Records who holds an office, or changes what is recorded of an officer; the person stays the same then. */
export function OfficerForm({ data }: { data: OfficerFormData }) {
  const t = useTranslations('bodies');
  const words = useFormWords();
  const router = useRouter();
  const language = languageOfNames(useLocale());
  const { body, officer, states, persons } = data;
  const back = `/bodies/${body.slug}#officers` as const;
  const form = useCommandForm<Values, { id: string }>({
    defaultValues: {
      office: officer?.office ?? 'chair',
      personId: '',
      person: { nameAsPrinted: '', familyName: '', givenNames: '', formOfAddress: '', function: '', affiliation: '' },
      stateId: officer?.stateId ?? '',
      status: officer?.status ?? 'notStated',
      validFrom: officer?.validFrom ?? '',
      validTo: officer?.validTo ?? '',
    },
    action: ({ person, personId, ...values }) =>
      officer === null
        ? recordOfficerAction({
            ...values,
            bodyId: body.id,
            personId,
            person: personId === '' ? { ...person, affiliationType: null, invented: body.invented } : null,
          })
        : changeOfficerAction({ ...values, officerId: officer.id }),
    translateRefusal: useRefusalText(),
    onDone: () => router.push(back),
    draftKey: officer === null ? `officer-new:${body.id}` : `officer:${officer.id}`,
    draftVersion: JSON.stringify(officer),
  });
  return (
    <Form
      form={form}
      submitLabel={officer === null ? t('officerForm.record') : t('officerForm.save')}
      secondary={<Link href={back}>{words.back}</Link>}
      {...words.frame}
    >
      <FieldRow>
        <SelectField
          label={t('officerForm.office')}
          options={offices.map((office) => ({ value: office, label: t(`offices.${office}`) }))}
          {...form.field('office')}
        />
        <SelectField
          label={t('officerForm.status')}
          options={officerStatuses.map((status) => ({ value: status, label: t(`officerStatuses.${status}`) }))}
          {...form.field('status')}
        />
      </FieldRow>
      {officer === null ? <PersonFields form={form} persons={persons} /> : null}
      <SelectField
        label={t('officerForm.state')}
        hint={t('officerForm.stateHint')}
        emptyLabel={words.notStated}
        options={sortStates(states, language).map((state) => ({ value: state.id, label: stateName(state, language) }))}
        {...form.field('stateId')}
      />
      <FieldRow>
        <TextField
          label={t('officerForm.from')}
          hint={words.partialDate}
          optionalLabel={words.optional}
          {...form.field('validFrom')}
        />
        <TextField
          label={t('officerForm.until')}
          hint={words.partialDate}
          optionalLabel={words.optional}
          {...form.field('validTo')}
        />
      </FieldRow>
    </Form>
  );
}

function PersonFields({ form, persons }: { form: CommandForm<Values>; persons: OfficerFormData['persons'] }) {
  const t = useTranslations('bodies');
  const people = useTranslations('people.fields');
  const isNew = form.rhf.watch('personId') === '';
  return (
    <>
      <SelectField
        label={t('officerForm.person')}
        emptyLabel={t('officerForm.newPerson')}
        options={persons.map((person) => ({ value: person.id, label: fullName(person) }))}
        {...form.field('personId')}
      />
      {isNew ? (
        <FieldGroup legend={people('legend')}>
          <BriefPersonFields field={(name) => form.field(`person.${name}`)} />
        </FieldGroup>
      ) : null}
    </>
  );
}
