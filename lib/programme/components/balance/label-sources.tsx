import { useLocale, useTranslations } from 'next-intl';
import { DescriptionForm } from '@/lib/balance/components/description-form';
import { RemoveDescription } from '@/lib/balance/components/remove-description';
import type { ClassNames } from '@/lib/balance/lines';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { useCommunicationName } from '@/lib/nominations/components/form-words';
import { DataTable } from '@/lib/ui/data-table';
import { Disclosure } from '@/lib/ui/disclosure';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { Section } from '@/lib/ui/section';
import type { BalancePage } from '../../loaders/balance';
import styles from './balance.module.css';

type Description = BalancePage['descriptions'][number];

/** The dated lists with their sources, and what States say of themselves with the communications that say so. */
export function LabelSources({ data, names }: { data: BalancePage; names: ClassNames }) {
  const t = useTranslations('balance');
  const locale = useLocale();
  const nameOf = useCommunicationName();
  const { lists, descriptions, communications, mayRecord, meeting } = data;
  const stateOf = ({ stateId }: Description) => names.parties.get(stateId) ?? stateId;
  const dateOf = (date: string) => writtenDate(partialDate(date), locale);
  return (
    <Section id="sources" title={t('sources')} description={t('sourcesDescription')}>
      <DataTable
        id="lists"
        caption={t('lists')}
        captionHidden
        rows={lists}
        rowKey={(list) => list.label}
        columns={[
          { key: 'name', header: t('dimensions.label'), primary: true, cell: (list) => names.label[list.label] },
          { key: 'asAt', header: t('columns.asAt'), width: 'narrow', cell: (list) => dateOf(list.asAt) },
          { key: 'source', header: t('columns.source'), width: 'wide', cell: (list) => list.source },
        ]}
        empty={<EmptyState title={t('noLists')} />}
      />
      <Section id="descriptions" level={3} title={t('description.title')} description={t('description.text')}>
        <DataTable
          id="described"
          caption={t('description.title')}
          captionHidden
          rows={descriptions}
          rowKey={(one) => one.id}
          columns={[
            { key: 'state', header: t('dimensions.state'), primary: true, cell: stateOf },
            {
              key: 'statedOn',
              header: t('columns.statedOn'),
              width: 'narrow',
              cell: (one) => (one.statedOn === null ? t('notStated') : dateOf(one.statedOn)),
            },
            {
              key: 'communication',
              header: t('columns.communication'),
              width: 'wide',
              cell: ({ communication }) =>
                communication === null ? (
                  t('description.closed')
                ) : (
                  <Link href={`/correspondence/${communication.id}`}>
                    {t('description.communicationName', {
                      number: communication.number,
                      year: String(communication.year),
                    })}
                  </Link>
                ),
            },
            {
              key: 'counts',
              header: t('columns.counts'),
              cell: (one) => t(one.counts ? 'description.counts' : 'description.countsNot'),
            },
            ...(mayRecord
              ? [
                  {
                    key: 'acts',
                    header: t('columns.acts'),
                    cell: (one: Description) => (
                      <RemoveDescription meetingId={meeting.id} descriptionId={one.id} state={stateOf(one)} />
                    ),
                  },
                ]
              : []),
          ]}
          empty={<EmptyState title={t('description.none')} />}
        />
        {mayRecord ? (
          <Disclosure summary={t('description.record')}>
            {communications.length === 0 ? (
              <EmptyState
                title={t('description.noCommunication')}
                action={<Link href="/correspondence/new">{t('description.register')}</Link>}
              />
            ) : (
              <div className={styles.form}>
                <DescriptionForm
                  meetingId={meeting.id}
                  communications={communications.flatMap((one) =>
                    one.senderStateId === null ? [] : [{ id: one.id, name: nameOf(one), stateId: one.senderStateId }],
                  )}
                />
              </div>
            )}
          </Disclosure>
        ) : null}
      </Section>
    </Section>
  );
}
