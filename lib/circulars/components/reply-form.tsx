'use client';

import { useTranslations } from 'next-intl';
import { useFormWords } from '@/lib/bodies/components/form-words';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { DateField, RadioGroup, SelectField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { replyAction } from '../actions/steps';
import { recordedAnswers } from '../types';

/** Records what a State replied to a circular, with the communication it came by; a reply can be taken back. */
export function ReplyForm({
  stateId,
  circulars,
  communications,
  today,
}: {
  stateId: string;
  circulars: readonly { id: string; name: string; record: { readonly basis: 'nomination' | 'reply' } | null }[];
  /** Those to choose from; or the one it rests on, with the day it came in as far as that is known. */
  communications:
    | readonly { id: string; number: string; subject: string | null }[]
    | { restsOn: string; receivedOn: string | null };
  today: string;
}) {
  const t = useTranslations('circulars.answers');
  const words = useFormWords();
  const refusalText = useRefusalText();
  const restsOn = 'restsOn' in communications ? communications : null;
  const receivedOn = restsOn === null ? today : (restsOn.receivedOn ?? '');
  const form = useCommandForm({
    defaultValues: {
      circularId: circulars.at(-1)?.id ?? '',
      answer: 'noNomination',
      communicationId: restsOn?.restsOn ?? '',
      // A day known by its month or year only is left for the desk to give.
      on: receivedOn.length === today.length ? receivedOn : '',
    },
    action: (values) => replyAction({ ...values, stateId }),
    translateRefusal: refusalText,
  });
  const chosen = circulars.find((one) => one.id === form.rhf.watch('circularId'));
  return (
    <Form
      form={form}
      label={t('recordReply')}
      submitLabel={t('recordReply')}
      secondary={
        chosen?.record?.basis !== 'reply' ? undefined : (
          <ConfirmDialog
            triggerLabel={t('takeBack')}
            title={t('takeBackTitle')}
            confirmLabel={t('takeBack')}
            cancelLabel={t('keep')}
            action={() => replyAction({ circularId: chosen.id, stateId, answer: null, communicationId: null })}
            translateRefusal={refusalText}
          >
            {t('takeBackText', { circular: chosen.name })}
          </ConfirmDialog>
        )
      }
      {...words.frame}
    >
      <SelectField
        label={t('circular')}
        options={circulars.map((one) => ({ value: one.id, label: one.name }))}
        {...form.field('circularId')}
      />
      <RadioGroup
        label={t('answerLabel')}
        defaultValue="noNomination"
        options={recordedAnswers.map((answer) => ({
          value: answer,
          label: t(`words.${answer}`),
          ...(answer === 'nominated' ? { hint: t('nominatedHint') } : {}),
        }))}
        {...form.field('answer')}
      />
      {'restsOn' in communications ? null : (
        <SelectField
          label={t('communication')}
          hint={communications.length === 0 ? t('noCommunication') : undefined}
          emptyLabel={t('noneOnRecord')}
          options={communications.map((one) => ({
            value: one.id,
            label: one.subject === null ? one.number : `${one.number}: ${one.subject}`,
          }))}
          {...form.field('communicationId')}
        />
      )}
      <DateField label={t('receivedOn')} max={today} optionalLabel={words.optional} {...form.field('on')} />
    </Form>
  );
}
