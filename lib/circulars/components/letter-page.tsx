import { useTranslations } from 'next-intl';
import { FindingList } from '@/lib/i18n/finding-list';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { LinkButton } from '@/lib/ui/button';
import { ChoiceLinks } from '@/lib/ui/choice-links';
import { LetterSheet } from '@/lib/ui/letter-sheet';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { CircularLettersPage } from '../loaders/letter';

/** The letter of a circular as each class of its addressees will read it. */
export function CircularLetters({ data, wanted }: { data: CircularLettersPage; wanted: string | undefined }) {
  const t = useTranslations('letters.page');
  const circulars = useTranslations('circulars');
  const { circular, readings, letterheadHref } = data;
  const base = `/circulars/${circular.id}`;
  const chosen = readings.find((one) => one.to.key === wanted) ?? readings[0];
  if (chosen === undefined) return null;
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={circulars('detail.trail')}
            items={[
              { key: 'register', label: circulars('toRegister'), href: '/circulars' },
              { key: 'circular', label: circular.name, href: base },
              { key: 'here', label: t('title') },
            ]}
          />
        }
        title={t('titleOf', { subject: circular.subject })}
        answer={t('answer', { form: chosen.letter.form, to: chosen.name, count: readings.length })}
        primary={
          <LinkButton href={`${base}/letter/document?to=${chosen.to.key}`} variant="primary" download>
            {t('word')}
          </LinkButton>
        }
        secondary={
          readings.length > 1 ? (
            <LinkButton href={`${base}/letter/document?to=all`} download>
              {t('wordAll', { count: readings.length })}
            </LinkButton>
          ) : undefined
        }
      />
      {circular.isIssued ? <Notice>{t(circular.hasScan ? 'issuedWithScan' : 'issued')}</Notice> : null}
      {readings.length > 1 ? (
        <ChoiceLinks
          label={t('readings')}
          choices={readings.map((one) => ({
            key: one.to.key,
            href: `${base}/letter?to=${one.to.key}`,
            label: one.name,
            note: t(`forms.${one.letter.form}`),
            isChosen: one === chosen,
          }))}
        />
      ) : null}
      <LetterSheet letter={chosen.letter} label={t('sheet', { to: chosen.name })} />
      {chosen.findings.length === 0 ? null : (
        <Section
          id="findings"
          title={circulars('findings')}
          action={letterheadHref === null ? undefined : <Link href={letterheadHref}>{t('letterhead')}</Link>}
        >
          <FindingList findings={chosen.findings} />
        </Section>
      )}
    </Page>
  );
}
