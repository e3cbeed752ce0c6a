import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { GenderChart, GroupChart } from '@/lib/balance/components/balance-charts';
import type { BalanceClass } from '@/lib/balance/lines';
import { FindingList } from '@/lib/i18n/finding-list';
import { LinkButton } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Pagination } from '@/lib/ui/pagination';
import { Section } from '@/lib/ui/section';
import { SelectionProvider } from '@/lib/ui/selection';
import { WithSidePanel } from '@/lib/ui/side-panel';
import { classFilter } from '../class-filter';
import { addressOf, filterNames, firstView, type ListView } from '../listing';
import type { NominationsPage } from '../loaders/list';
import { BulkBar } from './bulk-bar';
import { ColumnsDialog } from './columns-dialog';
import { ExportDialog } from './export-dialog';
import { ListFilters } from './list-filters';
import { ListTable } from './list-table';
import styles from './nomination-list.module.css';
import { NominationPanel } from './nomination-panel';
import { UndoNotice } from './undo-notice';

/** The nominations for a meeting: what waits, the balance of the pool above, the table, the detail at the side. */
export function NominationList({ data, history }: { data: NominationsPage; history: ReactNode }) {
  const t = useTranslations('nominations');
  const { meeting, view, page, total, pool, selected, findings, evidence, mayRecord, mayDecide } = data;
  const path = `/meetings/${meeting.slug}/nominations`;
  const to = (changes: Partial<ListView>) => addressOf(path, { ...view, page: 1, selected: '', ...changes });
  const { balance } = pool;
  const rowsOf = (one: BalanceClass) => addressOf(path, { ...firstView, status: 'pool', ...classFilter(one) });
  return (
    <Page width="wide">
      <PageHeader
        title={t('title')}
        answer={t.rich('answer', {
          count: balance.total.seats,
          states: balance.states.length,
          unknown: balance.gender.notStated.seats,
          outside: pool.outside,
          out: (words) => <FigureLink href={addressOf(path, { ...firstView, status: 'outside' })}>{words}</FigureLink>,
          pool: (words) => <FigureLink href={addressOf(path, { ...firstView, status: 'pool' })}>{words}</FigureLink>,
          none: (words) => (
            <FigureLink href={addressOf(path, { ...firstView, status: 'pool', gender: 'notStated' })}>
              {words}
            </FigureLink>
          ),
        })}
        primary={
          mayRecord ? (
            <LinkButton href={`${path}/new`} variant="primary" icon="plus">
              {t('record')}
            </LinkButton>
          ) : undefined
        }
        secondary={
          <>
            {mayRecord ? <LinkButton href={`${path}/import`}>{t('import.open')}</LinkButton> : null}
            <ExportDialog
              path={path}
              keep={[
                ...(view.search === '' ? [] : [{ name: 'search', value: view.search }]),
                ...filterNames.flatMap((name) => (view[name] === '' ? [] : [{ name, value: view[name] }])),
              ]}
              asksWho={view.status === ''}
              today={data.today}
            />
          </>
        }
      />
      {data.undo === null ? null : <UndoNotice key={data.undo.actId} meetingId={meeting.id} act={data.undo} />}
      {total === 0 ? (
        <EmptyState
          title={t('noneTitle')}
          action={mayRecord ? <Link href={`${path}/new`}>{t('record')}</Link> : undefined}
        >
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <WorkNotice data={data} path={path} />
          <Section
            id="pool"
            title={t('balance')}
            action={<Link href={`/meetings/${meeting.slug}/balance?basis=pool`}>{t('toBalance')}</Link>}
          >
            <div className={styles.charts}>
              <GroupChart balance={balance} title={t('byGroup')} hrefOf={rowsOf} />
              <GenderChart balance={balance} title={t('byGender')} hrefOf={rowsOf} />
            </div>
          </Section>
          <ListFilters data={data} path={path} />
          <SelectionProvider key={addressOf(path, { ...view, page: 1, selected: '', show: '' })}>
            <WithSidePanel
              panel={
                selected === null ? undefined : (
                  <NominationPanel
                    selected={selected}
                    path={path}
                    closeHref={addressOf(path, { ...view, selected: '' })}
                    mayRecord={mayRecord}
                    history={history}
                  />
                )
              }
            >
              <div className={styles.tools}>
                <ColumnsDialog path={path} view={view} columns={data.columns} />
              </div>
              <ListTable data={data} path={path} />
              <Pagination
                label={t('paging.label')}
                status={t('paging.status', { from: page.from, to: page.to, total: page.total })}
                previousHref={page.page > 1 ? to({ page: page.page - 1 }) : undefined}
                previousLabel={t('paging.previous')}
                nextHref={page.page < page.pages ? to({ page: page.page + 1 }) : undefined}
                nextLabel={t('paging.next')}
              />
              {mayDecide ? (
                <BulkBar
                  data={{
                    meeting,
                    total: page.total,
                    meetingTopics: data.meetingTopics,
                    targets: data.targets,
                    mayRecord,
                  }}
                  query={addressOf('', { ...view, page: 1, selected: '' }).replace(/^\?/, '')}
                />
              ) : null}
            </WithSidePanel>
          </SelectionProvider>
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

/** What asks to be done: each figure leads to its rows. Nothing while nothing does. */
function WorkNotice({ data, path }: { data: NominationsPage; path: string }) {
  const t = useTranslations('nominations');
  const { awaiting, incomplete, late, differences } = data.work;
  if (awaiting + incomplete + late + differences === 0) return null;
  const figure = (changes: Partial<ListView>) => (words: ReactNode) => (
    <FigureLink href={addressOf(path, { ...firstView, ...changes })}>{words}</FigureLink>
  );
  return (
    <Notice title={t('work.title')}>
      <ul className={styles.work}>
        {differences === 0 ? null : (
          <li>
            {t.rich('work.differences', {
              count: differences,
              link: (words) => <FigureLink href={`${path}/differences`}>{words}</FigureLink>,
            })}
          </li>
        )}
        {awaiting === 0 ? null : (
          <li>{t.rich('work.awaiting', { count: awaiting, link: figure({ status: 'awaitingConfirmation' }) })}</li>
        )}
        {incomplete === 0 ? null : (
          <li>{t.rich('work.incomplete', { count: incomplete, link: figure({ completeness: 'incomplete' }) })}</li>
        )}
        {late === 0 ? null : <li>{t.rich('work.late', { count: late, link: figure({ receipt: 'late' }) })}</li>}
      </ul>
    </Notice>
  );
}
