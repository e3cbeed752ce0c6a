import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenDate } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { DeclaredGender } from '@/lib/people/components/declared-gender';
import { PersonFunction } from '@/lib/people/components/person-function';
import { placeInLists } from '@/lib/people/rules';
import { DescriptionList } from '@/lib/ui/description-list';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { SeriesLabel } from '@/lib/ui/series-mark';
import type { NominationRow } from '../types';

/** What is recorded of one nomination for a meeting, what is not stated included. */
export function NominationFacts({
  row,
  paragraphs,
  others,
  withSortKey = false,
}: {
  row: NominationRow;
  /** Of the source document from which it was recorded. */
  paragraphs: readonly string[];
  /** Where else it is put forward, in words. */
  others: readonly { readonly key: string; readonly words: ReactNode }[];
  withSortKey?: boolean;
}) {
  const t = useTranslations('nominations');
  const people = useTranslations('people');
  const common = useTranslations('common');
  const locale = useLocale();
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const { person } = row;
  const items: { key: string; term: string; detail: ReactNode }[] = [
    { key: 'function', term: t('function'), detail: <PersonFunction person={person} /> },
    {
      key: 'type',
      term: t('panel.affiliation'),
      detail: person.affiliationType === null ? notStated : people(`affiliationTypes.${person.affiliationType}`),
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
    { key: 'gender', term: t('gender'), detail: <DeclaredGender person={person} /> },
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
      key: 'language',
      term: t('language'),
      detail: row.language === null ? notStated : common(`languages.${row.language}`),
    },
    {
      key: 'firstTime',
      term: t('firstTime'),
      detail: row.firstTime === null ? notStated : t(`firstTimes.${row.firstTime}`),
    },
    {
      key: 'received',
      term: t('panel.received'),
      detail: row.receivedOn === null ? notStated : writtenDate(partialDate(row.receivedOn), locale),
    },
    {
      key: 'reference',
      term: t('panel.reference'),
      detail:
        row.communication === null ? (
          (row.communicationReference ?? notStated)
        ) : (
          <>
            {row.communicationReference}{' '}
            <Link href={`/correspondence/${row.communication.id}`}>
              {t('communication.number', {
                number: row.communication.number,
                year: String(row.communication.year),
              })}
            </Link>
          </>
        ),
    },
    {
      key: 'others',
      term: t('panel.others'),
      detail:
        others.length === 0 ? t('panel.noOthers') : others.map((other) => <div key={other.key}>{other.words}</div>),
    },
  ];
  if (withSortKey) {
    const { name, under } = placeInLists(person);
    items.push({
      key: 'sortKey',
      term: people('fields.sortKey'),
      detail: people('fields.place', { name, under: under ?? 'none' }),
    });
  }
  if (paragraphs.length > 0) {
    items.push({
      key: 'source',
      term: t('panel.source'),
      detail: common('paragraphs', { count: paragraphs.length, paragraphs: paragraphs.join(', ') }),
    });
  }
  return <DescriptionList items={items} />;
}
