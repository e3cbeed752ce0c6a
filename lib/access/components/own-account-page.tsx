import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/lib/ui/description-list';
import { EmptyState } from '@/lib/ui/empty-state';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Prose } from '@/lib/ui/prose';
import { Section } from '@/lib/ui/section';
import type { OwnAccountPage } from '../loaders';
import { ChangePasswordForm } from './change-password-form';
import { useLimitWords } from './role-words';
import { EndSessions, SessionList } from './session-list';

/** One's own account: roles, browsers, password. */
export function OwnAccount({ data }: { data: OwnAccountPage }) {
  const t = useTranslations('access');
  const limitWords = useLimitWords();
  const { account, sessions, currentSessionId, sessionHours } = data;
  return (
    <Page>
      <PageHeader
        title={t('account.title')}
        answer={t('account.answer', { name: account.displayName, email: account.email, count: sessions.length })}
      />
      <Section id="roles" title={t('account.roles')} description={t('account.rolesNote')}>
        {account.roles.length === 0 ? (
          <EmptyState title={t('account.noRoles')} />
        ) : (
          <DescriptionList
            items={account.roles.map((held) => ({
              key: held.id,
              term: t(`roles.${held.role}`),
              detail: `${limitWords(held)}. ${t(`roleNotes.${held.role}`)}`,
            }))}
          />
        )}
      </Section>
      <Section
        id="sessions"
        title={t('account.sessions')}
        description={t('account.sessionsNote', {
          hours: sessionHours.lifetime,
          idle: sessionHours.idle,
        })}
        action={
          sessions.length > 1 ? (
            <EndSessions accountId={account.id} label={t('account.endOthers')}>
              {t('account.endOthersText')}
            </EndSessions>
          ) : undefined
        }
      >
        <SessionList sessions={sessions} currentSessionId={currentSessionId} />
      </Section>
      <Section id="change-password" title={t('account.password')}>
        {account.hasPassword ? <ChangePasswordForm /> : <Prose>{t('account.noPassword')}</Prose>}
      </Section>
    </Page>
  );
}
