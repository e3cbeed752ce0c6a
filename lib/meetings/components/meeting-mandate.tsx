import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { subjectKey } from '@/lib/kernel/event';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { NotStated } from '@/lib/ui/not-stated';
import { Section } from '@/lib/ui/section';
import type { MeetingDetail } from '../queries';
import { EditPart } from './edit-part';
import { Paragraphs } from './paragraphs';

type Reference = MeetingDetail['mandate'][number];

const subjectOf = ({ id }: Reference) => ({ kind: 'mandateReference', id });

/**
 * What orders and shapes the meeting, in the order in which it is cited.
 *
 * @param editHref where it is edited; null: the reader may not, and is not told to
 */
export function MeetingMandate({ meeting, editHref }: { meeting: MeetingDetail; editHref: string | null }) {
  const t = useTranslations('meetings');
  const common = useTranslations('common');
  const locale = useLocale();
  const cited = ({ symbol, annex, paragraph }: Reference) => {
    const parts = [symbol, annex, paragraph === null ? null : common('paragraph', { paragraph })];
    const text = parts.filter((part) => part !== null).join(', ');
    return text === '' ? <NotStated>{t('overview.noReference')}</NotStated> : text;
  };
  const agreed = ({ agreedOn, session }: Reference) =>
    agreedOn === null ? (
      <NotStated>{common('notStated')}</NotStated>
    ) : (
      t('overview.agreedOn', {
        date: writtenDate(partialDate(agreedOn), locale),
        session:
          session === null
            ? 'none'
            : t('overview.sessionText', { body: session.body.acronym ?? session.body.name, number: session.number }),
      })
    );
  const fromDocument = meeting.mandate.some((one) => meeting.evidence.has(subjectKey(subjectOf(one))));
  return (
    <Section
      id="mandate"
      title={t('overview.mandate')}
      description={t('overview.mandateDescription')}
      action={<EditPart href={editHref} part={t('overview.mandate')} />}
    >
      <DataTable
        id="mandate-references"
        caption={t('overview.mandate')}
        captionHidden
        rows={meeting.mandate}
        rowKey={(one) => one.id}
        empty={
          <EmptyState title={t('overview.noMandateTitle')}>
            {editHref === null ? undefined : t('overview.noMandateText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'subject',
            header: t('mandateColumns.subject'),
            primary: true,
            cell: (one) => t(`subjects.${one.subject}`),
          },
          { key: 'reference', header: t('mandateColumns.reference'), cell: cited },
          { key: 'content', header: t('mandateColumns.content'), width: 'wide', cell: (one) => one.content },
          { key: 'agreed', header: t('mandateColumns.agreed'), cell: agreed },
          ...(fromDocument
            ? [
                {
                  key: 'evidence',
                  header: t('mandateColumns.evidence'),
                  cell: (one: Reference) => <Paragraphs evidence={meeting.evidence} of={subjectOf(one)} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
