import { useTranslations } from 'next-intl';
import { useMoment } from '@/lib/i18n/use-moment';
import { Disclosure } from '@/lib/ui/disclosure';
import { EmptyState } from '@/lib/ui/empty-state';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { AimsPage } from '../../loaders/aims';
import { ProgrammeNav } from '../programme-nav';
import { useAimSentence } from './aim-sentence';
import styles from './aims.module.css';
import { AimsForm } from './aims-form';
import { JudgedAims } from './judged-aims';
import { MethodSection } from './method-section';

/** What the Chair asks of the programme, how the newest version stands beside it, and how the list was set. */
export function AimsView({ data }: { data: AimsPage }) {
  const t = useTranslations('aims');
  const { meeting, aims, version, topics, maySet, changes } = data;
  const judged = version?.judged ?? [];
  const inState = (state: 'met' | 'missed' | 'outOfReach') => judged.filter((one) => one.state === state).length;
  return (
    <Page>
      <PageHeader
        trail={<ProgrammeNav slug={meeting.slug} isDesk />}
        title={t('title')}
        answer={t('answer', {
          aims: judged.length > 0 ? judged.length : aims.length,
          version: version?.number ?? 0,
          met: inState('met'),
          missed: inState('missed'),
          out: inState('outOfReach'),
        })}
      />
      {judged.length === 0 && aims.length === 0 ? (
        <EmptyState title={t('noneTitle')}>
          <p>{t('noneText')}</p>
          {maySet ? null : <p>{t('noneToRead')}</p>}
        </EmptyState>
      ) : null}
      {version === null || judged.length === 0 ? (
        <Sentences aims={aims} topics={topics} />
      ) : (
        <Section
          id="standing"
          title={t('standing', { version: version.number })}
          description={t('standingText', {
            kept: version.keepsItsAims ? 'yes' : 'no',
            moderators: version.countsModerators ? 'yes' : 'no',
          })}
        >
          <JudgedAims judged={judged} topics={topics} inviteFor={maySet ? meeting.slug : null} />
        </Section>
      )}
      {maySet ? (
        <Section id="edit" title={t('edit')}>
          <AimsForm data={data} />
        </Section>
      ) : null}
      <MethodSection data={data} />
      {changes.length === 0 ? null : (
        <Section id="changes" title={t('changes')}>
          {changes.map((change) => (
            <Change key={change.seq} change={change} topics={topics} />
          ))}
        </Section>
      )}
    </Page>
  );
}

function Sentences({ aims, topics }: Pick<AimsPage, 'aims' | 'topics'>) {
  const sentence = useAimSentence(topics);
  return aims.length === 0 ? null : (
    <ul className={styles.earlier}>
      {aims.map((aim) => (
        <li key={aim.id}>{sentence(aim)}</li>
      ))}
    </ul>
  );
}

function Change({ change, topics }: { change: AimsPage['changes'][number]; topics: AimsPage['topics'] }) {
  const t = useTranslations('aims');
  const { moment } = useMoment();
  return (
    <Disclosure
      summary={t('change', { by: change.actorName ?? 'none', at: moment(change.at), count: change.aims.length })}
      quiet
    >
      <Sentences aims={change.aims} topics={topics} />
    </Disclosure>
  );
}
