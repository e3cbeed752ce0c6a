'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { setPasswordAction, setUpAdministratorAction } from '../actions';
import { passwordMinimum } from '../rules';
import { PasswordField } from './password-field';

/** Uses a one-time link up: only this button does, never the link itself, for mail scanners follow links. */
export function WelcomeForm({ token, firstAdministrator }: { token: string; firstAdministrator: boolean }) {
  const t = useTranslations('access');
  const router = useRouter();
  const form = useCommandForm<{ displayName: string; email: string; password: string }, unknown>({
    defaultValues: { displayName: '', email: '', password: '' },
    action: ({ displayName, email, password }) =>
      firstAdministrator
        ? setUpAdministratorAction({ token, displayName, email, password })
        : setPasswordAction({ token, password }),
    translateRefusal: useRefusalText(),
    onDone: () => router.push('/sign-in?passwordSet=1'),
  });
  return (
    <Form
      form={form}
      submitLabel={firstAdministrator ? t('welcome.setUp') : t('welcome.submit')}
      problemsTitle={t('welcome.problems')}
    >
      {firstAdministrator ? (
        <>
          <TextField
            label={t('welcome.displayName')}
            hint={t('welcome.displayNameHint')}
            autoComplete="name"
            {...form.field('displayName')}
          />
          <TextField label={t('welcome.email')} type="email" autoComplete="username" {...form.field('email')} />
        </>
      ) : null}
      <PasswordField
        label={t('welcome.newPassword')}
        hint={t('password.rules', { minimum: passwordMinimum })}
        autoComplete="new-password"
        {...form.field('password')}
      />
    </Form>
  );
}
