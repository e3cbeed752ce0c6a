import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { Badge } from '@/lib/ui/badge';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { LinkButton } from '@/lib/ui/button';
import { DescriptionList } from '@/lib/ui/description-list';
import { EmptyState } from '@/lib/ui/empty-state';
import { Link } from '@/lib/ui/link';
import { Menu } from '@/lib/ui/menu';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { CircularPage } from '../loaders/circular';
import { nameOf, noticeDays } from '../rules/findings';
import { isEditable, isIssued } from '../rules/life';
import { circularLinkKinds } from '../types';
import { ActionDate } from './action-date';
import { CircularNumber } from './circular-number';
import { FileSection } from './file-section';
import { LifeLine, useStepName } from './life-line';
import { NextSteps } from './next-steps';
import { RecipientSection } from './recipient-section';
import { stateTone } from './state-tone';
import { TakeBack } from './take-back';

const linkWords = {
  extends: { to: 'extends', from: 'extendedBy' },
  refersTo: { to: 'refersTo', from: 'referredToBy' },
  supersedes: { to: 'supersedes', from: 'supersededBy' },
} as const;

/** Everything on record of one circular, and what can be recorded of it next. */
export function CircularView({ data, history }: { data: CircularPage; history: ReactNode }) {
  const t = useTranslations('circulars');
  const { circular, findings, open, underWay } = data;
  return (
    <Page>
      <Head data={data} />
      {findings.length === 0 ? null : <FindingList findings={findings} />}
      {data.expected.length === 0 ? null : (
        <Section id="life" title={t('life.title')}>
          <LifeLine data={data} />
          <TakeBack data={data} />
        </Section>
      )}
      {underWay || (open.length > 0 && data.may.handle) ? (
        <Section id="next" title={underWay ? t('life.next') : t('life.toCome')}>
          <NextSteps data={data} key={`${circular.state}:${circular.steps.length}`} />
        </Section>
      ) : null}
      <Section id="facts" title={t('detail.facts')}>
        <Facts data={data} />
      </Section>
      <Section id="addressees" title={t('addressees')}>
        <RecipientSection data={data} />
      </Section>
      {data.answers === null ? null : (
        <Section
          id="answers"
          title={t('answers.title')}
          action={<Link href={`/meetings/${data.answers.meeting.slug}/circulars/answers`}>{t('answers.open')}</Link>}
        >
          <p>{t('answers.counts', data.answers.counts)}</p>
        </Section>
      )}
      <Section id="files" title={t('files.title')}>
        <FileSection data={data} key={circular.files.map((one) => one.fileId).join()} />
      </Section>
      <Section id="meetings" title={t('serves')} description={t('detail.periods')}>
        <Meetings data={data} />
      </Section>
      <Section id="links" title={t('detail.links')}>
        <Links data={data} />
      </Section>
      {history}
    </Page>
  );
}

function Head({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars');
  const common = useTranslations('common');
  const { circular, may, open, settings, underWay } = data;
  const nameOfStep = useStepName(settings);
  const mayChange = may.handle && (circular.state === 'recorded' || isEditable(circular.state));
  const follow = may.handle && isIssued(circular.state);
  return (
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
      meta={
        <>
          <Badge tone={stateTone(circular.standing)}>{t(`states.${circular.standing}`)}</Badge>
          {circular.meetings.some((meeting) => meeting.invented) ? <Badge>{common('invented')}</Badge> : null}
        </>
      }
      answer={t('detail.answer', {
        state: circular.standing,
        next: underWay && open[0] !== undefined ? nameOfStep(open[0]) : 'none',
        recipients: circular.recipientCount,
      })}
      secondary={
        <>
          <LinkButton href={`/circulars/${circular.id}/letter`}>{t('detail.letter')}</LinkButton>
          {mayChange ? (
            <LinkButton href={`/circulars/${circular.id}/edit`}>
              {circular.state === 'recorded' ? t('detail.correct') : t('detail.change')}
            </LinkButton>
          ) : null}
          {follow ? (
            <Menu label={t('detail.follow')}>
              {circularLinkKinds.map((kind) => (
                <Link key={kind} href={`/circulars/new?follows=${circular.id}&as=${kind}`}>
                  {t(`detail.followAs.${kind}`)}
                </Link>
              ))}
            </Menu>
          ) : null}
        </>
      }
    />
  );
}

function Facts({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars');
  const common = useTranslations('common');
  const life = useTranslations('circulars.life');
  const locale = useLocale();
  const { circular, paragraphs } = data;
  const notStated = <NotStated>{common('notStated')}</NotStated>;
  const dispatch = circular.steps.find((one) => one.step === 'dispatched' && !one.skipped);
  return (
    <DescriptionList
      items={[
        { key: 'number', term: t('number'), detail: <CircularNumber circular={circular} /> },
        {
          key: 'date',
          term: t('date'),
          detail: circular.datedOn === null ? notStated : writtenDate(circular.datedOn, locale),
        },
        { key: 'kind', term: t('kind'), detail: t(`kinds.${circular.kind}`) },
        { key: 'action', term: t('actionDate'), detail: <ActionDate circular={circular} /> },
        ...(dispatch === undefined
          ? []
          : [
              {
                key: 'dispatch',
                term: t('detail.dispatch'),
                detail: [
                  dispatch.takenBy,
                  ...dispatch.means.map((means) => life(`means.${means}`)),
                  dispatch.takenOn === null ? null : writtenDate(dispatch.takenOn, locale),
                  dispatch.note,
                ]
                  .filter((part) => part !== null)
                  .join(', '),
              },
            ]),
        ...(circular.note === null ? [] : [{ key: 'note', term: t('detail.note'), detail: circular.note }]),
        ...(paragraphs.length === 0
          ? []
          : [
              {
                key: 'evidence',
                term: t('detail.evidence'),
                detail: common('paragraphs', { count: paragraphs.length, paragraphs: paragraphs.join(', ') }),
              },
            ]),
      ]}
    />
  );
}

function Meetings({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars');
  const common = useTranslations('common');
  const { circular } = data;
  if (circular.meetings.length === 0) return <EmptyState title={t('detail.noMeetings')} />;
  const period = (startsOn: (typeof circular.meetings)[number]['startsOn']) => {
    const days = noticeDays(circular.datedOn, startsOn);
    if (days === null) return <NotStated>{common('notStated')}</NotStated>;
    return days < 0 ? t('detail.daysAfter', { days: -days }) : t('detail.days', { days });
  };
  return (
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
  );
}

function Links({ data }: { data: CircularPage }) {
  const t = useTranslations('circulars');
  const { links } = data;
  if (links.length === 0) return <EmptyState title={t('detail.noLinks')} />;
  return (
    <DescriptionList
      items={links.map((link) => ({
        key: `${link.kind}:${link.direction}:${link.other.id}`,
        term: t(`detail.${linkWords[link.kind][link.direction]}`),
        detail: <Link href={`/circulars/${link.other.id}`}>{nameOf(link.other)}</Link>,
      }))}
    />
  );
}
