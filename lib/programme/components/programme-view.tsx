import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FindingList } from '@/lib/i18n/finding-list';
import { LinkButton } from '@/lib/ui/button';
import { Disclosure } from '@/lib/ui/disclosure';
import { EmptyState } from '@/lib/ui/empty-state';
import { FigureLink } from '@/lib/ui/figure-link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { ProgrammePage } from '../loaders';
import { namedSeats, type ProgrammeFigures } from '../rules/structure';
import type { Programme } from '../types';
import { Board } from './board';
import { ExportMenu } from './export-menu';
import { PartList } from './part-list';
import { ProgrammeNav } from './programme-nav';
import styles from './programme-view.module.css';
import { VersionLine, VersionNav } from './version-line';

/** The answer to the page's question, with its figures linked to what they count. */
function Answer({
  programme,
  figures,
  data,
}: {
  programme: Programme;
  figures: ProgrammeFigures;
  data: ProgrammePage;
}) {
  const t = useTranslations('programme');
  const format = useFormatter();
  const base = `/meetings/${data.meeting.slug}`;
  const words = (count: number) => (count < 10 ? t(`numbers.${count}`) : format.number(count));
  const link = (href: string) => (chunks: ReactNode) => <FigureLink href={href}>{chunks}</FigureLink>;
  const short = programme.panels.find((panel) => namedSeats(panel).length < panel.seats.length);
  return t.rich('answer', {
    number: programme.version.number,
    state: programme.version.state,
    panels: figures.panels,
    panelsWord: words(figures.panels),
    panellists: figures.panellists,
    panellistsWord: words(figures.panellists),
    states: figures.states,
    statesWord: words(figures.states),
    organizations: figures.organizations,
    organizationsWord: words(figures.organizations),
    openSeats: figures.openSeats,
    openWord: words(figures.openSeats),
    openLink: short === undefined ? (chunks) => chunks : link(`#panel-${short.number}`),
    panelsLink: link('#panels'),
    panellistsLink: link(data.maySeeNominations ? `${base}/nominations` : '#panels'),
    statesLink: data.maySeeBalance ? link(`${base}/balance`) : (chunks) => chunks,
  });
}

/** The programme of a meeting on the desk: one version, what it is, and what the rules found in it. */
export function ProgrammeView({ data }: { data: ProgrammePage }) {
  const t = useTranslations('programme');
  const { programme, figures, meeting, versions, findings } = data;
  const base = `/meetings/${meeting.slug}`;
  if (programme === null || figures === null) {
    return (
      <Page width="wide">
        <PageHeader title={t('title')} answer={t('answerEmpty')} />
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      </Page>
    );
  }
  const { version, opening, keynote, closing } = programme;
  const based = versions.find((one) => one.id === version.basedOnId);
  const first = [...opening, ...keynote];
  return (
    <Page width="wide">
      <PageHeader
        trail={<ProgrammeNav slug={meeting.slug} isDesk={data.isDesk} />}
        title={t('title')}
        answer={<Answer programme={programme} figures={figures} data={data} />}
        primary={
          data.isPublic ? (
            <LinkButton href={`/programmes/${meeting.slug}`} variant="primary">
              {t('toPublic')}
            </LinkButton>
          ) : undefined
        }
        secondary={
          <>
            <ExportMenu base={base} number={version.number} />
            {data.maySeeBalance ? <LinkButton href={`${base}/balance`}>{t('toBalance')}</LinkButton> : null}
          </>
        }
      />
      <div className={styles.version}>
        {versions.length > 1 ? <VersionNav versions={versions} current={version} path={`${base}/programme`} /> : null}
        <VersionLine version={version} basedOn={based?.number ?? null} />
        {version.agreedHash === null ? null : (
          <Disclosure quiet summary={t('version.seal')}>
            <p>{t('version.sealText')}</p>
            <code className={styles.seal}>{version.agreedHash}</code>
          </Disclosure>
        )}
      </div>
      {first.length === 0 ? null : (
        <Section id="opening" title={t('sections.opening')}>
          <PartList parts={first} body={meeting.body.name} />
        </Section>
      )}
      <Section id="panels" title={t('sections.panels')}>
        <Board programme={programme} showGender={data.maySeeBalance} />
      </Section>
      {closing.length === 0 ? null : (
        <Section id="closing" title={t('sections.closing')}>
          <PartList parts={closing} body={meeting.body.name} />
        </Section>
      )}
      {findings.length === 0 ? null : (
        <Section id="findings" title={t('sections.findings')} description={t('findingsText')}>
          <FindingList findings={findings} evidence={data.evidence} />
        </Section>
      )}
    </Page>
  );
}
