import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { DeclaredGender } from '@/lib/people/components/declared-gender';
import { PersonFunction } from '@/lib/people/components/person-function';
import { PersonName } from '@/lib/people/components/person-name';
import { Badge } from '@/lib/ui/badge';
import { DescriptionList } from '@/lib/ui/description-list';
import { NotStated } from '@/lib/ui/not-stated';
import { SeriesLabel } from '@/lib/ui/series-mark';
import { SidePanel } from '@/lib/ui/side-panel';
import type { NominationsPage } from '../loaders/list';

/** One nomination in full, beside the list. */
export function NominationPanel({
  selected,
  closeHref,
  history,
}: {
  selected: NonNullable<NominationsPage['selected']>;
  closeHref: string;
  history: ReactNode;
}) {
  const t = useTranslations('nominations');
  const people = useTranslations('people');
  const common = useTranslations('common');
  const locale = useLocale();
  const { row, others, paragraphs } = selected;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  return (
    <SidePanel
      title={<PersonName person={row.person} />}
      meta={<Badge>{t(`statuses.${row.status}`)}</Badge>}
      closeHref={closeHref}
      closeLabel={t('panel.close')}
    >
      <DescriptionList
        items={[
          { key: 'function', term: t('function'), detail: <PersonFunction person={row.person} /> },
          {
            key: 'type',
            term: t('panel.affiliation'),
            detail:
              row.person.affiliationType === null
                ? notStated
                : people(`affiliationTypes.${row.person.affiliationType}`),
          },
          {
            key: 'party',
            term: t('panel.nominated'),
            detail: (
              <>
                {row.party?.name ?? notStated}{' '}
                <SeriesLabel series={row.group ?? 'unknown'}>{t(`groups.${row.group ?? 'none'}`)}</SeriesLabel>
              </>
            ),
          },
          { key: 'gender', term: t('gender'), detail: <DeclaredGender person={row.person} /> },
          {
            key: 'topics',
            term: t('topics'),
            detail:
              row.topics.length === 0
                ? notStated
                : row.topics.map((topic) => (
                    <div key={topic.id}>
                      {t('topicLetter', { letter: topic.letter })} {topic.title}
                    </div>
                  )),
          },
          { key: 'rank', term: t('rank'), detail: row.rank ?? notStated },
          {
            key: 'received',
            term: t('panel.received'),
            detail: row.receivedOn === null ? notStated : writtenDate(partialDate(row.receivedOn), locale),
          },
          { key: 'reference', term: t('panel.reference'), detail: row.communicationReference ?? notStated },
          {
            key: 'others',
            term: t('panel.others'),
            detail:
              others.length === 0
                ? t('panel.noOthers')
                : others.map((other) => (
                    <div key={other.nominationMeetingId}>
                      {t('panel.otherMeeting', { meeting: other.shortTitle, status: t(`statuses.${other.status}`) })}
                    </div>
                  )),
          },
          {
            key: 'source',
            term: t('panel.source'),
            detail:
              paragraphs.length === 0
                ? notStated
                : common('paragraphs', { count: paragraphs.length, paragraphs: paragraphs.join(', ') }),
          },
        ]}
      />
      {history}
    </SidePanel>
  );
}
