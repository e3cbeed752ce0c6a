import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenDate } from '@/lib/i18n/dates';
import { Badge } from '@/lib/ui/badge';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { DescriptionList } from '@/lib/ui/description-list';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { CircularPage } from '../loaders';
import { nameOf, noticeDays } from '../rules/findings';
import { CircularNumber } from './circular-number';

const linkWords = {
  extends: { to: 'extends', from: 'extendedBy' },
  refersTo: { to: 'refersTo', from: 'referredToBy' },
  supersedes: { to: 'supersedes', from: 'supersededBy' },
} as const;

/** Everything on record of one circular. */
export function CircularView({ data, history }: { data: CircularPage; history: ReactNode }) {
  const t = useTranslations('circulars');
  const common = useTranslations('common');
  const format = useFormatter();
  const locale = useLocale();
  const { circular, links, paragraphs } = data;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const actionDate = () => {
    if (circular.actionDate === null) return t('noActionDate');
    const date = writtenDate(circular.actionDate, locale);
    const zone = circular.actionZone;
    if (zone === null) return date;
    return circular.actionTime === null
      ? t('detail.timeOnly', { date, zone })
      : t('detail.time', { date, time: circular.actionTime, zone });
  };
  const period = (startsOn: (typeof circular.meetings)[number]['startsOn']) => {
    const days = noticeDays(circular.datedOn, startsOn);
    if (days === null) return notStated;
    return days < 0 ? t('detail.daysAfter', { days: -days }) : t('detail.days', { days });
  };
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('detail.trail')}
            items={[
              { key: 'register', label: t('toRegister'), href: '/circulars' },
              { key: 'here', label: nameOf(circular) },
            ]}
          />
        }
        title={circular.subject}
        meta={<Badge>{t(`states.${circular.state}`)}</Badge>}
        answer={t('detail.answer', { state: circular.state, stateWords: t(`states.${circular.state}`) })}
      />
      <Section id="facts" title={t('detail.facts')}>
        <DescriptionList
          items={[
            { key: 'number', term: t('number'), detail: <CircularNumber circular={circular} /> },
            {
              key: 'date',
              term: t('date'),
              detail: circular.datedOn === null ? notStated : writtenDate(circular.datedOn, locale),
            },
            { key: 'kind', term: t('kind'), detail: t(`kinds.${circular.kind}`) },
            {
              key: 'addressees',
              term: t('addressees'),
              detail: circular.addressees.includes('notStated')
                ? notStated
                : format.list(circular.addressees.map((each) => t(`classes.${each}`))),
            },
            { key: 'action', term: t('actionDate'), detail: actionDate() },
            { key: 'note', term: t('detail.note'), detail: circular.note ?? notStated },
            {
              key: 'evidence',
              term: t('detail.evidence'),
              detail:
                paragraphs.length === 0
                  ? notStated
                  : common('paragraphs', { count: paragraphs.length, paragraphs: paragraphs.join(', ') }),
            },
          ]}
        />
      </Section>
      <Section id="meetings" title={t('serves')} description={t('detail.periods')}>
        <DescriptionList
          items={circular.meetings.map((meeting) => ({
            key: meeting.id,
            term: (
              <Link href={`/meetings/${meeting.slug}`}>
                {meeting.announces ? t('announces', { meeting: meeting.shortTitle }) : meeting.shortTitle}
              </Link>
            ),
            detail: period(meeting.startsOn),
          }))}
        />
      </Section>
      <Section id="links" title={t('detail.links')}>
        {links.length === 0 ? (
          <EmptyState title={t('detail.noLinks')} />
        ) : (
          <DescriptionList
            items={links.map((link) => ({
              key: `${link.kind}:${link.direction}:${link.other.id}`,
              term: t(`detail.${linkWords[link.kind][link.direction]}`),
              detail: <Link href={`/circulars/${link.other.id}`}>{nameOf(link.other)}</Link>,
            }))}
          />
        )}
      </Section>
      {history}
    </Page>
  );
}
