'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { KeyOf } from '@/lib/i18n/message-keys';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { type Outcome, refuse } from '@/lib/kernel/refusal';
import { Button } from '@/lib/ui/button';
import { TextField } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { Notice } from '@/lib/ui/notice';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { PasswordField } from './password-field';
import styles from './sign-in.module.css';

/** Signs in with one of the two providers; the code of a refusal comes back as the answer's error. */
async function enter(provider: 'local' | 'persona', credentials: Record<string, string>): Promise<Outcome<null>> {
  const answer = await signIn(provider, { ...credentials, redirect: false });
  if (answer?.ok === true) return { ok: true, value: null };
  return { ok: false, refusal: refuse(answer?.error === 'tooManyAttempts' ? 'tooManyAttempts' : 'signInRefused') };
}

/** The whole page is loaded anew, so that nothing kept from before signing in is shown. */
function goOn(next: string | null): void {
  window.location.assign(next ?? '/home');
}

/** Address and password. */
export function SignInForm({ next }: { next: string | null }) {
  const t = useTranslations('access.signIn');
  const form = useCommandForm({
    defaultValues: { email: '', password: '' },
    action: (values) => enter('local', values),
    translateRefusal: useRefusalText(),
    onDone: () => goOn(next),
  });
  return (
    <Form form={form} submitLabel={t('submit')} problemsTitle={t('problems')} label={t('title')}>
      <TextField label={t('email')} type="email" autoComplete="username" {...form.field('email')} />
      <PasswordField label={t('password')} autoComplete="current-password" {...form.field('password')} />
    </Form>
  );
}

/** The personas of the demonstration: one step, no password. */
export function PersonaList({
  personas,
  next,
}: {
  personas: readonly { persona: string; displayName: string }[];
  next: string | null;
}) {
  const t = useTranslations('access');
  const refusalText = useRefusalText();
  const [pending, setPending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function choose(persona: string) {
    setPending(persona);
    const outcome = await enter('persona', { persona });
    if (outcome.ok) return goOn(next);
    setPending(null);
    setProblem(refusalText(outcome.refusal));
  }

  return (
    <>
      {problem === null ? null : (
        <Notice tone="warning" announce>
          {problem}
        </Notice>
      )}
      <ul className={styles.personas}>
        {personas.map(({ persona, displayName }) => (
          <li key={persona} className={styles.persona}>
            <div>
              <p className={styles.name}>{displayName}</p>
              <p className={styles.note}>{t(`personas.${persona}` as KeyOf<'access'>)}</p>
            </div>
            <Button
              name="persona"
              value={persona}
              pending={pending === persona}
              onClick={() => choose(persona)}
              aria-label={t('signIn.enterAs', { name: displayName })}
            >
              {t('signIn.enter')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
