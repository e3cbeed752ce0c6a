import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FilterBar } from '@/lib/ui/filter-bar';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import type { BodiesPage } from '../loaders';
import { type BodyListView, bodyListHref, listedBodies } from '../rules';
import { bodyKinds } from '../types';

/** The bodies whose meetings the desk serves, searched, filtered and sorted by the address. */
export function BodyList({ data, view }: { data: BodiesPage; view: BodyListView }) {
  const t = useTranslations('bodies');
  const common = useTranslations('common');
  const format = useFormatter();
  const { bodies, mayCreate } = data;
  const shown = listedBodies(bodies, view);
  const nameOf = new Map(bodies.map((body) => [body.id, body.name]));
  const create = mayCreate ? (
    <LinkButton href="/bodies/new" variant="primary" icon="plus">
      {t('create')}
    </LinkButton>
  ) : undefined;
  if (bodies.length === 0) {
    return (
      <Page>
        <PageHeader title={t('title')} answer={t('listAnswer', { count: 0 })} />
        <EmptyState title={t('empty.title')} action={create}>
          {mayCreate ? t('empty.text') : t('empty.textReader')}
        </EmptyState>
      </Page>
    );
  }
  const sort = (by: BodyListView['sort']) => ({
    sortHref: bodyListHref({ ...view, sort: by, descending: view.sort === by && !view.descending }),
    sorted: view.sort === by ? (view.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  });
  const filtered = view.search !== '' || view.kind !== null;
  return (
    <Page>
      <PageHeader title={t('title')} answer={t('listAnswer', { count: bodies.length })} primary={create} />
      <FilterBar
        label={t('filter.label')}
        action="/bodies"
        search={{ name: 'q', label: t('filter.search'), value: view.search }}
        filters={[
          {
            name: 'kind',
            label: t('filter.kind'),
            value: view.kind ?? '',
            anyLabel: t('filter.anyKind'),
            options: bodyKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          },
        ]}
        keep={[
          { name: 'sort', value: view.sort },
          ...(view.descending ? [{ name: 'order', value: 'descending' }] : []),
        ]}
        submitLabel={t('filter.submit')}
        clear={filtered ? { href: '/bodies', label: t('filter.clear') } : undefined}
        result={t('filter.result', { shown: shown.length, all: bodies.length })}
      />
      <DataTable
        id="bodies"
        caption={t('title')}
        captionHidden
        rows={shown}
        rowKey={(body) => body.id}
        rowHref={(body) => `/bodies/${body.slug}`}
        empty={<EmptyState title={t('empty.noMatchTitle')}>{t('empty.noMatchText')}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t('columns.name'),
            primary: true,
            width: 'wide',
            ...sort('name'),
            cell: (body) => (
              <>
                <bdi>{body.name}</bdi>
                {body.acronym === null ? null : ` (${body.acronym})`}
                {body.invented ? (
                  <>
                    {' '}
                    <Badge>{common('invented')}</Badge>
                  </>
                ) : null}
              </>
            ),
          },
          { key: 'kind', header: t('columns.kind'), width: 'narrow', cell: (body) => t(`kinds.${body.kind}`) },
          {
            key: 'parent',
            header: t('columns.parent'),
            cell: (body) => (body.parentId === null ? null : (nameOf.get(body.parentId) ?? null)),
          },
          {
            key: 'members',
            header: t('columns.members'),
            align: 'end',
            width: 'narrow',
            ...sort('members'),
            cell: (body) => format.number(body.memberCount),
          },
        ]}
      />
    </Page>
  );
}
