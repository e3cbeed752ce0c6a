import { useTranslations } from 'next-intl';
import { ChoiceLinks } from '@/lib/ui/choice-links';
import { EmptyState } from '@/lib/ui/empty-state';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import type { LetterChoicePage } from '../loaders/letters';
import { letterKinds } from '../types';
import styles from './letters.module.css';
import { RecipientForm } from './recipient-form';

/** Which letters, and to whom. */
export function LetterChoice({ data }: { data: LetterChoicePage }) {
  const t = useTranslations('letters.choice');
  const programme = useTranslations('programme');
  const { meeting, kind, version, recipients } = data;
  const base = `/meetings/${meeting.slug}/letters`;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        answer={
          version === null
            ? t('answerWithoutProgramme')
            : t('answer', { number: version.number, state: programme(`state.${version.state}`) })
        }
      />
      <ChoiceLinks
        label={t('kindsLabel')}
        choices={letterKinds.map((one) => ({
          key: one,
          href: `${base}?kind=${one}`,
          label: t(`kinds.${one}`),
          isChosen: one === kind,
        }))}
      />
      <p className={styles.explanation}>{t(`explanations.${kind}`)}</p>
      {recipients.length === 0 ? (
        <EmptyState title={t('nobody')}>{t(kind === 'confirmation' ? 'nobodyNominated' : 'nobodyText')}</EmptyState>
      ) : (
        <RecipientForm key={kind} data={data} action={`${base}/preview`} />
      )}
    </Page>
  );
}
