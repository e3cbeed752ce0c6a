import { useTranslations } from 'next-intl';
import { useMoment } from '@/lib/i18n/use-moment';
import { Badge } from '@/lib/ui/badge';
import { Breadcrumbs } from '@/lib/ui/breadcrumbs';
import { DescriptionList } from '@/lib/ui/description-list';
import { EmptyState } from '@/lib/ui/empty-state';
import { Page } from '@/lib/ui/page';
import { PageHeader } from '@/lib/ui/page-header';
import { Section } from '@/lib/ui/section';
import type { AccountPage } from '../loaders';
import { AddRole, EnableOrDisable, IssueLink, RoleTable } from './account-acts';
import { EndSessions, SessionList } from './session-list';

/** One account as an administrator keeps it. */
export function AccountView({ data }: { data: AccountPage }) {
  const t = useTranslations('access');
  const { account, isOwn, limits } = data;
  const { moment } = useMoment();
  return (
    <Page>
      <PageHeader
        trail={
          <Breadcrumbs
            label={t('detail.trail')}
            items={[
              { key: 'accounts', label: t('accounts.title'), href: '/accounts' },
              { key: 'here', label: account.displayName },
            ]}
          />
        }
        title={account.displayName}
        meta={<Badge>{t(`accounts.states.${account.accountState}`)}</Badge>}
        answer={t(`detail.${account.accountState}`, { name: account.displayName, count: account.roles.length })}
        primary={account.persona === null && account.disabledAt === null ? <IssueLink account={account} /> : undefined}
        secondary={<EnableOrDisable account={account} isOwn={isOwn} />}
      />
      <Section id="facts" title={t('detail.facts')}>
        <DescriptionList
          items={[
            { key: 'email', term: t('detail.email'), detail: account.email },
            { key: 'created', term: t('detail.created'), detail: moment(account.createdAt) },
            ...(account.disabledAt === null
              ? []
              : [{ key: 'disabled', term: t('detail.disabledSince'), detail: moment(account.disabledAt) }]),
            {
              key: 'password',
              term: t('detail.password'),
              detail: account.hasPassword ? t('detail.passwordSet') : t('detail.passwordNotSet'),
            },
            {
              key: 'link',
              term: t('detail.link'),
              detail:
                account.linkExpiresAt === null
                  ? t('detail.linkNone')
                  : t('detail.linkOpen', { date: moment(account.linkExpiresAt) }),
            },
          ]}
        />
      </Section>
      <Section id="roles" title={t('detail.roles')}>
        <RoleTable account={account} isOwn={isOwn} />
      </Section>
      <Section id="add-role" title={t('detail.addRole')}>
        <AddRole account={account} limits={limits} />
      </Section>
      <Section
        id="sessions"
        title={t('detail.sessions')}
        action={
          account.sessions.length > 0 ? (
            <EndSessions accountId={account.id} label={t('detail.endSessions')}>
              {t('detail.endSessionsText', { name: account.displayName })}
            </EndSessions>
          ) : undefined
        }
      >
        {account.sessions.length === 0 ? (
          <EmptyState title={t('detail.sessionsNone')} />
        ) : (
          <SessionList sessions={account.sessions} currentSessionId={null} />
        )}
      </Section>
    </Page>
  );
}
