'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { foldText } from '@/lib/people/rules';
import { classNames } from '@/lib/ui/class-names';
import { TextField } from '@/lib/ui/field';
import styles from './pick-field.module.css';

/**
 * A choice of any from a long list: a search narrows what is shown, and what is chosen stays in view. The value of the field
 * is a list of strings.
 */
export function PickField({
  label,
  options,
  chosen,
  field,
}: {
  label: string;
  options: readonly { readonly value: string; readonly label: string }[];
  chosen: readonly string[];
  field: UseFormRegisterReturn & { error: string | undefined };
}) {
  const t = useTranslations('circulars.form');
  const [search, setSearch] = useState('');
  const { error, ...input } = field;
  const fits = (text: string) => foldText(text).includes(foldText(search));
  const shown = options.filter((one) => fits(one.label) || chosen.includes(one.value));
  if (options.length === 0) return null;
  return (
    <div className={styles.field}>
      <TextField
        label={label}
        hint={t('picked', { count: chosen.length })}
        error={error}
        type="search"
        placeholder={t('pickSearch')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <fieldset className={styles.list} aria-label={label}>
        {options.map((one) => (
          <label key={one.value} className={classNames(styles.choice, !shown.includes(one) && styles.filtered)}>
            <input type="checkbox" value={one.value} {...input} />
            <span>{one.label}</span>
          </label>
        ))}
        {shown.length === 0 ? <p className={styles.none}>{t('pickNone')}</p> : null}
      </fieldset>
    </div>
  );
}
