'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { Form } from '@/lib/ui/form';
import { Notice } from '@/lib/ui/notice';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { changePasswordAction } from '../actions';
import { passwordMinimum } from '../rules';
import { PasswordField } from './password-field';

/** Changes one's own password; every other browser is signed out. */
export function ChangePasswordForm() {
  const t = useTranslations('access');
  const [ended, setEnded] = useState<number | null>(null);
  const form = useCommandForm({
    defaultValues: { currentPassword: '', newPassword: '' },
    action: changePasswordAction,
    translateRefusal: useRefusalText(),
    onDone: ({ endedSessions }) => setEnded(endedSessions),
  });
  return (
    <>
      {ended === null ? null : (
        <Notice tone="success" announce>
          {t('account.changed', { count: ended })}
        </Notice>
      )}
      <Form
        form={form}
        label={t('account.password')}
        submitLabel={t('account.change')}
        problemsTitle={t('account.problems')}
      >
        <PasswordField
          label={t('account.currentPassword')}
          autoComplete="current-password"
          {...form.field('currentPassword')}
        />
        <PasswordField
          label={t('account.newPassword')}
          hint={t('password.rules', { minimum: passwordMinimum })}
          autoComplete="new-password"
          {...form.field('newPassword')}
        />
      </Form>
    </>
  );
}
