import 'server-only';
import { getMessages, getTranslations } from 'next-intl/server';
import { writtenDate } from '@/lib/i18n/dates';
import type { PlainDate } from '@/lib/kernel/dates';
import type { RegisterWords } from '../exports/register';
import type { ListWords } from '../rules/record-list';

/** The words of the exported register and what stands above it. */
export async function registerWords(shown: number, total: number, today: PlainDate, locale: string) {
  const t = await getTranslations('circulars');
  const { exported, kinds, states, classes } = (await getMessages()).circulars;
  const words: RegisterWords = {
    columns: exported.columns,
    sheet: t('exported.sheet'),
    kinds,
    states,
    classes,
    linkKinds: {
      extends: t('detail.extends'),
      refersTo: t('detail.refersTo'),
      supersedes: t('detail.supersedes'),
    },
    byHand: (count) => t('byHand', { count }),
  };
  const lines = [t('exported.asAt', { date: writtenDate(today, locale) }), t('result', { shown, total })];
  return { words, head: { title: t('registerTitle'), lines } };
}

/** The words by which a list of circulars is read. */
export async function listWords(): Promise<ListWords> {
  const { list, kinds, classes } = (await getMessages()).circulars;
  return { columns: list.columns, kinds, classes };
}
