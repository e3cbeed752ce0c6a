'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { languageOfNames, sortStates, stateName } from '@/lib/bodies/rules';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Refusal } from '@/lib/kernel/refusal';
import { CheckboxField, SelectField, TextField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { changeMissionAction, recordMissionAction } from '../actions';
import type { MissionForm as Data } from '../loaders/book';
import { dutyStations } from '../types';
import { ContactFields, type ContactValues, contactValues } from './contact-fields';

type Values = ContactValues & {
  stateId: string;
  dutyStation: string;
  residence: string;
  name: string;
  inUse: boolean;
};

/** A refusal about the n-th address stands beside the text that holds them all. */
export function besideEmails(refusal: Refusal): Refusal {
  const field = refusal.field?.startsWith('emails.') ? 'emails' : refusal.field;
  return { ...refusal, field, ...(refusal.others === undefined ? {} : { others: refusal.others.map(besideEmails) }) };
}

/** Enters a mission, or changes how it is written to; State and duty station say which mission it is and stay. */
export function MissionForm({ data }: { data: Data }) {
  const t = useTranslations('addresses');
  const words = useFormWords();
  const router = useRouter();
  const language = languageOfNames(useLocale());
  const { mission, states } = data;
  const form = useCommandForm<Values, { id: string }>({
    defaultValues: {
      stateId: mission?.stateId ?? '',
      dutyStation: mission?.dutyStation ?? 'vienna',
      residence: mission?.residence ?? '',
      name: mission?.name ?? '',
      inUse: mission?.inUse ?? true,
      ...contactValues(mission),
    },
    action: async ({ stateId, dutyStation, ...values }) => {
      const outcome =
        mission === null
          ? await recordMissionAction({ ...values, stateId, dutyStation })
          : await changeMissionAction({ ...values, missionId: mission.id, revision: mission.revision });
      return outcome.ok ? outcome : { ok: false, refusal: besideEmails(outcome.refusal) };
    },
    translateRefusal: useRefusalText(),
    onDone: () => router.push('/addresses'),
    draftKey: mission === null ? 'mission:new' : `mission:${mission.id}`,
    draftVersion: mission?.revision,
  });
  return (
    <Form
      form={form}
      submitLabel={mission === null ? t('enter') : t('save')}
      secondary={<Link href="/addresses">{words.back}</Link>}
      {...words.frame}
    >
      {mission !== null ? null : (
        <FieldRow>
          <SelectField
            label={t('state')}
            emptyLabel={t('chooseState')}
            options={sortStates(states, language).map((state) => ({
              value: state.id,
              label: stateName(state, language),
            }))}
            {...form.field('stateId')}
          />
          <SelectField
            label={t('dutyStation')}
            options={dutyStations.map((station) => ({ value: station, label: t(`stations.${station}`) }))}
            {...form.field('dutyStation')}
          />
        </FieldRow>
      )}
      <FieldRow>
        <TextField
          label={t('residence')}
          hint={t('residenceHint')}
          optionalLabel={words.optional}
          {...form.field('residence')}
        />
        <TextField label={t('name')} hint={t('nameHint')} optionalLabel={words.optional} {...form.field('name')} />
      </FieldRow>
      <ContactFields field={(name) => form.field(name)} />
      <CheckboxField label={t('inUse')} hint={t('inUseHint')} {...form.field('inUse')} />
    </Form>
  );
}
