'use client';

import { useLocale, useTranslations } from 'next-intl';
import { languageOfNames, sortStates, stateName } from '@/lib/bodies/rules';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Refusal } from '@/lib/kernel/refusal';
import { SelectField } from '@/lib/ui/field';
import { FieldRow, Form } from '@/lib/ui/form';
import { RepeatedFields } from '@/lib/ui/repeated-fields';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { setRolesAction } from '../actions';
import type { MeetingFormPage } from '../loaders';
import { meetingRoles } from '../types';
import { useFormWords } from './form-words';
import { PartForm } from './part-form';

/** The party as a form holds it: `state:ID` or `organization:ID`. */
type Row = { role: string; party: string };

function partyInput({ role, party }: Row) {
  const [kind, id = ''] = party.split(/:(.*)/s);
  return { role, stateId: kind === 'state' ? id : '', organizationId: kind === 'organization' ? id : '' };
}

/** Refusals name the State or the organization; the form has one field for both. */
function besideParty({ field, others, ...refusal }: Refusal): Refusal {
  return {
    ...refusal,
    field: field?.replace(/(stateId|organizationId)$/, 'party'),
    others: others?.map(besideParty),
  };
}

function valuesOf(meeting: MeetingFormPage['meeting']): { roles: Row[] } {
  return {
    roles: meeting.roles.map((one) => ({
      role: one.role,
      party: one.stateId === null ? `organization:${one.organizationId}` : `state:${one.stateId}`,
    })),
  };
}

/** Host country, co-hosts, organizer and cooperating organizations. */
export function RolesForm({ data }: { data: MeetingFormPage }) {
  return (
    <PartForm onRecord={valuesOf(data.meeting)}>{(setSaved) => <Fields data={data} setSaved={setSaved} />}</PartForm>
  );
}

function Fields({ data, setSaved }: { data: MeetingFormPage; setSaved: (saved: boolean) => void }) {
  const t = useTranslations('meetings.form');
  const meetings = useTranslations('meetings');
  const words = useFormWords();
  const language = languageOfNames(useLocale());
  const { meeting, choices } = data;
  const form = useCommandForm<{ roles: Row[] }, unknown>({
    defaultValues: valuesOf(meeting),
    action: async ({ roles }) => {
      setSaved(false);
      const input = { meetingId: meeting.id, revision: meeting.revisions.roles, roles: roles.map(partyInput) };
      const outcome = await setRolesAction(input);
      return outcome.ok ? outcome : { ok: false, refusal: besideParty(outcome.refusal) };
    },
    translateRefusal: useRefusalText(),
    onDone: () => setSaved(true),
  });
  return (
    <Form form={form} label={t('roles')} submitLabel={t('save')} {...words.frame}>
      <RepeatedFields
        form={form}
        name="roles"
        newRow={{ role: 'coHost', party: '' }}
        words={{
          legend: t('roles'),
          legendHidden: true,
          hint: t('rolesHint'),
          empty: t('noRoles'),
          add: t('addRole'),
          row: (number) => t('roleRow', { number }),
          remove: (number) => t('removeRole', { number }),
          moveUp: (number) => t('roleRow', { number }),
          moveDown: (number) => t('roleRow', { number }),
          added: (number) => t('rowAdded', { number }),
          removed: (number) => t('rowRemoved', { number }),
          moved: (number) => t('roleRow', { number }),
        }}
      >
        {(index) => {
          return (
            <FieldRow>
              <SelectField
                label={t('role')}
                options={meetingRoles.map((role) => ({ value: role, label: meetings(`roleNames.${role}`) }))}
                {...form.field(`roles.${index}.role`)}
              />
              <SelectField
                label={t('party')}
                emptyLabel={t('choose')}
                options={[
                  {
                    label: t('states'),
                    options: sortStates(choices.states, language).map((state) => ({
                      value: `state:${state.id}`,
                      label: stateName(state, language),
                    })),
                  },
                  {
                    label: t('organizations'),
                    options: choices.organizations.map((one) => ({
                      value: `organization:${one.id}`,
                      label: one.name,
                    })),
                  },
                ]}
                {...form.field(`roles.${index}.party`)}
              />
            </FieldRow>
          );
        }}
      </RepeatedFields>
    </Form>
  );
}
