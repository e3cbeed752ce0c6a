import { useFormatter, useTranslations } from 'next-intl';
import { useMoment } from '@/lib/i18n/use-moment';
import { roles } from '@/lib/kernel/actor';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { Disclosure } from '@/lib/ui/disclosure';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { FilterBar } from '@/lib/ui/filter-bar';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import type { AccountFilter, AccountsPage } from '../loaders';
import { RoleActTable } from './role-act-table';

type Parameters = { [K in keyof AccountFilter]?: string | null };

function address(filter: AccountFilter, changes: Parameters): string {
  const merged = { ...filter, ...changes };
  const kept = Object.entries(merged).filter(
    ([key, value]) => value && !(key === 'order' && value === 'name') && !(key === 'direction' && value === 'asc'),
  );
  const query = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return query === '' ? '/accounts' : `/accounts?${query}`;
}

/** The accounts of the installation, and what each role may do. */
export function AccountsView({ data }: { data: AccountsPage }) {
  const t = useTranslations('access');
  const format = useFormatter();
  const { filter, shown, total, administrators, waiting } = data;
  const sort = (order: AccountFilter['order']) => {
    const here = filter.order === order;
    return {
      sortHref: address(filter, { order, direction: here && filter.direction === 'asc' ? 'desc' : 'asc' }),
      ...(here ? { sorted: filter.direction === 'asc' ? ('ascending' as const) : ('descending' as const) } : {}),
    };
  };
  const { day } = useMoment();
  const states = ['active', 'waiting', 'disabled', 'persona'] as const;
  const active = [
    ...(filter.role === null ? [] : [{ key: 'role', label: t(`roles.${filter.role}`), without: { role: null } }]),
    ...(filter.state === null
      ? []
      : [{ key: 'state', label: t(`accounts.states.${filter.state}`), without: { state: null } }]),
  ];
  return (
    <Page>
      <PageHeader
        title={t('accounts.title')}
        answer={t.rich('accounts.answer', {
          count: total,
          administrators,
          waiting,
          all: (words) => <FigureLink href="/accounts">{words}</FigureLink>,
          admins: (words) => <FigureLink href="/accounts?role=administrator">{words}</FigureLink>,
          wait: (words) => <FigureLink href="/accounts?state=waiting">{words}</FigureLink>,
        })}
        primary={
          <LinkButton href="/accounts/new" variant="primary">
            {t('accounts.create')}
          </LinkButton>
        }
      />
      <FilterBar
        label={t('accounts.listLabel')}
        action="/accounts"
        search={{ name: 'search', label: t('accounts.search'), value: filter.search }}
        filters={[
          {
            name: 'role',
            label: t('accounts.role'),
            value: filter.role ?? '',
            anyLabel: t('accounts.anyRole'),
            options: roles.map((role) => ({ value: role, label: t(`roles.${role}`) })),
          },
          {
            name: 'state',
            label: t('accounts.state'),
            value: filter.state ?? '',
            anyLabel: t('accounts.anyState'),
            options: states.map((state) => ({ value: state, label: t(`accounts.states.${state}`) })),
          },
        ]}
        keep={[
          { name: 'order', value: filter.order },
          { name: 'direction', value: filter.direction },
        ]}
        submitLabel={t('accounts.show')}
        active={active.map(({ key, label, without }) => ({
          key,
          label,
          removeHref: address(filter, without),
          removeLabel: t('accounts.removeFilter', { name: label }),
        }))}
        clear={{ href: '/accounts', label: t('accounts.clear') }}
        result={t('accounts.result', { shown: shown.length, total })}
      />
      <DataTable
        id="accounts"
        caption={t('accounts.caption')}
        captionHidden
        rows={shown}
        rowKey={(one) => one.id}
        rowHref={(one) => `/accounts/${one.id}`}
        isMuted={(one) => one.accountState === 'disabled'}
        empty={<EmptyState title={t('accounts.empty')}>{t('accounts.emptyText')}</EmptyState>}
        columns={[
          { key: 'name', header: t('accounts.name'), primary: true, cell: (one) => one.displayName, ...sort('name') },
          { key: 'email', header: t('accounts.email'), cell: (one) => one.email, ...sort('email') },
          {
            key: 'roles',
            header: t('accounts.rolesHead'),
            cell: (one) =>
              one.roles.length === 0
                ? t('accounts.noRole')
                : format.list([...new Set(one.roles.map((held) => t(`roles.${held.role}`)))]),
          },
          {
            key: 'lastUse',
            header: t('accounts.lastSeen'),
            cell: (one) => (one.lastUse === null ? t('accounts.never') : day(one.lastUse)),
            ...sort('lastUse'),
          },
          { key: 'created', header: t('accounts.created'), cell: (one) => day(one.createdAt), ...sort('created') },
          {
            key: 'state',
            header: t('accounts.stateHead'),
            cell: (one) => (
              <Badge tone={one.accountState === 'waiting' ? 'warning' : 'neutral'}>
                {t(`accounts.states.${one.accountState}`)}
              </Badge>
            ),
          },
        ]}
      />
      <Disclosure summary={t('accounts.whatRolesMay')}>
        <p>{t('accounts.whatRolesMayNote')}</p>
        <RoleActTable />
      </Disclosure>
    </Page>
  );
}
