import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { CircularNumber } from '@/lib/circulars/components/circular-number';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { Paragraphs } from '@/lib/meetings/components/paragraphs';
import { meetingStatuses } from '@/lib/meetings/types';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FilterBar } from '@/lib/ui/filter-bar';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { ConsultationsPage } from '../loaders';
import type { ConsultationListAddress } from '../schema';
import { consultationOutcomes } from '../types';
import { Day, useTimes } from './when';

type Row = ConsultationsPage['all'][number];

const first: ConsultationListAddress = { search: '', status: null, outcome: null, sort: 'date', direction: 'asc' };

/** The address of the list with some of its parameters changed; those that are usual are left out. */
function addressOf(base: string, address: ConsultationListAddress, changes: Partial<ConsultationListAddress>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...address, ...changes })) {
    if (value && value !== first[key as keyof ConsultationListAddress]) query.set(key, value);
  }
  const text = query.toString();
  return text === '' ? base : `${base}?${text}`;
}

/** The intersessional meetings of a meeting: when, how, on what notice, with what outcome. */
export function ConsultationList({ data }: { data: ConsultationsPage }) {
  const t = useTranslations('consultations');
  const meetings = useTranslations('meetings');
  const common = useTranslations('common');
  const format = useFormatter();
  const locale = useLocale();
  const timesOf = useTimes();
  const { address, all, shown, findings, evidence, mayCreate } = data;
  const base = `/meetings/${data.meeting.slug}/consultations`;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const day = (one: Row | undefined) => (one?.startsOn == null ? '–' : writtenDate(one.startsOn, locale));
  const periods = all.flatMap((one) => one.notices.flatMap((notice) => (notice.days === null ? [] : [notice.days])));
  const held = all.filter((one) => one.status === 'held').length;
  const create = mayCreate ? (
    <LinkButton href={`${base}/new`} variant="primary">
      {t('create')}
    </LinkButton>
  ) : undefined;
  const sortable = (sort: ConsultationListAddress['sort']) => {
    const here = address.sort === sort;
    return {
      sortHref: addressOf(base, address, { sort, direction: here && address.direction === 'asc' ? 'desc' : 'asc' }),
      ...(here ? { sorted: address.direction === 'asc' ? ('ascending' as const) : ('descending' as const) } : {}),
    };
  };
  const active = [
    ...(address.status === null
      ? []
      : [{ key: 'status', label: meetings(`statuses.${address.status}`), without: { status: null } }]),
    ...(address.outcome === null
      ? []
      : [{ key: 'outcome', label: t(`outcomes.${address.outcome}`), without: { outcome: null } }]),
  ];
  return (
    <Page>
      <PageHeader
        title={t('title')}
        answer={t('answer', {
          count: all.length,
          held,
          share: held === all.length ? 'all' : held === 0 ? 'none' : 'some',
          first: day(all[0]),
          last: day(all.at(-1)),
          periods: periods.length === 0 ? 'none' : format.list(periods.map((days) => format.number(days))),
        })}
        primary={create}
      />
      {all.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={create}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <FilterBar
            label={t('filterLabel')}
            action={base}
            search={{ name: 'search', label: t('search'), value: address.search }}
            filters={[
              {
                name: 'status',
                label: t('status'),
                value: address.status ?? '',
                anyLabel: t('anyStatus'),
                options: meetingStatuses.map((status) => ({ value: status, label: meetings(`statuses.${status}`) })),
              },
              {
                name: 'outcome',
                label: t('outcome'),
                value: address.outcome ?? '',
                anyLabel: t('anyOutcome'),
                options: consultationOutcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) })),
              },
            ]}
            keep={[
              { name: 'sort', value: address.sort },
              { name: 'direction', value: address.direction },
            ]}
            submitLabel={t('show')}
            active={active.map(({ key, label, without }) => ({
              key,
              label,
              removeHref: addressOf(base, address, without),
              removeLabel: t('removeFilter', { name: label }),
            }))}
            clear={{ href: base, label: t('clear') }}
            result={t('result', { shown: shown.length, total: all.length })}
          />
          <DataTable
            id="consultations"
            caption={t('caption')}
            captionHidden
            rows={shown}
            rowKey={(one) => one.meetingId}
            rowHref={(one) => `${base}/${one.slug}`}
            isMuted={(one) => one.status === 'cancelled'}
            empty={<EmptyState title={t('noneFits')}>{t('noneFitsText')}</EmptyState>}
            columns={[
              {
                key: 'date',
                header: t('date'),
                primary: true,
                width: 'narrow',
                cell: (one) => <Day of={one} />,
                ...sortable('date'),
              },
              { key: 'time', header: t('time'), cell: (one) => timesOf(one)?.local ?? notStated },
              {
                key: 'mode',
                header: t('mode'),
                cell: (one) => (one.mode === 'notStated' ? notStated : meetings(`modes.${one.mode}`)),
              },
              {
                key: 'notice',
                header: t('notice'),
                cell: (one) =>
                  one.notices.length === 0 ? (
                    <NotStated>{t('noNotice')}</NotStated>
                  ) : (
                    one.notices.map((notice) => (
                      <div key={notice.circularId}>
                        <Link href={`/circulars/${notice.circularId}`}>
                          <CircularNumber circular={notice} />
                        </Link>
                      </div>
                    ))
                  ),
              },
              {
                key: 'days',
                header: t('days'),
                align: 'end',
                cell: (one) => one.notices.map((notice) => <div key={notice.circularId}>{notice.days ?? '–'}</div>),
                ...sortable('days'),
              },
              { key: 'purpose', header: t('purpose'), width: 'wide', cell: (one) => one.purpose ?? notStated },
              {
                key: 'outcome',
                header: t('outcome'),
                cell: (one) => (one.outcome === 'notStated' ? notStated : t(`outcomes.${one.outcome}`)),
                ...sortable('outcome'),
              },
              {
                key: 'status',
                header: t('status'),
                cell: (one) => (
                  <Badge tone={one.status === 'held' ? 'done' : 'neutral'}>{meetings(`statuses.${one.status}`)}</Badge>
                ),
                ...sortable('status'),
              },
              {
                key: 'source',
                header: t('source'),
                wideOnly: true,
                cell: (one) => <Paragraphs evidence={evidence} of={{ kind: 'meeting', id: one.meetingId }} />,
              },
            ]}
          />
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
