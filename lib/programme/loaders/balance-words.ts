import 'server-only';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { classWords } from '@/lib/balance/class-words';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { type BalanceWords, partyNames } from '../exports/balance';
import type { BalancePage } from './balance';

/** The words of a balance, for its page and its file: what the classes are called, and what stands above the figures. */
export async function loadBalanceWords(data: BalancePage): Promise<BalanceWords> {
  const t = await getTranslations('balance');
  const people = await getTranslations('people');
  const nominations = await getTranslations('nominations');
  const programme = await getTranslations('programme');
  const { balance } = await getMessages();
  const locale = await getLocale();
  const names = partyNames(data);
  const { meeting, version, view, reference } = data;
  const panel = data.panelNames.find((one) => one.number === view.panel);
  const basis =
    version === null
      ? t('pool')
      : t('versionLine', { number: version.number, state: programme(`state.${version.state}`) });
  const lines = [
    ...(meeting.invented ? [nominations('export.inventedLine')] : []),
    meeting.title,
    meeting.body,
    basis,
    ...(panel === undefined ? [] : [t('panelNamed', { number: panel.number, title: panel.title })]),
    ...(version === null ? [] : [view.moderators ? t('filters.with') : t('filters.without')]),
    view.count === 'seats' ? t('export.bySeats') : t('export.byPersons'),
    ...(reference.body === null
      ? []
      : [
          reference.asAt === null
            ? t('membership', { count: reference.members, body: reference.body.name })
            : t('membershipAsAt', {
                count: reference.members,
                body: reference.body.name,
                date: writtenDate(partialDate(reference.asAt), locale),
              }),
        ]),
    t('export.restricted'),
  ];
  return {
    classes: classWords({ balance: t, people, common: await getTranslations('common'), nominations }, names),
    columns: balance.export.columns,
    dimensions: balance.dimensions,
    title: t('export.title'),
    lines,
    sheet: t('title'),
    total: t('allCounted'),
    whole: panel === undefined ? basis : t('panelNamed', { number: panel.number, title: panel.title }),
    panel: (number, title) => t('panelNamed', { number, title }),
    sources: Object.fromEntries(
      data.lists.map(({ label, asAt, source }) => [
        label,
        t('listSource', { date: writtenDate(partialDate(asAt), locale), source }),
      ]),
    ),
  };
}
