import { useLocale, useTranslations } from 'next-intl';
import { CircularNumber } from '@/lib/circulars/components/circular-number';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { Paragraphs } from '@/lib/meetings/components/paragraphs';
import { Badge } from '@/lib/ui/badge';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { ConsultationsPage } from '../loaders';

type Row = ConsultationsPage['consultations'][number];

/** The intersessional meetings of a meeting: when, how, on what notice, with what outcome. */
export function ConsultationList({ data }: { data: ConsultationsPage }) {
  const t = useTranslations('consultations');
  const meetings = useTranslations('meetings');
  const common = useTranslations('common');
  const locale = useLocale();
  const { consultations, findings, evidence } = data;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const day = (one: Row | undefined) => (one?.startsOn == null ? '–' : writtenDate(one.startsOn, locale));
  const periods = consultations.flatMap((one) =>
    one.notices.flatMap((notice) => (notice.days === null ? [] : [notice.days])),
  );
  const time = (one: Row) => {
    const times = [one.startsAt, one.endsAt].filter((at) => at !== null).join('–');
    return times === '' ? notStated : t('zone', { times, zone: one.timeZone ?? '' });
  };
  return (
    <Page>
      <PageHeader
        title={t('title')}
        answer={t('answer', {
          count: consultations.length,
          held: consultations.filter((one) => one.status === 'held').length,
          first: day(consultations[0]),
          last: day(consultations.at(-1)),
          periods: periods.length === 0 ? 'none' : periods.join(', '),
        })}
      />
      <DataTable
        id="consultations"
        caption={t('caption')}
        captionHidden
        rows={consultations}
        rowKey={(one) => one.meetingId}
        empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
        columns={[
          {
            key: 'date',
            header: t('date'),
            primary: true,
            cell: (one) => (one.startsOn === null ? notStated : day(one)),
          },
          { key: 'time', header: t('time'), cell: time },
          {
            key: 'mode',
            header: t('mode'),
            cell: (one) => (one.mode === 'notStated' ? notStated : meetings(`modes.${one.mode}`)),
          },
          {
            key: 'notice',
            header: t('notice'),
            cell: (one) =>
              one.notices.length === 0 ? (
                <NotStated>{t('noNotice')}</NotStated>
              ) : (
                one.notices.map((notice) => (
                  <div key={notice.circularId}>
                    <Link href={`/circulars/${notice.circularId}`}>
                      <CircularNumber circular={notice} />
                    </Link>
                  </div>
                ))
              ),
          },
          {
            key: 'dated',
            header: t('dated'),
            cell: (one) =>
              one.notices.map((notice) => (
                <div key={notice.circularId}>
                  {notice.datedOn === null ? notStated : writtenDate(notice.datedOn, locale, 'short')}
                </div>
              )),
          },
          {
            key: 'days',
            header: t('days'),
            align: 'end',
            cell: (one) => one.notices.map((notice) => <div key={notice.circularId}>{notice.days ?? '–'}</div>),
          },
          { key: 'purpose', header: t('purpose'), width: 'wide', cell: (one) => one.purpose ?? notStated },
          {
            key: 'outcome',
            header: t('outcome'),
            cell: (one) => (one.outcome === 'notStated' ? notStated : t(`outcomes.${one.outcome}`)),
          },
          {
            key: 'status',
            header: t('status'),
            cell: (one) => (
              <Badge tone={one.status === 'held' ? 'done' : 'neutral'}>{meetings(`statuses.${one.status}`)}</Badge>
            ),
          },
          {
            key: 'source',
            header: t('source'),
            cell: (one) => <Paragraphs evidence={evidence} of={{ kind: 'meeting', id: one.meetingId }} />,
          },
        ]}
      />
      <p>{t('unattributed')}</p>
      {findings.length === 0 ? null : (
        <Section id="findings" title={t('findings')}>
          <FindingList findings={findings} evidence={evidence} />
        </Section>
      )}
    </Page>
  );
}
