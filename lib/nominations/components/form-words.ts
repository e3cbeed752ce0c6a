import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { useFormFrame } from '@/lib/i18n/use-form-frame';
import { partialDate } from '@/lib/kernel/dates';
import type { CommunicationChoice } from '../queries/form-choices';

/** What every form of this feature says around its fields. */
export function useFormWords() {
  const t = useTranslations('nominations.form');
  return {
    optional: t('optional'),
    partialDate: t('partialDate'),
    frame: useFormFrame(),
  };
}

/** What a communication is called: its running number, kind, sender, reference and date of receipt, as far as known. */
export function useCommunicationName() {
  const t = useTranslations('nominations.communication');
  const locale = useLocale();
  return (one: CommunicationChoice) =>
    [
      t('number', { number: one.number, year: String(one.year) }),
      t(`kinds.${one.kind}`),
      one.sender,
      one.senderReference,
      one.receivedOn === null ? null : t('receivedOn', { date: writtenDate(partialDate(one.receivedOn), locale) }),
    ]
      .filter((part) => part !== null)
      .join(', ');
}
