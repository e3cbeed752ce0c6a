'use client';

import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { CheckboxGroup, RadioGroup, TextArea } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { settleContradictionAction } from '../actions';
import type { Difference } from '../loaders/differences';
import { useFormWords } from './form-words';

/** Records which of the nominations stand. Until then nothing changes. */
export function SettleForm({ meetingId, question }: { meetingId: string; question: Difference }) {
  const t = useTranslations('nominations');
  const words = useFormWords();
  const single = question.kind === 'withdrawnAndConfirmed';
  const [first] = question.sides;
  const form = useCommandForm<{ stand: string[]; decision: string; reason: string }, unknown>({
    defaultValues: { stand: [], decision: '', reason: '' },
    action: ({ stand, decision, reason }) =>
      settleContradictionAction({
        meetingId,
        key: question.key,
        stand: single ? (decision === 'stands' ? [first?.row.id] : []) : stand,
        reason,
      }),
    translateRefusal: useRefusalText(),
    draftKey: `nomination-difference:${question.key}`,
  });
  const { stand, decision } = form.rhf.watch();
  const isOpen = single ? decision === '' : stand.length === 0;
  return (
    <Form
      form={form}
      label={t('differences.decide')}
      submitLabel={t('differences.decide')}
      disabledReason={isOpen ? t('differences.chooseFirst') : undefined}
      {...words.frame}
    >
      {single ? (
        <RadioGroup
          label={t('differences.decision')}
          inline
          options={[
            { value: 'stands', label: t('differences.stands') },
            { value: 'withdrawn', label: t('differences.withdrawn') },
          ]}
          {...form.field('decision')}
        />
      ) : (
        <CheckboxGroup
          label={t('differences.which')}
          hint={t('differences.whichHint')}
          options={question.sides.map(({ row }) => ({
            value: row.id,
            label: t('differences.side', {
              name: row.person.nameAsPrinted,
              party: row.party?.name ?? '',
              reference: row.communicationReference ?? 'none',
              status: t(`statuses.${row.status}`),
            }),
          }))}
          {...form.field('stand')}
        />
      )}
      <TextArea label={t('form.reason')} optionalLabel={words.optional} rows={2} {...form.field('reason')} />
    </Form>
  );
}
