'use client';

import { useTranslations } from 'next-intl';
import { plainDateSchema } from '@/lib/kernel/dates';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import type { Leaving, WithdrawalPage } from '../../loaders/withdrawal';
import { useWrittenDates } from '../written-dates';
import { successorName, type WithdrawalValues } from './withdrawal-values';

/**
 * What a withdrawal records, in one sentence; null while that cannot be said, because the day is none or nobody is chosen yet:
 * the command refuses that beside its field.
 */
export function useWithdrawalSentence({ version }: WithdrawalPage, leaving: Leaving) {
  const t = useTranslations('programme.withdrawal');
  const { date } = useWrittenDates();
  const { nominee, place } = leaving;
  return (values: WithdrawalValues): string | null => {
    const { withdrawnOn, seat } = values;
    const on = withdrawnOn === '' ? null : withdrawnOn;
    const successor = successorName(values, leaving);
    const isToBeChosen = place !== null && successor === null && (seat === 'sameParty' || seat === 'invite');
    if (isToBeChosen || (on !== null && !plainDateSchema.safeParse(on).success)) return null;
    return t('confirm', {
      name: nominee.name,
      party: nominee.party ?? 'none',
      on: date(on) ?? 'none',
      seat: place === null ? 'none' : seat,
      panel: place?.panelNumber ?? 0,
      position: place?.position ?? 0,
      successor: successor ?? '',
      draft: place === null ? 'none' : version?.state === 'draft' ? 'same' : 'next',
    });
  };
}

/** Asks once more before a withdrawal is recorded: there is no undo for it. */
export function ConfirmWithdrawal({
  name,
  sentence,
  onCancel,
  onConfirm,
}: {
  name: string;
  /** What will be recorded; null: nothing is asked. */
  sentence: string | null;
  onCancel: () => void;
  onConfirm: () => void;
}) {
  const t = useTranslations('programme.withdrawal');
  const form = useTranslations('programme.form');
  return (
    <Dialog
      open={sentence !== null}
      onClose={onCancel}
      title={t('titleOf', { name })}
      closeLabel={form('cancel')}
      actions={
        <>
          <Button data-first-focus="" onClick={onCancel}>
            {form('cancel')}
          </Button>
          <Button variant="danger" onClick={onConfirm}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <p>{sentence}</p>
      <p>{t('confirmStays')}</p>
    </Dialog>
  );
}
