import { useTranslations } from 'next-intl';
import { type ClassNames, classesOf, classKey, entriesOf, nameOfClass } from '@/lib/balance/lines';
import type { BalancePerson } from '@/lib/balance/types';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { Section } from '@/lib/ui/section';
import type { BalancePage } from '../../loaders/balance';
import type { BalanceLinks } from './balance-links';

/** Who stands behind a figure, seat by seat or nomination by nomination. */
export function CountedRows({ data, names, links }: { data: BalancePage; names: ClassNames; links: BalanceLinks }) {
  const t = useTranslations('balance');
  const { entries, view, version } = data;
  const rows = entriesOf(entries, view.rows);
  const one = rows.flatMap(classesOf).find((of) => classKey(of) === view.rows);
  const name = one === undefined ? t('allCounted') : nameOfClass(one, names);
  const partyOf = ({ stateId, organizationId }: BalancePerson) => {
    const id = stateId ?? organizationId;
    return id === null ? t('notStated') : (names.parties.get(id) ?? id);
  };
  return (
    <Section
      id="counted"
      title={t('counted', { name, count: rows.length })}
      action={
        <Link href={links.to({})} scroll={false}>
          {t('closeCounted')}
        </Link>
      }
    >
      <DataTable
        id="counted-rows"
        caption={t('counted', { name, count: rows.length })}
        captionHidden
        rows={rows}
        rowKey={(entry) => `${entry.panelNumber}:${entry.role}:${entry.personId}:${entry.stateId}`}
        columns={[
          {
            key: 'name',
            header: t('columns.person'),
            primary: true,
            cell: (entry) => data.names.get(entry.personId) ?? t('notStated'),
          },
          { key: 'party', header: t('columns.party'), cell: partyOf },
          ...(version === null
            ? []
            : [
                {
                  key: 'panel',
                  header: t('columns.seat'),
                  cell: (entry: BalancePerson) => t(`columns.${entry.role}`, { number: entry.panelNumber ?? 0 }),
                },
              ]),
        ]}
        empty={<EmptyState title={t('noneCounted')} />}
      />
    </Section>
  );
}
