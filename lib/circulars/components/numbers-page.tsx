import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { plainDate } from '@/lib/kernel/dates';
import { Badge, type Tone } from '@/lib/ui/badge';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FilterBar } from '@/lib/ui/filter-bar';
import { Link } from '@/lib/ui/link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { NumbersPage } from '../loaders/numbers';
import type { LedgerLine } from '../rules/numbers';
import { referenceBy } from '../rules/numbers';
import { ExplainForm, ReserveForm } from './number-forms';

type Fate = Extract<LedgerLine, { kind: 'number' }>['fate'] | 'gap';

const tones: Partial<Record<Fate, Tone>> = { used: 'done', issued: 'done', reserved: 'accent', gap: 'warning' };

/** The ledger of a series in one year: what became of each number. */
export function NumberLedger({ data }: { data: NumbersPage }) {
  const t = useTranslations('circulars.numbers');
  const { settings, shown, choices, isOwn, lines, findings, next, mayKeep, maySet } = data;
  const set = maySet ? <LinkButton href="/circulars/settings">{t('settings')}</LinkButton> : undefined;
  const trail = <Trail />;
  if (shown === null) {
    return (
      <Page>
        <PageHeader trail={trail} title={t('title')} answer={t('noSeriesAnswer')} />
        <EmptyState title={t('noSeries')} action={set}>
          {t('noSeriesText')}
        </EmptyState>
      </Page>
    );
  }
  const gaps = lines.reduce((sum, line) => (line.kind === 'gap' ? sum + line.to - line.from + 1 : sum), 0);
  const count = (...fates: readonly Fate[]) =>
    lines.filter((line) => line.kind === 'number' && fates.includes(line.fate)).length;
  return (
    <Page>
      <PageHeader
        trail={trail}
        title={t('titleOf', { series: shown.series, year: String(shown.year) })}
        answer={t('answer', {
          issued: count('used', 'issued'),
          reserved: count('reserved'),
          other: count('cancelled', 'otherMatter', 'notOurs'),
          gaps,
          own: isOwn ? 'yes' : 'no',
          next:
            isOwn && next !== null && settings.ownPattern !== null
              ? referenceBy(settings.ownPattern, shown.year, next)
              : 'none',
        })}
        secondary={set}
      />
      <FindingList findings={findings} />
      <FilterBar
        label={t('choose')}
        action="/circulars/numbers"
        keep={[{ name: 'series', value: shown.series }]}
        filters={[
          {
            name: 'year',
            label: t('year'),
            value: String(shown.year),
            anyLabel: t('latest'),
            options: choices
              .filter((one) => one.series === shown.series)
              .map(({ year }) => ({ value: String(year), label: String(year) })),
          },
        ]}
        submitLabel={t('show')}
      />
      <Others data={data} />
      <Ledger data={data} />
      {isOwn && mayKeep ? (
        <>
          <Section id="reserve" title={t('reserve')} description={t('reserveText')}>
            <ReserveForm key={shown.year} year={shown.year} />
          </Section>
          <Section id="explain" title={t('explain')} description={t('explainText')}>
            <ExplainForm
              key={`${gaps}:${lines.length}`}
              year={shown.year}
              gap={lines.find((line) => line.kind === 'gap') ?? null}
            />
          </Section>
        </>
      ) : null}
    </Page>
  );
}

function Trail() {
  const t = useTranslations('circulars');
  return (
    <Breadcrumbs
      label={t('detail.trail')}
      items={[
        { key: 'register', label: t('toRegister'), href: '/circulars' },
        { key: 'here', label: t('numbers.title') },
      ]}
    />
  );
}

/** Other series of which numbers are on record. */
function Others({ data }: { data: NumbersPage }) {
  const t = useTranslations('circulars.numbers');
  const others = [...new Set(data.choices.map((one) => one.series))].filter((series) => series !== data.shown?.series);
  if (others.length === 0) return null;
  return (
    <p>
      {t('others')}{' '}
      {others.map((series, at) => (
        <span key={series}>
          {at === 0 ? null : ', '}
          <Link href={`/circulars/numbers?series=${encodeURIComponent(series)}`}>{series}</Link>
        </span>
      ))}
    </p>
  );
}

function Ledger({ data }: { data: NumbersPage }) {
  const t = useTranslations('circulars.numbers');
  const format = useFormatter();
  const locale = useLocale();
  const { lines, isOwn, openable } = data;
  const fateOf = (line: LedgerLine): Fate => (line.kind === 'gap' ? 'gap' : line.fate);
  const words = (line: LedgerLine) => {
    const fate = fateOf(line);
    return fate === 'gap' && !isOwn ? t('fates.notOnRecord') : t(`fates.${fate}`);
  };
  return (
    <DataTable
      id="ledger"
      caption={t('caption')}
      captionHidden
      rows={lines}
      rowKey={(line) => String(line.kind === 'gap' ? line.from : line.number)}
      isMuted={(line) => line.kind === 'gap' && !isOwn}
      empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      columns={[
        {
          key: 'number',
          header: t('number'),
          primary: true,
          width: 'narrow',
          cell: (line) =>
            line.kind === 'number' ? (
              <bdi>{line.reference}</bdi>
            ) : line.from === line.to ? (
              format.number(line.from, { useGrouping: false })
            ) : (
              <bdi>{`${line.from}–${line.to}`}</bdi>
            ),
        },
        {
          key: 'fate',
          header: t('fate'),
          cell: (line) => (
            <Badge tone={fateOf(line) === 'gap' && !isOwn ? 'neutral' : (tones[fateOf(line)] ?? 'neutral')}>
              {words(line)}
            </Badge>
          ),
        },
        {
          key: 'circular',
          header: t('circular'),
          width: 'wide',
          cell: (line) => {
            if (line.kind === 'gap' || line.circular === null) return null;
            const { id, subject } = line.circular;
            return openable.has(id) ? <Link href={`/circulars/${id}`}>{subject}</Link> : t('notOpen');
          },
        },
        {
          key: 'date',
          header: t('date'),
          cell: (line) =>
            line.kind === 'gap' || line.circular?.datedOn == null
              ? null
              : writtenDate(plainDate(line.circular.datedOn), locale, 'short'),
        },
        { key: 'note', header: t('note'), cell: (line) => (line.kind === 'gap' ? null : line.note) },
      ]}
    />
  );
}
