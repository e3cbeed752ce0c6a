import { useLocale, useTranslations } from 'next-intl';
import { writtenDate } from '@/lib/i18n/dates';
import { FindingList } from '@/lib/i18n/finding-list';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { LinkButton } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
import { LetterSheet } from '@/lib/ui/letter-sheet';
import { Link } from '@/lib/ui/link';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { LettersPage } from '../loaders/letters';
import styles from './letters.module.css';

/** The letters to those chosen, as they will be read, with the way to the Word documents. */
export function LettersPreview({ data }: { data: LettersPage }) {
  const t = useTranslations('letters.choice');
  const locale = useLocale();
  const { meeting, kind, letters, findings, datedOn, letterheadHref } = data;
  const back = `/meetings/${meeting.slug}/letters?kind=${kind}`;
  const query = new URLSearchParams([
    ['kind', kind],
    ['date', datedOn],
    ...letters.map((one): [string, string] => ['to', one.key]),
  ]).toString();
  const documents = `/meetings/${meeting.slug}/letters/document?${query}`;
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('trail')}
            items={[
              { key: 'meeting', label: meeting.shortTitle, href: `/meetings/${meeting.slug}` },
              { key: 'letters', label: t('title'), href: back },
              { key: 'here', label: t(`kinds.${kind}`) },
            ]}
          />
        }
        title={t(`kinds.${kind}`)}
        answer={t('previewAnswer', { count: letters.length, date: writtenDate(datedOn, locale) })}
        primary={
          letters.length === 0 ? undefined : (
            <LinkButton href={`${documents}&as=one`} variant="primary" download>
              {t('oneFile')}
            </LinkButton>
          )
        }
        secondary={
          letters.length > 1 ? (
            <LinkButton href={`${documents}&as=zip`} download>
              {t('zip', { count: letters.length })}
            </LinkButton>
          ) : undefined
        }
      />
      {findings.length === 0 ? null : (
        <Section
          id="findings"
          title={t('findings')}
          action={letterheadHref === null ? undefined : <Link href={letterheadHref}>{t('letterhead')}</Link>}
        >
          <FindingList findings={findings} />
        </Section>
      )}
      {letters.length === 0 ? (
        <EmptyState title={t('noneChosen')} action={<LinkButton href={back}>{t('chooseAgain')}</LinkButton>}>
          {t('noneChosenText')}
        </EmptyState>
      ) : (
        <div className={styles.sheets}>
          {letters.map((one) => (
            <LetterSheet key={one.key} letter={one.letter} label={one.letter.title} />
          ))}
        </div>
      )}
    </Page>
  );
}
