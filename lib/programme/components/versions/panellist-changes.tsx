import { useTranslations } from 'next-intl';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { NotStated } from '@/lib/ui/not-stated';
import type { PanellistChange, Place } from '../../rules/compare';
import type { Compared } from './compare-page';

const order = ['added', 'removed', 'moved'] as const;

/** Who was added, removed and moved, with the seats before and after. */
export function PanellistChanges({ compared, isDesk }: { compared: Compared; isDesk: boolean }) {
  const t = useTranslations('programme');
  const changes = order.flatMap((kind) => compared.comparison.panellists.filter((change) => change.kind === kind));
  const place = (at: Place) => t('compare.place', { panel: at.panelNumber, position: at.position });
  const note = (change: PanellistChange) => {
    if (change.kind === 'added' && change.inPlaceOf !== null) {
      const { person, party } = change.inPlaceOf;
      return t('compare.inPlaceOf', {
        name: person.name,
        sameParty: party !== null && party.id === change.panellist.party?.id ? 'yes' : 'no',
      });
    }
    const { status } = change.panellist;
    // Why somebody left is between the State and the desk.
    return isDesk && change.kind === 'removed' && (status === 'withdrawn' || status === 'replaced')
      ? t(`compare.left.${status}`)
      : null;
  };
  return (
    <DataTable
      id="panellist-changes"
      caption={t('compare.panellistsCaption')}
      captionHidden
      rows={changes}
      rowKey={(change) => `${change.kind}:${change.panellist.nominationMeetingId}`}
      groupOf={(change) => t(`compare.kinds.${change.kind}`)}
      empty={<EmptyState title={t('compare.samePanellists')} />}
      columns={[
        {
          key: 'name',
          header: t('compare.name'),
          primary: true,
          cell: (change) => <bdi>{change.panellist.person.name}</bdi>,
        },
        {
          key: 'party',
          header: t('compare.party'),
          cell: ({ panellist }) => panellist.party?.name ?? <NotStated>{t('stateNotStated')}</NotStated>,
        },
        {
          key: 'from',
          header: t('compare.seatIn', { number: compared.from.number }),
          cell: (change) => (change.kind === 'added' ? null : place(change.from)),
        },
        {
          key: 'to',
          header: t('compare.seatIn', { number: compared.to.number }),
          cell: (change) => (change.kind === 'removed' ? null : place(change.to)),
        },
        { key: 'note', header: t('compare.note'), cell: note, width: 'wide' },
      ]}
    />
  );
}
