import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { LinkButton } from '@/lib/ui/button';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import type { DeskCommunicationsData } from '../loaders';
import { registerNumber } from '../rules';
import { Sender } from './sender';

/** Rows shown; the register holds them all. */
const shown = 10;

/** What came in and waits to be processed, the longest waiting on top. */
export function DeskCommunications({ data }: { data: DeskCommunicationsData }) {
  const t = useTranslations('correspondence');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <Section
      id="communications"
      title={t('desk.title')}
      action={<Link href="/correspondence">{t('desk.register')}</Link>}
    >
      <DataTable
        id="open-communications"
        caption={t('desk.title')}
        captionHidden
        rows={data.open.slice(0, shown)}
        rowKey={(row) => row.id}
        rowHref={(row) => `/correspondence/${row.id}`}
        empty={
          <EmptyState
            title={t('desk.none')}
            action={data.mayRecord ? <LinkButton href="/correspondence/new">{t('record')}</LinkButton> : undefined}
          />
        }
        columns={[
          {
            key: 'number',
            header: t('number'),
            width: 'narrow',
            primary: true,
            cell: (row) => <bdi>{registerNumber(row)}</bdi>,
          },
          {
            key: 'received',
            header: t('received'),
            width: 'narrow',
            cell: (row) =>
              row.receivedOn === null ? (
                <NotStated>{common('notStated')}</NotStated>
              ) : (
                writtenDate(row.receivedOn, locale, 'short')
              ),
          },
          { key: 'sender', header: t('sender'), cell: (row) => <Sender communication={row} /> },
          {
            key: 'subject',
            header: t('subject'),
            width: 'wide',
            cell: (row) => (row.subject === null ? t(`kinds.${row.kind}`) : <bdi>{row.subject}</bdi>),
          },
        ]}
      />
      {data.open.length > shown ? <p>{t('desk.more', { count: data.open.length - shown })}</p> : null}
    </Section>
  );
}
