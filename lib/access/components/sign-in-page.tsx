import { useTranslations } from 'next-intl';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Prose } from '@/lib/ui/prose';
import { Section } from '@/lib/ui/section';
import { PersonaList, SignInForm } from './sign-in-form';

/** Signing in: as a persona of the demonstration where that is offered, or with address and password. */
export function SignInPage({
  personas,
  next,
  news,
}: {
  personas: readonly { persona: string; displayName: string }[];
  next: string | null;
  news: 'passwordSet' | 'signedOut' | null;
}) {
  const t = useTranslations('access.signIn');
  const demonstration = personas.length > 0;
  return (
    <Page width="text">
      <PageHeader title={t('title')} answer={demonstration ? t('answerDemonstration') : t('answer')} />
      {news === null ? null : <Notice tone="success">{t(news)}</Notice>}
      {next === null ? null : <Notice>{t('goOn')}</Notice>}
      {demonstration ? (
        <Section id="personas" title={t('personas')}>
          <PersonaList personas={personas} next={next} />
        </Section>
      ) : null}
      {demonstration ? (
        <Section id="password" title={t('withPassword')}>
          <SignInForm next={next} />
        </Section>
      ) : (
        <SignInForm next={next} />
      )}
      <Prose>
        <p>{t('help')}</p>
      </Prose>
    </Page>
  );
}
