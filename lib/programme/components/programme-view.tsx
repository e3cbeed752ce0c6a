import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/lib/ui/button';
import { Disclosure } from '@/lib/ui/disclosure';
import { EmptyState } from '@/lib/ui/empty-state';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { ProgrammePage } from '../loaders';
import { Answer } from './answer';
import { Board } from './board';
import { ExportMenu } from './export-menu';
import { FindingsSection } from './findings-section';
import { PartList } from './part-list';
import { ProgrammeNav } from './programme-nav';
import styles from './programme-view.module.css';
import { VersionLine, VersionNav } from './version-line';

/**
 * The programme of a meeting on the desk: one version, what it is, and what the rules found in it.
 *
 * @param draft what stands in place of answer and content for those who work on the draft
 * @param illustration what stands above the panels for those who read the draft and have arrangements of it shown
 */
export function ProgrammeView({
  data,
  draft,
  illustration,
}: {
  data: ProgrammePage;
  draft?: { answer: ReactNode; content: ReactNode };
  illustration?: ReactNode;
}) {
  const t = useTranslations('programme');
  const { programme, figures, meeting, versions, findings } = data;
  const base = `/meetings/${meeting.slug}`;
  if (programme === null || figures === null) {
    return (
      <Page width="wide">
        <PageHeader title={t('title')} answer={t(data.mayOpenDraft ? 'answerNone' : 'answerEmpty')} />
        <EmptyState
          title={t('emptyTitle')}
          action={
            data.mayOpenDraft ? (
              <LinkButton href={`${base}/programme/open`} variant="primary">
                {t('toOpenDraft')}
              </LinkButton>
            ) : undefined
          }
        >
          {t(data.mayOpenDraft ? 'emptyTextDesk' : 'emptyText')}
        </EmptyState>
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
        answer={
          draft?.answer ?? (
            <Answer
              programme={programme}
              figures={figures}
              slug={meeting.slug}
              maySeeBalance={data.maySeeBalance}
              maySeeNominations={data.maySeeNominations}
            />
          )
        }
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
            {data.mayOpenDraft ? (
              <LinkButton href={`${base}/programme/open?base=${version.number}`}>{t('toOpenDraft')}</LinkButton>
            ) : null}
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
      {draft?.content ?? (
        <>
          {first.length === 0 ? null : (
            <Section id="opening" title={t('sections.opening')}>
              <PartList parts={first} body={meeting.body.name} />
            </Section>
          )}
          <Section id="panels" title={t('sections.panels')}>
            {illustration}
            <Board programme={programme} showGender={data.maySeeBalance} notes={data.notes} />
          </Section>
          {closing.length === 0 ? null : (
            <Section id="closing" title={t('sections.closing')}>
              <PartList parts={closing} body={meeting.body.name} />
            </Section>
          )}
          <FindingsSection findings={findings} evidence={data.evidence} />
        </>
      )}
    </Page>
  );
}
