import { useLocale, useTranslations } from 'next-intl';
import { writtenRange } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import type { BodyPageData } from '../loaders';

/** Sessions of the body, the newest first. */
export function SessionTable({ data }: { data: BodyPageData }) {
  const t = useTranslations('bodies');
  const common = useTranslations('common');
  const locale = useLocale();
  const { body, sessions, mayEdit } = data;
  const base = `/bodies/${body.slug}/sessions`;
  const record = mayEdit ? <LinkButton href={`${base}/new`}>{t('sessions.record')}</LinkButton> : undefined;
  const open = <NotStated>{common('notStated')}</NotStated>;
  return (
    <Section id="sessions" title={t('sessions.title')} action={sessions.length === 0 ? undefined : record}>
      <DataTable
        id="session-table"
        caption={t('sessions.caption')}
        captionHidden
        rows={sessions}
        rowKey={(session) => session.id}
        rowHref={mayEdit ? (session) => `${base}/${session.number}` : undefined}
        empty={
          <EmptyState title={t('sessions.emptyTitle')} action={record}>
            {mayEdit ? t('sessions.emptyText') : t('sessions.emptyReader')}
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            header: t('sessions.number'),
            primary: true,
            width: 'narrow',
            cell: ({ number }) => t('sessions.ordinal', { number }),
          },
          {
            key: 'dates',
            header: t('sessions.dates'),
            cell: ({ startsOn, endsOn }) => {
              if (startsOn === null) return endsOn === null ? open : t('officers.until', { date: endsOn });
              return writtenRange(partialDate(startsOn), endsOn === null ? null : partialDate(endsOn), locale);
            },
          },
          { key: 'place', header: t('sessions.place'), width: 'wide', cell: ({ place }) => place ?? open },
        ]}
      />
    </Section>
  );
}
