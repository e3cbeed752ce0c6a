import 'server-only';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { writtenDate } from '@/lib/i18n/dates';
import type { ListHead, ListWords } from '../exports/list';
import type { NominationExport } from './export';

/** The words of an exported list, and what stands above it: of what, as at which day, what is left out, who may see it. */
export async function loadExportWords(data: NominationExport): Promise<{
  readonly words: ListWords;
  readonly head: ListHead;
  readonly product: string;
}> {
  const t = await getTranslations('nominations');
  const messages = await getMessages();
  const { genders, genderBases, affiliationTypes } = messages.people;
  const common = await getTranslations('common');
  const { meeting, request, isToday } = data;
  const figures = { ...data.count, pool: String(data.ofPool) };
  const date = writtenDate(request.asAt, await getLocale());
  const lines = [
    ...(meeting.invented ? [t('export.inventedLine')] : []),
    meeting.title,
    meeting.body,
    isToday ? t('export.asAt', { date }) : t('export.asAtPast', { date }),
    data.isFiltered ? t('export.countOf', figures) : t('export.count', figures),
    ...(data.isForDeskOnly ? [t('export.restrictedLine')] : []),
  ];
  return {
    product: common('product'),
    head: { title: t('export.listTitle'), foot: t('export.foot', { meeting: meeting.shortTitle, date }), lines },
    words: {
      columns: messages.nominations.export.columns,
      sheet: t('title'),
      notStated: common('notStated'),
      invented: common('invented'),
      statuses: messages.nominations.statuses,
      languages: messages.common.languages,
      firstTime: messages.nominations.firstTimes,
      genders,
      genderBases,
      affiliationTypes,
      groups: messages.nominations.groups,
      labels: messages.nominations.export.labels,
    },
  };
}
