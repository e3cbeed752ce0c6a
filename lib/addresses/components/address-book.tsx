import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { StateName } from '@/lib/bodies/components/state-name';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { regionalGroups } from '@/lib/bodies/types';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { FilterBar } from '@/lib/ui/filter-bar';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { AddressBookPage } from '../loaders/book';
import type { BookView } from '../rules/list';
import { dutyStations } from '../types';
import { ChairTable } from './chair-table';
import { Emails } from './emails';
import { OrganizationTable } from './organization-table';

const first: Partial<BookView> = { order: 'state', direction: 'asc' };

function addressWith(view: BookView, changes: Partial<BookView>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...view, ...changes })) {
    if (value && value !== first[key as keyof BookView]) query.set(key, String(value));
  }
  const text = query.toString();
  return text === '' ? '/addresses' : `/addresses?${text}`;
}

/** Missions, organizations and chairs of regional groups, and where each is written to. */
export function AddressBook({ data }: { data: AddressBookPage }) {
  const t = useTranslations('addresses');
  const format = useFormatter();
  const language = languageOfNames(useLocale());
  const { total, states, withoutEmail, organizations, chairs, mayEdit } = data;
  const enter = mayEdit ? (
    <LinkButton href="/addresses/missions/new" variant="primary" icon="plus">
      {t('enterMission')}
    </LinkButton>
  ) : undefined;
  const inOffice = chairs.filter((one) => one.isInOffice);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        answer={t.rich('answer', {
          missions: total,
          states,
          withoutEmail,
          organizations: organizations.length,
          gap: (words) => <FigureLink href="/addresses?only=withoutEmail">{words}</FigureLink>,
        })}
        primary={enter}
        secondary={
          <>
            {mayEdit ? <LinkButton href="/addresses/import">{t('import')}</LinkButton> : null}
            {total + organizations.length === 0 ? null : (
              <LinkButton href="/addresses/export" download="" icon="download">
                {t('export')}
              </LinkButton>
            )}
          </>
        }
      />
      <Section id="missions" title={t('missions')} description={t('missionsNote')}>
        <MissionList data={data} />
      </Section>
      <Section id="organizations" title={t('organizations')} description={t('organizationsNote')}>
        <OrganizationTable organizations={organizations} mayEdit={mayEdit} />
      </Section>
      <Section
        id="chairs"
        title={t('chairs')}
        description={
          inOffice.length === 0
            ? t('chairsNote')
            : t('chairsInOffice', {
                list: format.list(inOffice.map((one) => stateName(one.state, language))),
              })
        }
        action={mayEdit ? <LinkButton href="/addresses/chairs/new">{t('recordChair')}</LinkButton> : undefined}
      >
        <ChairTable chairs={chairs} mayEdit={mayEdit} />
      </Section>
    </Page>
  );
}

function MissionList({ data }: { data: AddressBookPage }) {
  const t = useTranslations('addresses');
  const common = useTranslations('common');
  const bodies = useTranslations('bodies');
  const { view, shown, total, mayEdit } = data;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const sortable = (order: BookView['order']) => {
    const here = view.order === order;
    return {
      sortHref: addressWith(view, { order, direction: here && view.direction === 'asc' ? 'desc' : 'asc' }),
      ...(here ? { sorted: view.direction === 'asc' ? ('ascending' as const) : ('descending' as const) } : {}),
    };
  };
  const active = [
    ...(view.group === null ? [] : [{ key: 'group', label: bodies(`groups.${view.group}`), without: { group: null } }]),
    ...(view.station === null
      ? []
      : [{ key: 'station', label: t(`stations.${view.station}`), without: { station: null } }]),
    ...(view.only === null ? [] : [{ key: 'only', label: t(`only.${view.only}`), without: { only: null } }]),
  ];
  if (total === 0) return <EmptyState title={t('noMissions')}>{mayEdit ? t('noMissionsText') : null}</EmptyState>;
  return (
    <>
      <FilterBar
        label={t('filterLabel')}
        action="/addresses"
        search={{ name: 'search', label: t('search'), value: view.search }}
        filters={[
          {
            name: 'group',
            label: t('group'),
            value: view.group ?? '',
            anyLabel: t('anyGroup'),
            options: regionalGroups.map((group) => ({ value: group, label: bodies(`groups.${group}`) })),
          },
          {
            name: 'station',
            label: t('dutyStation'),
            value: view.station ?? '',
            anyLabel: t('anyStation'),
            options: dutyStations.map((station) => ({ value: station, label: t(`stations.${station}`) })),
          },
          {
            name: 'only',
            label: t('onlyLabel'),
            value: view.only ?? '',
            anyLabel: t('all'),
            options: (['withoutEmail', 'notInUse'] as const).map((only) => ({ value: only, label: t(`only.${only}`) })),
          },
        ]}
        keep={[
          { name: 'order', value: view.order },
          { name: 'direction', value: view.direction },
        ]}
        submitLabel={t('show')}
        active={active.map(({ key, label, without }) => ({
          key,
          label,
          removeHref: addressWith(view, without),
          removeLabel: t('removeFilter', { name: label }),
        }))}
        clear={{ href: '/addresses', label: t('clear') }}
        result={t('result', { shown: shown.length, total })}
      />
      <DataTable
        id="mission-table"
        caption={t('missions')}
        captionHidden
        rows={shown}
        rowKey={(one) => one.id}
        {...(mayEdit ? { rowHref: (one: (typeof shown)[number]) => `/addresses/missions/${one.id}` } : {})}
        isMuted={(one) => !one.inUse}
        empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
        columns={[
          {
            key: 'state',
            header: t('state'),
            primary: true,
            cell: (one) => <StateName state={one.state} />,
            ...sortable('state'),
          },
          {
            key: 'station',
            header: t('dutyStation'),
            cell: (one) => t(`stations.${one.dutyStation}`),
            ...sortable('station'),
          },
          {
            key: 'residence',
            header: t('residence'),
            cell: (one) => one.residence ?? t('there'),
            ...sortable('residence'),
          },
          {
            key: 'language',
            header: t('language'),
            cell: (one) => (one.language === null ? notStated : t(`languages.${one.language}`)),
          },
          { key: 'emails', header: t('emails'), width: 'wide', cell: (one) => <Emails emails={one.emails} /> },
          { key: 'note', header: t('note'), wideOnly: true, cell: (one) => (one.inUse ? one.note : t('notInUse')) },
        ]}
      />
    </>
  );
}
