'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { TextField } from '@/lib/ui/field';
import styles from './sign-in.module.css';

/** A password that can be shown while it is typed (NIST SP 800-63B, 5.1.1.2); pasting works as in any field. */
export function PasswordField(props: ComponentProps<typeof TextField>) {
  const t = useTranslations('access.password');
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <TextField {...props} type={shown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      <Button variant="quiet" size="small" onClick={() => setShown(!shown)} aria-pressed={shown}>
        {shown ? t('hide') : t('show')}
      </Button>
    </div>
  );
}
