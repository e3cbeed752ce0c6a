import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useMoment } from '@/lib/i18n/use-moment';
import { Badge } from '@/lib/ui/badge';
import { LinkButton } from '@/lib/ui/button';
import { type Column, DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { Link } from '@/lib/ui/link';
import { NotStated } from '@/lib/ui/not-stated';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { VersionsPage } from '../../loaders/versions';
import type { ProgrammeState } from '../../types';
import { FindingsSection } from '../findings-section';
import { ProgrammeNav } from '../programme-nav';
import { useWrittenDates } from '../written-dates';
import type { AgreementMeeting } from './agreement-form';
import { TakenArrangements } from './taken-arrangements';
import { VersionActs } from './version-acts';
import styles from './versions-page.module.css';

type Line = VersionsPage['versions'][number];

const stages: readonly ProgrammeState[] = ['draft', 'proposed', 'agreed', 'published', 'held'];
const hasReached = (line: Line, state: ProgrammeState) => stages.indexOf(line.version.state) >= stages.indexOf(state);

/** The numbered versions of a programme with their dates, and what may be done next with the one selected. */
export function VersionsView({
  data,
  agreementMeetings,
}: {
  data: VersionsPage;
  /** The intersessional meetings at which States may have agreed, in the order of their dates. */
  agreementMeetings: readonly AgreementMeeting[];
}) {
  const t = useTranslations('programme');
  const { meeting, versions, selected, findings } = data;
  const base = `/meetings/${meeting.slug}/programme`;
  const newest = (states: readonly ProgrammeState[]) =>
    versions.find(({ version }) => states.includes(version.state))?.version.number;
  const agreed = newest(['agreed', 'published', 'held']);
  const published = newest(['published', 'held']);
  const ofSeverity = (severity: 'blocker' | 'warning' | 'note') =>
    findings.filter((finding) => finding.severity === severity).length;
  const before = versions.find(({ version }) => version.id === selected?.basedOnId);
  return (
    <Page>
      <PageHeader
        trail={<ProgrammeNav slug={meeting.slug} isDesk={data.isDesk} />}
        title={t('versions.title')}
        answer={t.rich('versions.answer', {
          count: versions.length,
          agreed: agreed ?? 'none',
          published: published === undefined ? 'none' : published === agreed ? 'same' : 'earlier',
          publishedNumber: published ?? 0,
          link: (words: ReactNode) => <FigureLink href={base}>{words}</FigureLink>,
        })}
        secondary={
          data.mayRecordWithdrawal && versions.length > 0 ? (
            <LinkButton href={`${base}/withdrawal`}>{t('versions.withdrawal')}</LinkButton>
          ) : undefined
        }
      />
      <VersionTable data={data} />
      {selected === null ? null : (
        <Section
          id="selected"
          title={t('versions.selected', { number: selected.number })}
          action={
            <span className={styles.links}>
              <Link href={`${base}?version=${selected.number}`}>{t('versions.read', { number: selected.number })}</Link>
              {before === undefined ? null : (
                <Link href={`${base}/compare?from=${before.version.number}&to=${selected.number}`}>
                  {t('versions.compare', { number: before.version.number })}
                </Link>
              )}
            </span>
          }
          description={t(`versions.next.${selected.state}`)}
        >
          <VersionActs
            meetingId={meeting.id}
            version={selected}
            mayAgree={data.mayAgree}
            mayPublish={data.mayPublish}
            mayDraft={data.mayDraft}
            openDraft={data.openDraft}
            counts={{ blockers: ofSeverity('blocker'), warnings: ofSeverity('warning'), notes: ofSeverity('note') }}
            agreementMeetings={agreementMeetings}
            today={data.today}
          />
        </Section>
      )}
      <TakenArrangements arrangements={data.arrangements} />
      <FindingsSection findings={findings} evidence={data.evidence} />
    </Page>
  );
}

/** One line for each version: when it reached each state, and who recorded it. */
function VersionTable({ data }: { data: VersionsPage }) {
  const t = useTranslations('programme');
  const format = useFormatter();
  const { versions, selected, meeting } = data;
  const stage = useStage();
  const base = `/meetings/${meeting.slug}/programme/versions`;
  const numberOf = (id: string | null) => versions.find(({ version }) => version.id === id)?.version.number;
  const columns: readonly Column<Line>[] = [
    {
      key: 'number',
      header: t('version.number'),
      primary: true,
      width: 'narrow',
      cell: ({ version }) => t('version.label', { number: version.number }),
    },
    {
      key: 'state',
      header: t('version.state'),
      width: 'narrow',
      cell: (line) => (
        <Badge tone={hasReached(line, 'agreed') ? 'done' : 'accent'}>{t(`state.${line.version.state}`)}</Badge>
      ),
    },
    {
      key: 'panellists',
      header: t('versions.panellists'),
      align: 'end',
      cell: ({ panellists: { asIssued, now } }) =>
        asIssued === now ? format.number(now) : t('versions.panellistsLeft', { asIssued, now }),
    },
    {
      key: 'basedOn',
      header: t('versions.basedOn'),
      wideOnly: true,
      cell: ({ version }) => {
        const number = numberOf(version.basedOnId);
        return number === undefined ? null : t('version.label', { number });
      },
    },
    { key: 'drafted', header: t('versions.drafted'), wideOnly: true, cell: (line) => stage(line, 'drafted') },
    { key: 'proposed', header: t('version.proposed'), cell: (line) => stage(line, 'proposed') },
    { key: 'agreed', header: t('version.agreed'), cell: (line) => stage(line, 'agreed') },
    { key: 'published', header: t('version.published'), cell: (line) => stage(line, 'published') },
  ];
  return (
    <DataTable
      id="versions"
      caption={t('versions.caption')}
      captionHidden
      rows={versions}
      rowKey={({ version }) => version.id}
      rowHref={({ version }) => `${base}?version=${version.number}`}
      selected={selected?.id}
      columns={columns}
      empty={<EmptyState title={t('emptyTitle')}>{t('versions.emptyText')}</EmptyState>}
    />
  );
}

/** A cell on one stage of a version: the date and place as recorded, and below them who recorded it and why. */
function useStage() {
  const t = useTranslations('programme');
  const { date } = useWrittenDates();
  const { day } = useMoment();
  const dated = (on: string | null) => date(on) ?? <NotStated>{t('version.dateNotStated')}</NotStated>;
  return (line: Line, stage: 'drafted' | 'proposed' | 'agreed' | 'published') => {
    const { version } = line;
    const act = line.acts[stage];
    const outside = () => {
      switch (stage) {
        case 'drafted':
          return null;
        case 'proposed':
          return version.proposedOn === null && version.state !== 'proposed' ? null : dated(version.proposedOn);
        case 'agreed':
          if (!hasReached(line, 'agreed')) return null;
          return (
            <>
              {dated(version.agreedOn)}
              {version.agreedAt === null ? null : (
                <span className={styles.place}>{t('versions.atMeeting', { title: version.agreedAt.title })}</span>
              )}
            </>
          );
        case 'published':
          if (!hasReached(line, 'published')) return null;
          return (
            <>
              {dated(version.publishedOn)}
              {version.publishedAt === null ? null : <span className={styles.place}>{version.publishedAt}</span>}
            </>
          );
      }
    };
    const stated = outside();
    if (stated === null && (act === undefined || stage !== 'drafted')) return null;
    return (
      <>
        {stated}
        {act === undefined ? null : (
          <span className={styles.by}>
            {t('versions.recorded', { by: act.by ?? 'none', date: day(act.recordedAt) })}
          </span>
        )}
        {act?.reason === undefined || act.reason === null ? null : (
          <span className={styles.by}>{t('versions.reason', { reason: act.reason })}</span>
        )}
      </>
    );
  };
}
