import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenRange } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { partialDate } from '@/lib/kernel/dates';
import { MeetingFacts } from '@/lib/meetings/components/meeting-facts';
import { MeetingMandate } from '@/lib/meetings/components/meeting-mandate';
import { MeetingChecklist, MeetingPlan, MeetingRoles, MeetingTopics } from '@/lib/meetings/components/meeting-parts';
import { ProcessView } from '@/lib/meetings/components/process-view';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { FigureLink } from '@/lib/ui/figure-link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { OverviewPage } from '../loaders/overview';

/** The overview of a meeting: one sentence, the process as a line, what is due, what it rests on, what happened lately. */
export function Overview({ data, latest }: { data: OverviewPage; latest: ReactNode }) {
  const t = useTranslations('meetings.overview');
  const meetings = useTranslations('meetings');
  const locale = useLocale();
  const { meeting, programme, findings, steps, due, today, mayOpen, mayEdit } = data;
  const base = `/meetings/${meeting.slug}`;
  const { startsOn, endsOn } = meeting;
  // An intersessional meeting is a step of another meeting's process and has none of its own.
  const isIntersessional = meeting.kind === 'intersessionalMeeting';
  const linked = (act: Parameters<typeof mayOpen>[0], href: string) => (words: ReactNode) =>
    mayOpen(act) ? <FigureLink href={href}>{words}</FigureLink> : words;
  return (
    <Page>
      <PageHeader
        title={meeting.title}
        meta={
          <Badge tone={meeting.status === 'held' ? 'done' : 'neutral'}>{meetings(`statuses.${meeting.status}`)}</Badge>
        }
        answer={t.rich('answer', {
          status: meeting.status,
          city: meeting.city ?? 'none',
          date:
            startsOn === null
              ? 'none'
              : writtenRange(partialDate(startsOn), endsOn === null ? null : partialDate(endsOn), locale),
          range: endsOn !== null && endsOn !== startsOn ? 'yes' : 'no',
          programme: isIntersessional ? 'notMeant' : (programme.state ?? 'none'),
          panellists: programme.panellists,
          states: programme.states,
          people: linked('programme.viewAgreed', `${base}/programme`),
          countries: linked('balance.view', `${base}/balance`),
        })}
        secondary={mayEdit ? <LinkButton href={`${base}/edit`}>{t('edit')}</LinkButton> : undefined}
      />
      {isIntersessional ? null : <ProcessView base={base} steps={steps} due={due} today={today} mayOpen={mayOpen} />}
      <Section id="meeting" title={t('facts')}>
        <MeetingFacts meeting={meeting} />
      </Section>
      <MeetingMandate meeting={meeting} />
      <MeetingTopics meeting={meeting} />
      <MeetingRoles meeting={meeting} />
      <MeetingPlan meeting={meeting} />
      <MeetingChecklist meeting={meeting} />
      {findings.length === 0 ? null : (
        <Section id="findings" title={t('findings')}>
          <FindingList findings={findings} evidence={meeting.evidence} />
        </Section>
      )}
      {latest}
    </Page>
  );
}
