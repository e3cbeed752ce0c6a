import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import { addressOf, firstView, type ListView } from '../listing';
import type { DeskNominationsData } from '../loaders/desk';

type MeetingRow = DeskNominationsData['meetings'][number];

/** Rows shown; the figures above count all. */
const shown = 10;

/** Nominations that wait for their mission, and what is to be done per meeting. */
export function DeskNominations({ data }: { data: DeskNominationsData }) {
  const t = useTranslations('nominations.desk');
  const common = useTranslations('common');
  const locale = useLocale();
  const figure = (count: number, slug: string, changes: Partial<ListView>) =>
    count === 0 ? (
      '–'
    ) : (
      <FigureLink href={addressOf(`/meetings/${slug}/nominations`, { ...firstView, ...changes })}>{count}</FigureLink>
    );
  return (
    <>
      <Section id="awaiting" title={t('awaiting')} description={t('awaitingText')}>
        <DataTable
          id="awaiting-nominations"
          caption={t('awaiting')}
          captionHidden
          rows={data.awaiting.slice(0, shown)}
          rowKey={(row) => row.nominationMeetingId}
          rowHref={(row) => `/meetings/${row.slug}/nominations/${row.nominationMeetingId}`}
          empty={<EmptyState title={t('noneAwaiting')} />}
          columns={[
            { key: 'name', header: t('name'), primary: true, cell: (row) => <bdi>{row.name}</bdi> },
            { key: 'party', header: t('party'), cell: (row) => row.party ?? common('notStated') },
            { key: 'meeting', header: t('meeting'), cell: (row) => row.meetings.join('; ') },
            {
              key: 'received',
              header: t('received'),
              cell: (row) =>
                row.receivedOn === null ? (
                  <NotStated>{common('notStated')}</NotStated>
                ) : (
                  writtenDate(partialDate(row.receivedOn), locale, 'short')
                ),
            },
          ]}
        />
        {data.awaiting.length > shown ? <p>{t('more', { count: data.awaiting.length - shown })}</p> : null}
      </Section>
      <Section id="nominations" title={t('perMeeting')}>
        <DataTable<MeetingRow>
          id="nominations-per-meeting"
          caption={t('perMeeting')}
          captionHidden
          rows={data.meetings}
          rowKey={(row) => row.id}
          rowHref={(row) => `/meetings/${row.slug}/nominations`}
          empty={<EmptyState title={t('nothing')} />}
          columns={[
            { key: 'meeting', header: t('meeting'), primary: true, cell: (row) => row.shortTitle },
            {
              key: 'incomplete',
              header: t('incomplete'),
              align: 'end',
              cell: (row) => figure(row.incomplete, row.slug, { completeness: 'incomplete' }),
            },
            {
              key: 'awaiting',
              header: t('awaitingShort'),
              align: 'end',
              cell: (row) => figure(row.awaiting, row.slug, { status: 'awaitingConfirmation' }),
            },
            {
              key: 'late',
              header: t('late'),
              align: 'end',
              cell: (row) => figure(row.late, row.slug, { receipt: 'late' }),
            },
            {
              key: 'differences',
              header: t('differences'),
              align: 'end',
              cell: (row) =>
                row.differences === 0 ? (
                  '–'
                ) : (
                  <FigureLink href={`/meetings/${row.slug}/nominations/differences`}>{row.differences}</FigureLink>
                ),
            },
          ]}
        />
      </Section>
    </>
  );
}
