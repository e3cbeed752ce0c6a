import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { DueList } from '@/lib/meetings/components/process-view';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { Section } from '@/lib/ui/section';
import type { DeskData } from '../loaders/desk';

type DateRow = DeskData['ahead'][number];

/** What is due, meeting by meeting, and the action dates of circulars ahead and past. */
export function DeskDue({ data }: { data: DeskData }) {
  const t = useTranslations('summary.desk');
  const locale = useLocale();
  return (
    <>
      <Section id="dates" title={t('ahead')}>
        <Dates id="dates-ahead" caption={t('ahead')} rows={data.ahead} empty={t('noneAhead')} />
      </Section>
      {data.past.length === 0 ? null : (
        <Section id="past" title={t('past')} description={t('pastText')}>
          <Dates id="dates-past" caption={t('past')} rows={data.past} empty={t('noneAhead')} />
        </Section>
      )}
      <Section id="due" title={t('due')}>
        {data.due.length === 0 ? (
          <EmptyState title={t('noneDue')} />
        ) : (
          data.due.map((meeting) => (
            <Section
              key={meeting.id}
              id={`due-${meeting.slug}`}
              level={3}
              title={<Link href={`/meetings/${meeting.slug}`}>{meeting.shortTitle}</Link>}
              description={
                meeting.startsOn === null
                  ? undefined
                  : t('startsOn', { date: writtenDate(partialDate(meeting.startsOn), locale) })
              }
            >
              <DueList items={meeting.items} />
            </Section>
          ))
        )}
      </Section>
    </>
  );
}

function Dates({ id, caption, rows, empty }: { id: string; caption: string; rows: readonly DateRow[]; empty: string }) {
  const t = useTranslations('summary.desk');
  const locale = useLocale();
  return (
    <DataTable
      id={id}
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/circulars/${row.id}`}
      empty={<EmptyState title={empty} />}
      columns={[
        { key: 'circular', header: t('circular'), primary: true, width: 'narrow', cell: (row) => row.name },
        { key: 'subject', header: t('subject'), width: 'wide', cell: (row) => row.subject },
        { key: 'meetings', header: t('meetings'), cell: (row) => row.meetings.join(', ') },
        { key: 'date', header: t('date'), width: 'narrow', cell: (row) => writtenDate(row.on, locale, 'short') },
        {
          key: 'answers',
          header: t('answers'),
          width: 'narrow',
          cell: ({ answers }) =>
            answers === null
              ? ''
              : t('answered', {
                  answered: answers.nominated + answers.noNomination,
                  of: answers.nominated + answers.noNomination + answers.noReply + answers.notKnown,
                }),
        },
        {
          key: 'days',
          header: t('days'),
          width: 'narrow',
          cell: (row) => t('daysLeft', { when: row.daysLeft < 0 ? 'past' : 'ahead', days: Math.abs(row.daysLeft) }),
        },
      ]}
    />
  );
}
