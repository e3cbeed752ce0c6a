'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Outcome, Refusal } from '@/lib/kernel/refusal';
import { SelectField, TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { recordSelfDescriptionAction } from '../actions';

/** A communication of a State, as the form offers it. */
export type DescribingCommunication = { readonly id: string; readonly name: string; readonly stateId: string };

type Values = { communicationId: string; statedOn: string };
type Result = { descriptionId: string };

/** The form has no field for the State: it follows from the communication. */
function besideCommunication(refusal: Refusal): Refusal {
  return {
    ...refusal,
    ...(refusal.field === 'stateId' ? { field: 'communicationId' } : {}),
    ...(refusal.others === undefined ? {} : { others: refusal.others.map(besideCommunication) }),
  };
}

/**
 * Records that a State describes itself as an emerging spacefaring one. The communication is chosen and nothing else: the
 * State is the one that sent it.
 */
export function DescriptionForm({
  meetingId,
  communications,
}: {
  meetingId: string;
  communications: readonly DescribingCommunication[];
}) {
  const t = useTranslations('balance.description');
  const form = useCommandForm<Values, Result>({
    defaultValues: { communicationId: '', statedOn: '' },
    action: async (values): Promise<Outcome<Result>> => {
      const chosen = communications.find((one) => one.id === values.communicationId);
      const outcome = await recordSelfDescriptionAction({
        ...values,
        meetingId,
        kind: 'emergingSpacefaring',
        stateId: chosen?.stateId ?? '',
      });
      return outcome.ok ? outcome : { ok: false, refusal: besideCommunication(outcome.refusal) };
    },
    translateRefusal: useRefusalText(),
    onDone: () => form.rhf.reset({ communicationId: '', statedOn: '' }),
  });
  return (
    <Form form={form} label={t('record')} submitLabel={t('record')} problemsTitle={t('problems')}>
      <SelectField
        label={t('communication')}
        hint={t('communicationHint')}
        emptyLabel={t('choose')}
        options={communications.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('communicationId')}
      />
      <TextField
        label={t('statedOn')}
        hint={t('statedOnHint')}
        optionalLabel={t('optional')}
        measure="short"
        {...form.field('statedOn')}
      />
    </Form>
  );
}
