import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { Badge } from '@/lib/ui/badge';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import type { AddressBookPage } from '../loaders/book';
import { Emails } from './emails';

type Organization = AddressBookPage['organizations'][number];

/** Organizations with their status in each body and where they are written to. */
export function OrganizationTable({
  organizations,
  mayEdit,
}: {
  organizations: readonly Organization[];
  mayEdit: boolean;
}) {
  const t = useTranslations('addresses');
  const bodies = useTranslations('bodies');
  const common = useTranslations('common');
  const locale = useLocale();
  const status = (one: Organization['observes'][number]) =>
    one.validTo === null
      ? bodies(`observerStatuses.${one.status}`)
      : t('statusUntil', {
          status: bodies(`observerStatuses.${one.status}`),
          date: writtenDate(partialDate(one.validTo), locale),
        });
  return (
    <DataTable
      id="organization-table"
      caption={t('organizations')}
      captionHidden
      rows={organizations}
      rowKey={(one) => one.id}
      {...(mayEdit ? { rowHref: (one: Organization) => `/addresses/organizations/${one.id}` } : {})}
      empty={<EmptyState title={t('noOrganizations')}>{t('noOrganizationsText')}</EmptyState>}
      columns={[
        {
          key: 'name',
          header: t('organization'),
          primary: true,
          width: 'wide',
          cell: (one) => (
            <>
              <bdi>{one.name}</bdi>
              {one.acronym === null ? null : ` (${one.acronym})`}{' '}
              {one.invented ? <Badge>{common('invented')}</Badge> : null}
            </>
          ),
        },
        {
          key: 'status',
          header: t('status'),
          cell: (one) =>
            one.observes.length === 0 ? (
              <NotStated>{t('noObserver')}</NotStated>
            ) : (
              one.observes.map((observed) => (
                <div key={observed.body.id}>
                  {status(observed)},{' '}
                  <Link href={`/bodies/${observed.body.slug}#observers`}>
                    {observed.body.acronym ?? observed.body.name}
                  </Link>
                </div>
              ))
            ),
        },
        {
          key: 'attention',
          header: t('attention'),
          cell: (one) => one.address?.attention ?? <NotStated>{common('notStated')}</NotStated>,
        },
        { key: 'emails', header: t('emails'), cell: (one) => <Emails emails={one.address?.emails ?? []} /> },
      ]}
    />
  );
}
