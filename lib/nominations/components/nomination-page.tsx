import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenDate } from '@/lib/i18n/dates';
import { PersonName } from '@/lib/people/components/person-name';
import { fullName } from '@/lib/people/rules';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { LinkButton } from '@/lib/ui/button';
import { Disclosure } from '@/lib/ui/disclosure';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { NominationPage as Data } from '../loaders/detail';
import { hasLeft } from '../rules/status';
import { ConfirmForm } from './confirm-form';
import { useCommunicationName } from './form-words';
import { GapWords, LateBadge, StatusBadge } from './marks';
import { NominationFacts } from './nomination-facts';
import { OtherMeetingForm } from './other-meeting-form';
import { StatusForm } from './status-form';
import { UndoNotice } from './undo-notice';

/** One nomination for a meeting: what is recorded, what it rests on, what became of it, what can be done next. */
export function NominationPage({
  data,
  history,
  recorded,
}: {
  data: Data;
  history: ReactNode;
  /** It was recorded just now. */
  recorded: boolean;
}) {
  const t = useTranslations('nominations');
  const locale = useLocale();
  const { meeting, row, actionDate, others, mayRecord, mayDecide } = data;
  const list = `/meetings/${meeting.slug}/nominations`;
  const waits = row.status === 'awaitingConfirmation';
  const otherWords = (place: Data['others'][number]) =>
    t('panel.otherMeeting', { meeting: place.meeting.shortTitle, status: t(`statuses.${place.status}`) });
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('trail')}
            items={[
              { key: 'list', label: t('title'), href: list },
              { key: 'here', label: fullName(row.person) },
            ]}
          />
        }
        title={<PersonName person={row.person} />}
        meta={
          <>
            <StatusBadge status={row.status} />
            {row.isLate ? <LateBadge /> : null}
          </>
        }
        answer={t('detail.answer', {
          party: row.party?.name ?? '',
          stated: row.party === null ? 'no' : 'yes',
          topics: row.topics.length,
          letters: row.topics.map(({ letter }) => t('topicLetter', { letter })).join(', '),
        })}
        secondary={
          mayRecord ? (
            <>
              <LinkButton href={`${list}/${row.id}/edit`}>{t('panel.correct')}</LinkButton>
              {waits ? <LinkButton href={`${list}/${row.id}/request`}>{t('detail.request')}</LinkButton> : null}
              {hasLeft(row.status) ? null : (
                <LinkButton href={`/meetings/${meeting.slug}/programme/withdrawal?nomination=${row.id}`}>
                  {t('detail.withdraw')}
                </LinkButton>
              )}
            </>
          ) : undefined
        }
      />
      {recorded ? (
        <Notice
          tone="success"
          announce
          action={
            <LinkButton
              size="small"
              href={
                row.communicationId === null
                  ? `${list}/new`
                  : `${list}/new?communication=${encodeURIComponent(row.communicationId)}`
              }
            >
              {row.communicationId === null ? t('detail.another') : t('detail.anotherFrom')}
            </LinkButton>
          }
        >
          {t('detail.recorded')}
        </Notice>
      ) : null}
      {data.undo === null ? null : <UndoNotice key={data.undo.actId} meetingId={meeting.id} act={data.undo} />}
      {data.outsideMandate ? (
        <Notice tone="warning">{t('detail.outsideMandate', { party: row.party?.name ?? '' })}</Notice>
      ) : null}
      {data.differs ? (
        <Notice
          tone="warning"
          title={t('detail.differsTitle')}
          action={<Link href={`${list}/differences`}>{t('detail.sideBySide')}</Link>}
        >
          {t('detail.differsText')}
        </Notice>
      ) : null}
      {row.gaps.length === 0 ? null : (
        <Notice tone="warning">
          <GapWords gaps={row.gaps} />
        </Notice>
      )}
      {row.isLate && actionDate !== null ? (
        <Notice>{t('detail.lateText', { date: writtenDate(actionDate, locale) })}</Notice>
      ) : null}
      {waits && mayRecord ? (
        <Section id="confirmation" title={t('detail.confirmation')} description={t('detail.confirmationText')}>
          <ConfirmForm key={row.revision} data={data} />
        </Section>
      ) : null}
      <Section id="record" title={t('detail.record')}>
        <NominationFacts
          row={row}
          paragraphs={data.paragraphs}
          others={others.map((place) => ({
            key: place.nominationMeetingId,
            words: (
              <Link href={`/meetings/${place.meeting.slug}/nominations/${place.nominationMeetingId}`}>
                {otherWords(place)}
              </Link>
            ),
          }))}
          withSortKey
        />
      </Section>
      <Communications data={data} />
      {mayDecide ? (
        <Section
          id="changes"
          title={t('detail.changes')}
          description={
            // Far below the head of the page: what an act has done is seen, and heard, where it was done.
            <span role="status">
              {t('detail.stands', {
                status: t(`statuses.${row.status}`),
                others: others.length === 0 ? 'none' : others.map(otherWords).join('; '),
              })}
            </span>
          }
        >
          <Disclosure summary={t('detail.status')} open={!waits}>
            <StatusForm key={row.revision} data={data} />
          </Disclosure>
          {data.targets.length === 0 ? null : (
            <Disclosure summary={t('detail.meetings')}>
              <OtherMeetingForm key={row.revision} data={data} />
            </Disclosure>
          )}
        </Section>
      ) : null}
      {history}
    </Page>
  );
}

/** The communications on record that speak of the nomination, with what each did. */
function Communications({ data }: { data: Data }) {
  const t = useTranslations('nominations');
  const nameOf = useCommunicationName();
  if (data.citations.length === 0) return null;
  return (
    <Section id="communications" title={t('detail.communications')}>
      <ul>
        {data.citations.map(({ effect, communication }) => (
          <li key={`${communication.id} ${effect}`}>
            {t('detail.citation', { effect: t(`communication.effects.${effect}`) })}{' '}
            <Link href={`/correspondence/${communication.id}`}>{nameOf(communication)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
