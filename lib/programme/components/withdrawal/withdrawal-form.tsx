'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Refusal } from '@/lib/kernel/refusal';
import { useCommunicationName } from '@/lib/nominations/components/form-words';
import { emptyPerson } from '@/lib/people/components/person-fields';
import { DateField, SelectField, TextArea } from '@/lib/ui/field';
import { FieldGroup, FieldRow, Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { decideVacancyAction, recordWithdrawalAction } from '../../actions/withdrawal';
import type { Leaving, WithdrawalPage } from '../../loaders/withdrawal';
import { useFormWords } from '../form-words';
import { ConfirmWithdrawal, useWithdrawalSentence } from './confirm-withdrawal';
import { SeatFields } from './seat-fields';
import { newNominee, seatInput, type WithdrawalValues } from './withdrawal-values';

/** A refusal beside the field of this form that it concerns. */
function besideField(refusal: Refusal, values: WithdrawalValues): Refusal {
  const field = refusal.field
    ?.replace(/^seat\.person\./, 'person.')
    .replace(/^seat\.nominationMeetingId$/, values.seat === 'invite' ? 'invite' : 'sameParty');
  return {
    ...refusal,
    ...(field === undefined ? {} : { field }),
    ...(refusal.others === undefined ? {} : { others: refusal.others.map((one) => besideField(one, values)) }),
  };
}

/** Records the withdrawal with its ground and, in the same act, what becomes of the seat; it is asked once more before. */
export function WithdrawalForm({ data, leaving }: { data: WithdrawalPage; leaving: Leaving }) {
  const t = useTranslations('programme.withdrawal');
  const words = useFormWords();
  const router = useRouter();
  const nameOf = useCommunicationName();
  const { meeting } = data;
  const { nominee, hasLeft, place, communications, sameParty, today } = leaving;
  const base = `/meetings/${meeting.slug}/programme` as const;
  const form = useCommandForm<WithdrawalValues, unknown>({
    defaultValues: {
      withdrawnOn: today,
      communicationId: '',
      reason: '',
      seat: hasLeft || sameParty.length > 0 ? 'sameParty' : 'later',
      sameParty: sameParty[0]?.id ?? newNominee,
      person: emptyPerson,
      invite: '',
    },
    action: async (values) => {
      const shared = {
        meetingId: meeting.id,
        nominationMeetingId: nominee.id,
        communicationId: values.communicationId,
        seat: place === null ? { kind: 'later' } : seatInput(values, meeting.invented),
      };
      const outcome = hasLeft
        ? await decideVacancyAction(shared)
        : await recordWithdrawalAction({ ...shared, reason: values.reason }, values.withdrawnOn);
      return outcome.ok ? outcome : { ok: false, refusal: besideField(outcome.refusal, values) };
    },
    translateRefusal: useRefusalText(),
    onDone: () => router.push(place === null ? `/meetings/${meeting.slug}/nominations` : `${base}/follow-up`),
    draftKey: `withdrawal:${nominee.id}`,
    draftVersion: nominee.status,
  });
  const sentenceOf = useWithdrawalSentence(data, leaving);
  const [asked, setAsked] = useState<string | null>(null);
  const isConfirmed = useRef(false);
  const submit: typeof form.submit = (event) => {
    const sentence = hasLeft || isConfirmed.current ? null : sentenceOf(form.rhf.getValues());
    isConfirmed.current = false;
    if (sentence === null) return form.submit(event);
    event.preventDefault();
    setAsked(sentence);
  };
  function confirm() {
    setAsked(null);
    isConfirmed.current = true;
    form.element.current?.requestSubmit();
  }
  return (
    <>
      <Form
        form={{ ...form, submit }}
        submitLabel={t(hasLeft ? 'decide' : 'submit')}
        secondary={<Link href={base}>{t('back')}</Link>}
        {...words.frame}
      >
        <FieldGroup legend={t('ground')}>
          <FieldRow>
            {hasLeft ? null : (
              <DateField
                label={t('withdrawnOn')}
                hint={t('withdrawnOnHint')}
                optionalLabel={words.optional}
                {...form.field('withdrawnOn')}
              />
            )}
            <SelectField
              label={t('communication')}
              hint={t(hasLeft ? 'communicationHintDecide' : 'communicationHint')}
              emptyLabel={t('noCommunication')}
              options={communications.map((one) => ({ value: one.id, label: nameOf(one) }))}
              measure="full"
              {...form.field('communicationId')}
            />
          </FieldRow>
          {hasLeft ? null : (
            <TextArea
              rows={2}
              label={t('reason')}
              hint={t('reasonHint')}
              optionalLabel={words.optional}
              {...form.field('reason')}
            />
          )}
        </FieldGroup>
        {place === null ? null : <SeatFields form={form} data={data} leaving={leaving} place={place} />}
      </Form>
      <ConfirmWithdrawal name={nominee.name} sentence={asked} onCancel={() => setAsked(null)} onConfirm={confirm} />
    </>
  );
}
