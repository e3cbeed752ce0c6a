import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { GenderChart, GroupChart } from '@/lib/balance/components/balance-charts';
import { balanceGroups } from '@/lib/bodies/types';
import { FindingList } from '@/lib/i18n/finding-list';
import { DeclaredGender } from '@/lib/people/components/declared-gender';
import { PersonFunction } from '@/lib/people/components/person-function';
import { PersonName } from '@/lib/people/components/person-name';
import { affiliationTypes, genders } from '@/lib/people/types';
import { Badge } from '@/lib/ui/badge';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { FilterBar } from '@/lib/ui/filter-bar';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Pagination } from '@/lib/ui/pagination';
import { Section } from '@/lib/ui/section';
import { SeriesLabel } from '@/lib/ui/series-mark';
import { WithSidePanel } from '@/lib/ui/side-panel';
import { addressOf, filterNames, firstView, type ListView } from '../listing';
import type { NominationsPage } from '../loaders/list';
import { inPool } from '../rules/status';
import { type NominationSort, nominationStatuses } from '../types';
import { ExportDialog } from './export-dialog';
import styles from './nomination-list.module.css';
import { NominationPanel } from './nomination-panel';

/** The nominations for a meeting: the balance of the pool above, the table, the detail at the side. */
export function NominationList({ data, history }: { data: NominationsPage; history: ReactNode }) {
  const t = useTranslations('nominations');
  const people = useTranslations('people');
  const common = useTranslations('common');
  const format = useFormatter();
  const { meeting, view, page, total, pool, parties, topics, selected, findings, evidence } = data;
  const path = `/meetings/${meeting.slug}/nominations`;
  const to = (changes: Partial<ListView>) => addressOf(path, { ...view, page: 1, selected: '', ...changes });
  const sortable = (sort: NominationSort) => {
    const here = view.sort === sort;
    return {
      sortHref: to({ sort, descending: here && !view.descending }),
      ...(here ? { sorted: view.descending ? ('descending' as const) : ('ascending' as const) } : {}),
    };
  };
  const { balance } = pool;
  const choices = {
    party: {
      label: t('party'),
      any: t('anyParty'),
      options: parties.map(({ id, name }) => ({ value: id, label: name })),
    },
    group: {
      label: t('group'),
      any: t('anyGroup'),
      options: [...balanceGroups, 'none' as const].map((group) => ({ value: group, label: t(`groups.${group}`) })),
    },
    topic: {
      label: t('topic'),
      any: t('anyTopic'),
      options: topics.map(({ id, letter, title }) => ({ value: id, label: `(${letter}) ${title}` })),
    },
    gender: {
      label: t('gender'),
      any: t('anyGender'),
      options: genders.map((gender) => ({ value: gender, label: people(`genders.${gender}`) })),
    },
    affiliation: {
      label: t('affiliationType'),
      any: t('anyAffiliation'),
      options: [
        ...affiliationTypes.map((type) => ({ value: type, label: people(`affiliationTypes.${type}`) })),
        { value: 'notStated', label: common('notStated') },
      ],
    },
    status: {
      label: t('status'),
      any: t('anyStatus'),
      options: [
        { value: 'pool', label: t('pool') },
        ...nominationStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) })),
      ],
    },
  };
  const active = filterNames.flatMap((name) => {
    const label = choices[name].options.find((option) => option.value === view[name])?.label;
    return label === undefined
      ? []
      : [{ key: name, label, removeHref: to({ [name]: '' }), removeLabel: t('removeFilter', { name: label }) }];
  });
  return (
    <Page width="wide">
      <PageHeader
        title={t('title')}
        answer={t.rich('answer', {
          count: balance.total.seats,
          states: balance.states.length,
          unknown: balance.gender.notStated.seats,
          outside: pool.outside,
          pool: (words) => <FigureLink href={addressOf(path, { ...firstView, status: 'pool' })}>{words}</FigureLink>,
          none: (words) => (
            <FigureLink href={addressOf(path, { ...firstView, status: 'pool', gender: 'notStated' })}>
              {words}
            </FigureLink>
          ),
        })}
        secondary={
          <ExportDialog
            path={path}
            keep={[
              ...(view.search === '' ? [] : [{ name: 'search', value: view.search }]),
              ...filterNames.flatMap((name) => (view[name] === '' ? [] : [{ name, value: view[name] }])),
            ]}
            today={data.today}
          />
        }
      />
      {total === 0 ? (
        <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <Section
            id="pool"
            title={t('balance')}
            action={<Link href={`/meetings/${meeting.slug}/balance`}>{t('toBalance')}</Link>}
          >
            <div className={styles.charts}>
              <GroupChart balance={balance} title={t('byGroup')} small />
              <GenderChart balance={balance} title={t('byGender')} small />
            </div>
          </Section>
          <FilterBar
            label={t('filterLabel')}
            action={path}
            search={{ name: 'search', label: t('search'), value: view.search }}
            filters={filterNames.map((name) => ({
              name,
              label: choices[name].label,
              value: view[name],
              anyLabel: choices[name].any,
              options: choices[name].options,
            }))}
            keep={[
              { name: 'sort', value: view.sort },
              ...(view.descending ? [{ name: 'descending', value: '1' }] : []),
            ]}
            submitLabel={t('show')}
            active={active}
            clear={{ href: path, label: t('clear') }}
            result={t('result', { shown: page.total, total })}
          />
          <WithSidePanel
            panel={
              selected === null ? undefined : (
                <NominationPanel
                  selected={selected}
                  closeHref={addressOf(path, { ...view, selected: '' })}
                  history={history}
                />
              )
            }
          >
            <DataTable
              id="nominations"
              caption={t('caption')}
              captionHidden
              rows={page.rows}
              rowKey={(row) => row.id}
              rowHref={(row) => addressOf(path, { ...view, selected: row.id })}
              selected={view.selected}
              isMuted={(row) => !inPool(row.status)}
              empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
              columns={[
                {
                  key: 'name',
                  header: t('name'),
                  primary: true,
                  cell: (row) => <PersonName person={row.person} />,
                  ...sortable('name'),
                },
                {
                  key: 'function',
                  header: t('function'),
                  width: 'wide',
                  cell: (row) => <PersonFunction person={row.person} />,
                  ...sortable('affiliation'),
                },
                { key: 'state', header: t('party'), cell: (row) => row.party?.name ?? t('none'), ...sortable('state') },
                {
                  key: 'group',
                  header: t('group'),
                  cell: (row) => <SeriesLabel series={row.group ?? 'unknown'}>{row.group ?? t('noGroup')}</SeriesLabel>,
                  ...sortable('group'),
                },
                {
                  key: 'topics',
                  header: t('topics'),
                  cell: (row) =>
                    row.topics.length === 0 ? (
                      <NotStated>{common('notStated')}</NotStated>
                    ) : (
                      format.list(
                        row.topics.map(({ letter }) => t('topicLetter', { letter })),
                        { type: 'unit' },
                      )
                    ),
                  ...sortable('topic'),
                },
                {
                  key: 'gender',
                  header: t('gender'),
                  cell: (row) => <DeclaredGender person={row.person} />,
                  ...sortable('gender'),
                },
                {
                  key: 'status',
                  header: t('status'),
                  cell: (row) => <Badge>{t(`statuses.${row.status}`)}</Badge>,
                  ...sortable('status'),
                },
                { key: 'rank', header: t('rank'), align: 'end', cell: (row) => row.rank ?? '–', ...sortable('rank') },
              ]}
            />
            <Pagination
              label={t('paging.label')}
              status={t('paging.status', { from: page.from, to: page.to, total: page.total })}
              previousHref={page.page > 1 ? to({ page: page.page - 1 }) : undefined}
              previousLabel={t('paging.previous')}
              nextHref={page.page < page.pages ? to({ page: page.page + 1 }) : undefined}
              nextLabel={t('paging.next')}
            />
          </WithSidePanel>
        </>
      )}
      {findings.length === 0 ? null : (
        <Section id="findings" title={t('findings')}>
          <FindingList findings={findings} evidence={evidence} />
        </Section>
      )}
    </Page>
  );
}
