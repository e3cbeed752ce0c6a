import { useLocale, useTranslations } from 'next-intl';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { writtenRange } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { FilterBar } from '@/lib/ui/filter-bar';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import type { MeetingAddress, MeetingsPage } from '../loaders';
import type { ListedMeeting } from '../queries';
import { meetingKinds, meetingStatuses } from '../types';

const first: Partial<MeetingAddress> = { sort: 'date', direction: 'desc' };

function addressOf(address: MeetingAddress, changes: Partial<MeetingAddress>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...address, ...changes })) {
    if (value && value !== first[key as keyof MeetingAddress]) query.set(key, String(value));
  }
  const text = query.toString();
  return text === '' ? '/meetings' : `/meetings?${text}`;
}

/** The meetings open to the reader: search, filters, order. */
export function MeetingList({ data }: { data: MeetingsPage }) {
  const t = useTranslations('meetings');
  const common = useTranslations('common');
  const locale = useLocale();
  const language = languageOfNames(locale);
  const { address, shown, total, planned, bodies, mayCreate } = data;
  const sortable = (sort: MeetingAddress['sort']) => {
    const here = address.sort === sort;
    return {
      sortHref: addressOf(address, { sort, direction: here && address.direction === 'asc' ? 'desc' : 'asc' }),
      ...(here ? { sorted: address.direction === 'asc' ? ('ascending' as const) : ('descending' as const) } : {}),
    };
  };
  const create = mayCreate ? (
    <LinkButton href="/meetings/new" variant="primary">
      {t('create')}
    </LinkButton>
  ) : undefined;
  const chosenBody = bodies.find((body) => body.id === address.body);
  const active = [
    ...(chosenBody === undefined ? [] : [{ key: 'body', label: chosenBody.name, without: { body: null } }]),
    ...(address.kind === null ? [] : [{ key: 'kind', label: t(`kinds.${address.kind}`), without: { kind: null } }]),
    ...(address.status === null
      ? []
      : [{ key: 'status', label: t(`statuses.${address.status}`), without: { status: null } }]),
  ];
  const place = (one: ListedMeeting) => {
    const parts = [
      one.city ?? one.placeName,
      one.placeStateNames && stateName({ id: '', names: one.placeStateNames }, language),
    ];
    const known = [...new Set(parts.filter((part) => part))];
    if (known.length > 0) return known.join(', ');
    return one.mode === 'virtual' ? t('modes.virtual') : <NotStated>{common('notStated')}</NotStated>;
  };
  return (
    <Page>
      <PageHeader
        title={t('title')}
        answer={t.rich('answer', {
          count: total,
          planned,
          all: (words) => <FigureLink href="/meetings">{words}</FigureLink>,
          plan: (words) => <FigureLink href="/meetings?status=planned">{words}</FigureLink>,
        })}
        primary={create}
      />
      {total === 0 ? (
        <EmptyState title={t('noneTitle')} action={create}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <FilterBar
            label={t('filterLabel')}
            action="/meetings"
            search={{ name: 'search', label: t('search'), value: address.search }}
            filters={[
              {
                name: 'body',
                label: t('body'),
                value: address.body ?? '',
                anyLabel: t('anyBody'),
                options: bodies.map((body) => ({ value: body.id, label: body.name })),
              },
              {
                name: 'kind',
                label: t('kind'),
                value: address.kind ?? '',
                anyLabel: t('anyKind'),
                options: meetingKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
              },
              {
                name: 'status',
                label: t('status'),
                value: address.status ?? '',
                anyLabel: t('anyStatus'),
                options: meetingStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) })),
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
              removeHref: addressOf(address, without),
              removeLabel: t('removeFilter', { name: label }),
            }))}
            clear={{ href: '/meetings', label: t('clear') }}
            result={t('result', { shown: shown.length, total })}
          />
          <DataTable
            id="meetings"
            caption={t('caption')}
            captionHidden
            rows={shown}
            rowKey={(one) => one.id}
            rowHref={(one) => `/meetings/${one.slug}`}
            isMuted={(one) => one.status === 'cancelled'}
            empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
            columns={[
              {
                key: 'title',
                header: t('columnTitle'),
                primary: true,
                width: 'wide',
                cell: (one) => (
                  <>
                    {one.title} {one.invented ? <Badge>{common('invented')}</Badge> : null}
                  </>
                ),
                ...sortable('title'),
              },
              {
                key: 'date',
                header: t('columnDate'),
                cell: (one) =>
                  one.startsOn === null ? (
                    <NotStated>{common('notStated')}</NotStated>
                  ) : (
                    writtenRange(
                      partialDate(one.startsOn),
                      one.endsOn === null ? null : partialDate(one.endsOn),
                      locale,
                    )
                  ),
                ...sortable('date'),
              },
              { key: 'place', header: t('columnPlace'), cell: place, ...sortable('place') },
              { key: 'kind', header: t('kind'), cell: (one) => t(`kinds.${one.kind}`), ...sortable('kind') },
              {
                key: 'body',
                header: t('body'),
                cell: (one) => one.body.acronym ?? one.body.name,
                wideOnly: true,
                ...sortable('body'),
              },
              {
                key: 'status',
                header: t('status'),
                cell: (one) => (
                  <Badge tone={one.status === 'held' ? 'done' : 'neutral'}>{t(`statuses.${one.status}`)}</Badge>
                ),
                ...sortable('status'),
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
