import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { ConsultationPage } from '../loaders';
import { shortestNotice } from '../rules/list';
import { AgendaSection, DocumentsSection } from './agenda-section';
import { AttendanceSection } from './attendance-section';
import { ConsultationFacts } from './consultation-facts';
import { HoldForm } from './hold-form';
import { OutcomeSection } from './outcome-section';
import { PointsSection } from './points-section';
import { Trail } from './trail';

/** One sentence on where the meeting stands: when, on what notice, who came. */
function useAnswer({ consultation, isOverdue, attendance }: ConsultationPage): string {
  const t = useTranslations('consultations');
  const locale = useLocale();
  const date = consultation.startsOn === null ? 'none' : writtenDate(consultation.startsOn, locale);
  const states = attendance.representations.filter((one) => one.party.kind === 'state').length;
  const organizations = attendance.representations.length - states;
  const parts = [
    t('detail.when', { status: isOverdue ? 'overdue' : consultation.status, date }),
    t('detail.onNotice', { days: shortestNotice(consultation.notices) ?? 'none' }),
    ...(consultation.status === 'held' ? [t('detail.whoCame', { states, organizations })] : []),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Everything on record of one intersessional meeting. */
export function ConsultationView({ data, history }: { data: ConsultationPage; history: ReactNode }) {
  const t = useTranslations('consultations');
  const meetings = useTranslations('meetings');
  const common = useTranslations('common');
  const { served, consultation, next, mayRecord, findings, evidence } = data;
  const base = `/meetings/${served.slug}/consultations/${consultation.slug}`;
  const steps = {
    agenda: `${base}/edit#agenda`,
    hold: '#hold',
    attendance: `${base}/attendance`,
    outcome: '#outcome',
  } as const;
  return (
    <Page>
      <PageHeader
        trail={<Trail served={served} consultation={consultation} />}
        title={consultation.title}
        meta={
          <>
            <Badge tone={consultation.status === 'held' ? 'done' : 'neutral'}>
              {meetings(`statuses.${consultation.status}`)}
            </Badge>
            {consultation.invented ? <Badge>{common('invented')}</Badge> : null}
          </>
        }
        answer={useAnswer(data)}
        primary={
          mayRecord && next !== null ? (
            <LinkButton href={steps[next]} variant="primary">
              {t(`detail.next.${next}`)}
            </LinkButton>
          ) : undefined
        }
        secondary={mayRecord ? <LinkButton href={`${base}/edit`}>{t('detail.edit')}</LinkButton> : undefined}
      />
      <ConsultationFacts data={data} />
      {mayRecord && next === 'hold' ? (
        <Section id="hold" title={t('detail.next.hold')}>
          <HoldForm meetingId={consultation.meetingId} startsOn={consultation.startsOn} />
        </Section>
      ) : null}
      <AgendaSection data={data} editHref={`${base}/edit#agenda`} />
      <DocumentsSection data={data} />
      <OutcomeSection data={data} consideredHref={`${base}/nominations`} />
      <AttendanceSection data={data} recordHref={`${base}/attendance`} />
      <PointsSection data={data} />
      {findings.length === 0 ? null : (
        <Section id="findings" title={t('findings')}>
          <FindingList findings={findings} evidence={evidence} />
        </Section>
      )}
      {history}
    </Page>
  );
}
