import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { FilterBar } from '@/lib/ui/filter-bar';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Pagination } from '@/lib/ui/pagination';
import type { CorrespondencePage } from '../loaders';
import type { RegisterRow } from '../queries/register';
import { registerNumber } from '../rules';
import type { RegisterAddress } from '../schema';
import { communicationEffects, communicationKinds, communicationStates } from '../types';
import { Sender } from './sender';

const path = '/correspondence';

const first: Partial<RegisterAddress> = { order: 'work', direction: 'asc', page: 1 };

function addressOf(address: RegisterAddress, changes: Partial<RegisterAddress>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...address, page: 1, ...changes })) {
    if (value && value !== first[key as keyof RegisterAddress]) query.set(key, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The register of what came in: the work list on top, then what is closed. */
export function RegisterPage({ data }: { data: CorrespondencePage }) {
  const t = useTranslations('correspondence');
  const locale = useLocale();
  const { address, page, total, open, oldest, unsorted, mayRecord } = data;
  const record = mayRecord ? (
    <LinkButton href="/correspondence/new" variant="primary">
      {t('record')}
    </LinkButton>
  ) : undefined;
  return (
    <Page width="wide">
      <PageHeader
        title={t('title')}
        answer={
          total === 0
            ? t('noneYet')
            : t.rich('answer', {
                open,
                oldest: oldest === null ? 'none' : writtenDate(oldest, locale),
                unsorted,
                total,
                work: (words) => <FigureLink href={`${path}?state=open`}>{words}</FigureLink>,
                loose: (words) => <FigureLink href={`${path}?state=open&body=none`}>{words}</FigureLink>,
                all: (words) => <FigureLink href={path}>{words}</FigureLink>,
              })
        }
        primary={record}
      />
      {total === 0 ? (
        <EmptyState title={t('noneTitle')} action={record}>
          {mayRecord ? t('noneText') : t('noneToReadText')}
        </EmptyState>
      ) : (
        <>
          <RegisterFilters data={data} />
          <RegisterTable data={data} />
          <Pagination
            label={t('paging.label')}
            status={t('paging.status', { from: page.from, to: page.to, total: page.total })}
            previousHref={page.page > 1 ? addressOf(address, { page: page.page - 1 }) : undefined}
            previousLabel={t('paging.previous')}
            nextHref={page.page < page.pages ? addressOf(address, { page: page.page + 1 }) : undefined}
            nextLabel={t('paging.next')}
          />
        </>
      )}
    </Page>
  );
}

function RegisterFilters({ data }: { data: CorrespondencePage }) {
  const t = useTranslations('correspondence');
  const { address, choices, page, total } = data;
  const filters = [
    {
      name: 'state' as const,
      label: t('state'),
      anyLabel: t('anyState'),
      options: communicationStates.map((state) => ({ value: state as string, label: t(`states.${state}`) })),
    },
    {
      name: 'kind' as const,
      label: t('kind'),
      anyLabel: t('anyKind'),
      options: communicationKinds.map((kind) => ({ value: kind as string, label: t(`kinds.${kind}`) })),
    },
    { name: 'sender' as const, label: t('sender'), anyLabel: t('anySender'), options: choices.senders },
    {
      name: 'body' as const,
      label: t('body'),
      anyLabel: t('anyBody'),
      options: [...choices.bodies, { value: 'none', label: t('onlyUnsorted') }],
    },
    { name: 'meeting' as const, label: t('meeting'), anyLabel: t('anyMeeting'), options: choices.meetings },
    {
      name: 'year' as const,
      label: t('year'),
      anyLabel: t('anyYear'),
      options: choices.years.map((year) => ({ value: String(year), label: String(year) })),
    },
  ];
  return (
    <FilterBar
      label={t('filterLabel')}
      action={path}
      search={{ name: 'search', label: t('search'), value: address.search }}
      filters={filters.map((filter) => ({ ...filter, value: String(address[filter.name] ?? '') }))}
      keep={[
        { name: 'order', value: address.order },
        { name: 'direction', value: address.direction },
      ]}
      submitLabel={t('show')}
      active={filters.flatMap(({ name, options }) => {
        const label = options.find((option) => option.value === String(address[name]))?.label;
        if (label === undefined) return [];
        const removeHref = addressOf(address, { [name]: null });
        return [{ key: name, label, removeHref, removeLabel: t('removeFilter', { name: label }) }];
      })}
      clear={{ href: path, label: t('clear') }}
      result={t('result', { shown: page.total, total })}
    />
  );
}

function RegisterTable({ data }: { data: CorrespondencePage }) {
  const t = useTranslations('correspondence');
  const common = useTranslations('common');
  const format = useFormatter();
  const locale = useLocale();
  const { address, page } = data;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const sortable = (order: RegisterAddress['order']) => {
    const here = address.order === order;
    return {
      sortHref: addressOf(address, { order, direction: here && address.direction === 'asc' ? 'desc' : 'asc' }),
      ...(here ? { sorted: address.direction === 'asc' ? ('ascending' as const) : ('descending' as const) } : {}),
    };
  };
  const about = (row: RegisterRow) => {
    if (row.body === null) return <NotStated>{t('notSorted')}</NotStated>;
    if (row.meetings.length === 0) return row.body.acronym ?? row.body.name;
    return format.list(row.meetings.map((meeting) => meeting.shortTitle));
  };
  const caused = (row: RegisterRow) => {
    const counts = communicationEffects.flatMap((effect) => {
      const count = row.effects[effect];
      return count === undefined ? [] : [t(`counts.${effect}`, { count })];
    });
    return counts.length === 0 ? '–' : format.list(counts, { type: 'unit' });
  };
  return (
    <DataTable
      id="communications"
      caption={t('caption')}
      captionHidden
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.id}`}
      groupOf={
        address.order === 'work' ? (row) => (row.state === 'open' ? t('openGroup') : t('closedGroup')) : undefined
      }
      empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      columns={[
        {
          key: 'number',
          header: t('number'),
          width: 'narrow',
          primary: true,
          cell: (row) => <bdi>{registerNumber(row)}</bdi>,
          ...sortable('number'),
        },
        {
          key: 'received',
          header: t('received'),
          width: 'narrow',
          cell: (row) => (row.receivedOn === null ? notStated : writtenDate(row.receivedOn, locale, 'short')),
          ...sortable('received'),
        },
        { key: 'kind', header: t('kind'), cell: (row) => t(`kinds.${row.kind}`), ...sortable('kind') },
        { key: 'sender', header: t('sender'), cell: (row) => <Sender communication={row} />, ...sortable('sender') },
        {
          key: 'subject',
          header: t('subject'),
          width: 'wide',
          cell: (row) => (row.subject === null ? notStated : <bdi>{row.subject}</bdi>),
        },
        { key: 'about', header: t('about'), cell: about, wideOnly: true },
        { key: 'caused', header: t('caused'), cell: caused },
        {
          key: 'state',
          header: t('state'),
          cell: (row) => (
            <Badge tone={row.state === 'open' ? 'accent' : row.state === 'processed' ? 'done' : 'neutral'}>
              {t(`states.${row.state}`)}
            </Badge>
          ),
        },
      ]}
    />
  );
}
