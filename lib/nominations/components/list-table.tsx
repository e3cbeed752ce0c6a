import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { DeclaredGender } from '@/lib/people/components/declared-gender';
import { PersonFunction } from '@/lib/people/components/person-function';
import { PersonName } from '@/lib/people/components/person-name';
import { type Column, DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { SelectBox, SelectPage } from '@/lib/ui/selection';
import { SeriesLabel } from '@/lib/ui/series-mark';
import { addressOf, type ListColumn } from '../listing';
import type { NominationsPage } from '../loaders/list';
import { inPool } from '../rules/status';
import type { NominationRow, NominationSort } from '../types';
import { LateBadge, StatusBadge } from './marks';

/** The column by which each can be put in order; those without one cannot. */
const sorts: Readonly<Record<ListColumn, NominationSort>> = {
  function: 'affiliation',
  affiliationType: 'affiliationType',
  state: 'state',
  group: 'group',
  topics: 'topic',
  gender: 'gender',
  status: 'status',
  rank: 'rank',
  language: 'language',
  firstTime: 'firstTime',
  received: 'received',
  reference: 'reference',
  gaps: 'gaps',
};

/** Columns that stay where there is little room, beside the side panel or on a phone. */
const alwaysShown: readonly ListColumn[] = ['function', 'state', 'status', 'topics'];

/** The table of the nominations, with the columns that were chosen. */
export function ListTable({ data, path }: { data: NominationsPage; path: string }) {
  const t = useTranslations('nominations');
  const { view, page, columns, mayDecide, mayRecord } = data;
  const cells = useCells();
  const onPage = page.rows.map((row) => row.id);
  const sortable = (sort: NominationSort) => {
    const here = view.sort === sort;
    return {
      sortHref: addressOf(path, { ...view, page: 1, selected: '', sort, descending: here && !view.descending }),
      ...(here ? { sorted: view.descending ? ('descending' as const) : ('ascending' as const) } : {}),
    };
  };
  const shown: Column<NominationRow>[] = [
    ...(mayDecide
      ? [
          {
            key: 'select',
            header: <SelectPage page={onPage} label={t('bulk.selectPage')} />,
            label: t('bulk.select'),
            width: 'narrow' as const,
            cell: (row: NominationRow) => (
              <SelectBox id={row.id} page={onPage} label={t('bulk.selectRow', { name: row.person.nameAsPrinted })} />
            ),
          },
        ]
      : []),
    {
      key: 'name',
      header: t('name'),
      primary: true,
      cell: (row) => <PersonName person={row.person} />,
      ...sortable('name'),
    },
    ...columns.map(
      (column): Column<NominationRow> => ({
        key: column,
        header: t(`columns.names.${column}`),
        ...(column === 'function' ? { width: 'wide' as const } : {}),
        ...(column === 'rank' ? { align: 'end' as const } : {}),
        wideOnly: !alwaysShown.includes(column),
        cell: cells[column],
        ...sortable(sorts[column]),
      }),
    ),
  ];
  return (
    <DataTable
      id="nominations"
      caption={t('caption')}
      captionHidden
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => addressOf(path, { ...view, selected: row.id })}
      {...(mayRecord ? { editHref: (row: NominationRow) => `${path}/${row.id}/edit` } : {})}
      selected={view.selected}
      isMuted={(row) => !inPool(row.status)}
      empty={
        <EmptyState title={t('emptyTitle')} action={<Link href={path}>{t('clear')}</Link>}>
          {t('emptyText')}
        </EmptyState>
      }
      columns={shown}
    />
  );
}

function useCells(): Record<ListColumn, Column<NominationRow>['cell']> {
  const t = useTranslations('nominations');
  const people = useTranslations('people');
  const common = useTranslations('common');
  const format = useFormatter();
  const locale = useLocale();
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  return {
    function: (row) => <PersonFunction person={row.person} />,
    affiliationType: (row) =>
      row.person.affiliationType === null ? notStated : people(`affiliationTypes.${row.person.affiliationType}`),
    state: (row) => row.party?.name ?? t('none'),
    group: (row) => <SeriesLabel series={row.group ?? 'unknown'}>{row.group ?? t('noGroup')}</SeriesLabel>,
    topics: (row) =>
      row.topics.length === 0
        ? notStated
        : format.list(
            row.topics.map(({ letter }) => t('topicLetter', { letter })),
            { type: 'unit' },
          ),
    gender: (row) => <DeclaredGender person={row.person} short />,
    status: (row) => (
      <>
        <StatusBadge status={row.status} /> {row.isLate ? <LateBadge /> : null}
      </>
    ),
    rank: (row) => row.rank ?? '–',
    language: (row) => (row.language === null ? notStated : common(`languages.${row.language}`)),
    firstTime: (row) => (row.firstTime === null ? notStated : t(`firstTimes.${row.firstTime}`)),
    received: (row) =>
      row.receivedOn === null ? notStated : writtenDate(partialDate(row.receivedOn), locale, 'short'),
    reference: (row) => row.communicationReference ?? notStated,
    gaps: (row) =>
      row.gaps.length === 0
        ? ''
        : format.list(
            row.gaps.map((gap) => t(`gapsShort.${gap}`)),
            { type: 'unit' },
          ),
  };
}
