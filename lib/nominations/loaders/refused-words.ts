import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { RefusedWords } from '../exports/refused';

/** The words of a sheet of refused rows. */
export async function loadRefusedWords(): Promise<RefusedWords> {
  const t = await getTranslations('nominations.import');
  return {
    title: t('refusedTitle'),
    row: t('row'),
    reason: t('reason'),
    sentence: ({ code, field, params }) =>
      t(`problems.${code}`, { field: field === null ? '' : t(`fields.${field}`), ...params }),
  };
}
