import { useTimeZone, useTranslations } from 'next-intl';
import { DescriptionList } from '@/lib/ui/description-list';
import { Disclosure } from '@/lib/ui/disclosure';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { FilterBar } from '@/lib/ui/filter-bar';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Pagination } from '@/lib/ui/pagination';
import type { Chain, HistoryData } from '../loaders';
import type { HistoryAddress } from '../schema';
import { Entries } from './entries';
import styles from './history-page.module.css';

function addressWith(action: string, address: HistoryAddress, changes: Partial<HistoryAddress>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...address, before: null, after: null, verify: null, ...changes })) {
    if (value !== null && value !== '') query.set(key, String(value));
  }
  const text = query.toString();
  return text === '' ? action : `${action}?${text}`;
}

function ChainView({ chain, verifyHref }: { chain: Chain; verifyHref: string }) {
  const t = useTranslations('history.chain');
  const { verified } = chain;
  return (
    <Disclosure summary={t('summary')} quiet open={verified !== null}>
      <p>{t('text')}</p>
      <DescriptionList
        items={[
          { key: 'head', term: t('head'), detail: <code className={styles.hash}>{chain.head}</code> },
          {
            key: 'verification',
            term: t('verification'),
            detail:
              verified === null ? (
                <>
                  {t('notVerified')} · <Link href={verifyHref}>{t('verify')}</Link>
                </>
              ) : verified.brokenAt === null ? (
                t('sound', { events: verified.events })
              ) : (
                <Notice tone="blocker">{t('broken', { entry: verified.brokenAt })}</Notice>
              ),
          },
        ]}
      />
    </Disclosure>
  );
}

/** The event log of a meeting or of the installation: who recorded what, when, and where it was read. */
export function HistoryView({ data }: { data: HistoryData }) {
  const t = useTranslations('history');
  const zone = useTimeZone() ?? '';
  const { meeting, action, address, page, chain } = data;
  const filtered = address.search !== '' || address.kind !== null || address.actor !== null || address.record !== null;
  const chosenKind = page.kinds.find((one) => one.kind === address.kind);
  const chosenActor = page.actors.find((one) => one.id === address.actor);
  const active = [
    ...(page.record !== null
      ? [{ key: 'record', label: t('filters.record', { record: page.record }), without: { kind: null, record: null } }]
      : chosenKind === undefined
        ? []
        : [{ key: 'kind', label: chosenKind.label, without: { kind: null } }]),
    ...(chosenActor === undefined ? [] : [{ key: 'actor', label: chosenActor.label, without: { actor: null } }]),
  ];
  return (
    <Page>
      <PageHeader
        title={meeting === null ? t('installationTitle') : t('title')}
        answer={t.rich(meeting === null ? 'installationAnswer' : 'answer', {
          total: page.total,
          newest: page.entries[0]?.day ?? '–',
          people: page.actors.length,
          link: (words) => <FigureLink href={action}>{words}</FigureLink>,
        })}
      />
      <FilterBar
        label={t('filters.label')}
        action={action}
        search={{ name: 'search', label: t('filters.search'), value: address.search }}
        filters={[
          {
            name: 'kind',
            label: t('filters.kind'),
            value: address.kind ?? '',
            anyLabel: t('filters.anyKind'),
            options: page.kinds.map(({ kind, label }) => ({ value: kind, label })),
          },
          {
            name: 'actor',
            label: t('filters.actor'),
            value: address.actor ?? '',
            anyLabel: t('filters.anyActor'),
            options: page.actors.map(({ id, label }) => ({ value: id, label })),
          },
        ]}
        submitLabel={t('filters.apply')}
        active={active.map(({ key, label, without }) => ({
          key,
          label,
          removeHref: addressWith(action, address, without),
          removeLabel: t('filters.remove', { filter: label }),
        }))}
        clear={{ href: action, label: t('filters.clear') }}
        result={t('filters.result', { matching: page.matching, total: page.total, filtered: filtered ? 'yes' : 'no' })}
      />
      {page.entries.length === 0 ? (
        <EmptyState title={filtered ? t('noneTitle') : t('emptyTitle')}>
          {filtered ? t('noneText') : t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <p className={styles.times}>{t('times', { zone })}</p>
          <Entries entries={page.entries} />
          <Pagination
            label={t('paging.label')}
            status={t('paging.status', { shown: page.entries.length, matching: page.matching })}
            previousHref={page.newer === null ? undefined : addressWith(action, address, { after: page.newer })}
            previousLabel={t('paging.newer')}
            nextHref={page.older === null ? undefined : addressWith(action, address, { before: page.older })}
            nextLabel={t('paging.older')}
          />
        </>
      )}
      <ChainView chain={chain} verifyHref={addressWith(action, address, { verify: '1' })} />
    </Page>
  );
}
