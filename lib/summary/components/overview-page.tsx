import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenRange } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { isWholeDay, partialDate } from '@/lib/kernel/dates';
import { EditPart } from '@/lib/meetings/components/edit-part';
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
  const edit = (part: string) => (mayEdit ? `${base}/edit#${part}` : null);
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
          precision: startsOn !== null && isWholeDay(startsOn) ? 'day' : 'other',
          programme: isIntersessional ? 'notMeant' : (programme.state ?? 'none'),
          panellists: programme.panellists,
          states: programme.states,
          people: linked('programme.viewAgreed', `${base}/programme`),
          countries: linked('balance.view', `${base}/balance`),
        })}
        secondary={mayEdit ? <LinkButton href={`${base}/edit`}>{t('edit')}</LinkButton> : undefined}
      />
      {isIntersessional ? null : <ProcessView base={base} steps={steps} due={due} today={today} mayOpen={mayOpen} />}
      <Section id="meeting" title={t('facts')} action={<EditPart href={edit('identity')} part={t('facts')} />}>
        <MeetingFacts meeting={meeting} />
      </Section>
      <MeetingMandate meeting={meeting} editHref={edit('mandate')} />
      <MeetingTopics meeting={meeting} editHref={edit('topics')} />
      <MeetingRoles meeting={meeting} editHref={edit('roles')} />
      <MeetingPlan meeting={meeting} editHref={edit('plan')} />
      <MeetingChecklist meeting={meeting} editHref={edit('checklist')} />
      {findings.length === 0 ? null : (
        <Section id="findings" title={t('findings')}>
          <FindingList findings={findings} evidence={meeting.evidence} />
        </Section>
      )}
      {latest}
    </Page>
  );
}
