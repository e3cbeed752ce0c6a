import { useLocale, useTranslations } from 'next-intl';
import { useTerm } from '@/lib/bodies/components/period';
import { languageOfNames, stateName } from '@/lib/bodies/rules';
import { Badge } from '@/lib/ui/badge';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { NotStated } from '@/lib/ui/not-stated';
import type { AddressBookPage } from '../loaders/book';

type Chair = AddressBookPage['chairs'][number];

/** Which State chairs which regional group, and when. */
export function ChairTable({ chairs, mayEdit }: { chairs: readonly Chair[]; mayEdit: boolean }) {
  const t = useTranslations('addresses');
  const bodies = useTranslations('bodies');
  const common = useTranslations('common');
  const language = languageOfNames(useLocale());
  const term = useTerm();
  return (
    <DataTable
      id="chair-table"
      caption={t('chairs')}
      captionHidden
      rows={chairs}
      rowKey={(one) => one.id}
      {...(mayEdit ? { rowHref: (one: Chair) => `/addresses/chairs/${one.id}` } : {})}
      isMuted={(one) => !one.isInOffice}
      empty={<EmptyState title={t('noChairs')}>{mayEdit ? t('noChairsText') : null}</EmptyState>}
      columns={[
        { key: 'group', header: t('group'), primary: true, cell: (one) => bodies(`groups.${one.regionalGroup}`) },
        { key: 'state', header: t('state'), cell: (one) => <bdi>{stateName(one.state, language)}</bdi> },
        {
          key: 'person',
          header: t('person'),
          cell: (one) => one.personName ?? <NotStated>{common('notStated')}</NotStated>,
        },
        { key: 'station', header: t('dutyStation'), cell: (one) => t(`stations.${one.dutyStation}`) },
        {
          key: 'term',
          header: t('term'),
          cell: (one) => (
            <>
              {term(one.validFrom, one.validTo) ?? <NotStated>{common('notStated')}</NotStated>}{' '}
              {one.isInOffice ? <Badge tone="accent">{t('inOffice')}</Badge> : null}
            </>
          ),
        },
      ]}
    />
  );
}
