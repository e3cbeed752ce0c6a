import { useTranslations } from 'next-intl';
import { Badge } from '@/lib/ui/badge';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import type { Leaving, WithdrawalPage } from '../../loaders/withdrawal';
import { ProgrammeNav } from '../programme-nav';
import { WithdrawalForm } from './withdrawal-form';

/** Records that a nominee is withdrawn and what becomes of the seat; first of whom, where the address does not say. */
export function WithdrawalView({ data }: { data: WithdrawalPage }) {
  const { leaving } = data;
  return leaving === null ? <Choose data={data} /> : <Record data={data} leaving={leaving} />;
}

function Record({ data, leaving }: { data: WithdrawalPage; leaving: Leaving }) {
  const t = useTranslations('programme.withdrawal');
  const { nominee, place, hasLeft } = leaving;
  const { meeting, version } = data;
  return (
    <Page>
      <PageHeader
        trail={<ProgrammeNav slug={meeting.slug} isDesk />}
        title={t(hasLeft ? 'decideTitle' : 'titleOf', { name: nominee.name })}
        answer={t('answer', {
          party: nominee.party ?? 'none',
          seat: place === null ? 'none' : 'some',
          panel: place?.panelNumber ?? 0,
          position: place?.position ?? 0,
          version: version?.number ?? 0,
          state: version?.state ?? 'draft',
          questions: place?.questions ?? 0,
        })}
      />
      {hasLeft && place === null ? (
        <EmptyState title={t('settledTitle')}>{t('settledText')}</EmptyState>
      ) : (
        <WithdrawalForm data={data} leaving={leaving} />
      )}
    </Page>
  );
}

function Choose({ data }: { data: WithdrawalPage }) {
  const t = useTranslations('programme.withdrawal');
  const programme = useTranslations('programme');
  const { meeting, version, seated } = data;
  return (
    <Page>
      <PageHeader
        trail={<ProgrammeNav slug={meeting.slug} isDesk />}
        title={t('title')}
        answer={t('choose', { version: version?.number ?? 0, people: seated.length })}
      />
      <DataTable
        id="seated"
        caption={t('caption')}
        captionHidden
        rows={seated}
        rowKey={(one) => one.id}
        rowHref={(one) => `/meetings/${meeting.slug}/programme/withdrawal?nomination=${one.id}`}
        groupOf={(one) => programme('panel', { number: one.panelNumber })}
        empty={<EmptyState title={t('nobodyTitle')}>{t('nobodyText')}</EmptyState>}
        columns={[
          { key: 'name', header: t('name'), primary: true, cell: (one) => <bdi>{one.name}</bdi> },
          {
            key: 'party',
            header: t('party'),
            cell: (one) => one.party ?? <NotStated>{programme('stateNotStated')}</NotStated>,
          },
          { key: 'seat', header: t('seat'), align: 'end', cell: (one) => one.position },
          {
            key: 'state',
            header: t('state'),
            cell: (one) => (one.hasLeft ? <Badge tone="warning">{t('toDecide')}</Badge> : null),
          },
        ]}
      />
    </Page>
  );
}
