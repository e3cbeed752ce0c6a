'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { ConfirmDialog } from '@/lib/ui/confirm-dialog';
import { DataTable } from '@/lib/ui/data-table';
import { EmptyState } from '@/lib/ui/empty-state';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import {
  assignRoleAction,
  type HandedOverLink,
  issueLinkAction,
  removeRoleAction,
  setAccountEnabledAction,
} from '../actions';
import type { AccountDetail, HeldRole, LimitChoices } from '../queries';
import { LinkDialog } from './link-dialog';
import { RoleField, type RoleValues, roleRequest } from './role-field';
import { useLimitWords } from './role-words';

/** Issues a one-time link and shows it. */
export function IssueLink({ account }: { account: AccountDetail }) {
  const t = useTranslations('access.detail');
  const [handedOver, setHandedOver] = useState<HandedOverLink | null>(null);
  return (
    <>
      <ConfirmDialog
        triggerLabel={t('issueLink')}
        triggerVariant="primary"
        title={t('issueTitle')}
        confirmLabel={t('issueLink')}
        cancelLabel={t('cancel')}
        action={() => issueLinkAction(account.id)}
        onDone={setHandedOver}
        translateRefusal={useRefusalText()}
      >
        {t('issueText', { name: account.displayName })}
      </ConfirmDialog>
      <LinkDialog name={account.displayName} handedOver={handedOver} onClose={() => setHandedOver(null)} />
    </>
  );
}

/** Disables the account or enables it again; both are confirmed, and the one undoes the other. */
export function EnableOrDisable({ account, isOwn }: { account: AccountDetail; isOwn: boolean }) {
  const t = useTranslations('access.detail');
  const enabled = account.disabledAt === null;
  const act = enabled ? 'disable' : 'enable';
  return (
    <ConfirmDialog
      triggerLabel={t(act)}
      triggerVariant={enabled ? 'danger' : 'secondary'}
      disabledReason={isOwn ? t('disableOwn') : undefined}
      title={t(`${act}Title`)}
      confirmLabel={t(act)}
      cancelLabel={t('cancel')}
      danger={enabled}
      action={() => setAccountEnabledAction(account.id, !enabled)}
      translateRefusal={useRefusalText()}
    >
      {t(`${act}Text`, { name: account.displayName })}
    </ConfirmDialog>
  );
}

/** The roles of an account, each of which can be taken away. */
export function RoleTable({ account, isOwn }: { account: AccountDetail; isOwn: boolean }) {
  const t = useTranslations('access');
  const limitWords = useLimitWords();
  const refusalText = useRefusalText();
  if (account.roles.length === 0) {
    return <EmptyState title={t('detail.noRoles')}>{t('detail.noRolesText')}</EmptyState>;
  }
  const remove = (held: HeldRole) => {
    const words = { name: account.displayName, role: t(`roles.${held.role}`), limit: limitWords(held) };
    return (
      <ConfirmDialog
        triggerLabel={t('detail.removeRole')}
        triggerSize="small"
        disabledReason={isOwn && held.role === 'administrator' ? t('detail.ownAdministrator') : undefined}
        title={t('detail.removeTitle')}
        confirmLabel={t('detail.removeRole')}
        cancelLabel={t('detail.cancel')}
        action={() => removeRoleAction(account.id, held.id)}
        translateRefusal={refusalText}
      >
        {t('detail.removeText', words)}
      </ConfirmDialog>
    );
  };
  return (
    <DataTable
      id="roles"
      caption={t('detail.roles')}
      captionHidden
      rows={account.roles}
      rowKey={(held) => held.id}
      columns={[
        { key: 'role', header: t('detail.role'), primary: true, cell: (held) => t(`roles.${held.role}`) },
        { key: 'limit', header: t('detail.limit'), cell: limitWords },
        { key: 'remove', header: t('detail.removeRole'), cell: remove },
      ]}
    />
  );
}

/** Gives the account a further role. */
export function AddRole({ account, limits }: { account: AccountDetail; limits: LimitChoices }) {
  const t = useTranslations('access.detail');
  const form = useCommandForm<RoleValues, unknown>({
    defaultValues: { role: '', limit: '' },
    action: (values) => assignRoleAction({ accountId: account.id, ...roleRequest(values) }),
    translateRefusal: useRefusalText(),
    onDone: () => form.rhf.reset(),
  });
  return (
    <Form form={form} submitLabel={t('addRoleSubmit')} problemsTitle={t('problems')} label={t('addRole')}>
      <RoleField
        limits={limits}
        role={form.rhf.watch('role')}
        roleProps={form.field('role')}
        limitProps={form.field('limit')}
      />
    </Form>
  );
}
