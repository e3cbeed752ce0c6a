'use client';

import { useTranslations } from 'next-intl';
import { useMoment } from '@/lib/i18n/use-moment';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Badge } from '@/lib/ui/badge';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { DataTable } from '@/lib/ui/data-table';
import { revokeSessionAction, revokeSessionsAction } from '../actions';
import type { OpenSession } from '../queries';
import { readDevice } from '../rules';

/** The browsers in which an account is signed in, each of which can be signed out. */
export function SessionList({
  sessions,
  currentSessionId,
}: {
  sessions: readonly OpenSession[];
  currentSessionId: string | null;
}) {
  const t = useTranslations('access');
  const refusalText = useRefusalText();
  const { moment } = useMoment();
  const device = (stored: string) => {
    const { browser, system } = readDevice(stored);
    const known =
      browser !== null && system !== null
        ? 'both'
        : browser !== null
          ? 'browser'
          : system !== null
            ? 'system'
            : 'unknown';
    return t(`device.${known}`, { browser: browser ?? '', system: system ?? '' });
  };
  return (
    <DataTable
      id="sessions"
      caption={t('account.sessions')}
      captionHidden
      rows={sessions}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'device',
          header: t('account.device'),
          primary: true,
          cell: (one) => (
            <>
              {device(one.device)}{' '}
              {one.id === currentSessionId ? <Badge tone="accent">{t('account.thisOne')}</Badge> : null}
            </>
          ),
        },
        { key: 'begun', header: t('account.begun'), cell: (one) => moment(one.createdAt) },
        { key: 'lastUse', header: t('account.lastUse'), cell: (one) => moment(one.lastSeenAt) },
        { key: 'ends', header: t('account.ends'), cell: (one) => moment(one.expiresAt) },
        {
          key: 'end',
          header: t('account.end'),
          cell: (one) =>
            one.id === currentSessionId ? null : (
              <ConfirmDialog
                triggerLabel={t('account.end')}
                triggerSize="small"
                title={t('account.endLabel', { device: device(one.device), date: moment(one.createdAt) })}
                confirmLabel={t('account.end')}
                cancelLabel={t('detail.cancel')}
                action={() => revokeSessionAction(one.id)}
                translateRefusal={refusalText}
              >
                {t('account.endText')}
              </ConfirmDialog>
            ),
        },
      ]}
    />
  );
}

/** Signs an account out everywhere, or everywhere else when it is one's own. */
export function EndSessions({ accountId, label, children }: { accountId: string; label: string; children: string }) {
  const t = useTranslations('access.detail');
  return (
    <ConfirmDialog
      triggerLabel={label}
      title={label}
      confirmLabel={label}
      cancelLabel={t('cancel')}
      action={() => revokeSessionsAction(accountId)}
      translateRefusal={useRefusalText()}
    >
      {children}
    </ConfirmDialog>
  );
}
