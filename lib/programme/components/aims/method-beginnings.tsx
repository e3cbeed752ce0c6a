'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/lib/ui/button';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { AimsPage } from '../../loaders/aims';
import type { Method } from '../../types';
import { methodGoals } from '../../types';
import styles from './method.module.css';
import { goalRows, type MethodValues, methodValues } from './method-values';

/** What the form of a method may begin with: the usual order of goals, and the methods of other meetings of the body. */
export function MethodBeginnings({ form, data }: { form: CommandForm<MethodValues>; data: AimsPage }) {
  const t = useTranslations('aims.method');
  const [said, setSaid] = useState('');
  const { setValue } = form.rhf;
  const changed = { shouldDirty: true } as const;

  function takeOver(method: Method) {
    const values = methodValues(method, data.shares.membership);
    setValue('goals', values.goals, changed);
    setValue('shares', values.shares, changed);
    setValue('groupSeats', values.groupSeats, changed);
    setValue('countModerators', values.countModerators, changed);
    setSaid(t('copyTaken'));
  }

  return (
    <fieldset>
      <legend>{t('begin')}</legend>
      <div className={styles.presets}>
        <Button
          size="small"
          onClick={() => {
            setValue('goals', goalRows(methodGoals), changed);
            setSaid(t('usualTaken'));
          }}
        >
          {t('usual')}
        </Button>
        {data.others.map(({ meetingId, title, method }) =>
          method === null ? null : (
            <Button key={meetingId} size="small" onClick={() => takeOver(method)}>
              {t('copy', { meeting: title })}
            </Button>
          ),
        )}
      </div>
      <p role="status">{said}</p>
    </fieldset>
  );
}
