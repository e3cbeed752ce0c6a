import { useTranslations } from 'next-intl';
import { PersonName } from '@/lib/people/components/person-name';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import type { BodyPageData } from '../loaders';
import { coversDay } from '../rules';
import { useTerm } from './period';
import { StateName } from './state-name';

/** Officers with the status of their office; those whose term does not cover the day are set back. */
export function OfficerTable({ data }: { data: BodyPageData }) {
  const t = useTranslations('bodies');
  const common = useTranslations('common');
  const term = useTerm();
  const { body, officers, asAt, mayEdit } = data;
  const base = `/bodies/${body.slug}/officers`;
  const record = mayEdit ? <LinkButton href={`${base}/new`}>{t('officers.record')}</LinkButton> : undefined;
  const open = <NotStated>{common('notStated')}</NotStated>;
  return (
    <Section id="officers" title={t('officers.title')} action={officers.length === 0 ? undefined : record}>
      <DataTable
        id="officer-table"
        caption={t('officers.caption')}
        captionHidden
        rows={officers}
        rowKey={(officer) => officer.id}
        rowHref={mayEdit ? (officer) => `${base}/${officer.id}` : undefined}
        isMuted={(officer) => !coversDay(officer, asAt)}
        empty={
          <EmptyState title={t('officers.emptyTitle')} action={record}>
            {mayEdit ? t('officers.emptyText') : t('officers.emptyReader')}
          </EmptyState>
        }
        columns={[
          {
            key: 'office',
            header: t('officers.office'),
            width: 'narrow',
            cell: ({ office }) => t(`offices.${office}`),
          },
          {
            key: 'person',
            header: t('officers.person'),
            primary: true,
            cell: ({ person }) => <PersonName person={person} />,
          },
          {
            key: 'state',
            header: t('officers.state'),
            cell: ({ state }) => (state === null ? open : <StateName state={state} />),
          },
          {
            key: 'status',
            header: t('officers.status'),
            cell: ({ status }) => (status === 'notStated' ? open : t(`officerStatuses.${status}`)),
          },
          {
            key: 'term',
            header: t('officers.term'),
            cell: ({ validFrom, validTo }) => term(validFrom, validTo) ?? open,
          },
        ]}
      />
    </Section>
  );
}
