'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/lib/ui/button';
import type { MatchedLine } from '../match-states';
import styles from './members-form.module.css';

/** A line with the State that is meant, or null for a line to leave out. */
type Settled = { readonly at: number; readonly stateId: string | null };

/** Lines of a pasted list that are not the name of one State, each beside the choice that settles it. */
export function UnknownLines({
  lines,
  choices,
  onSettle,
}: {
  lines: readonly MatchedLine[];
  choices: readonly { readonly value: string; readonly label: string }[];
  onSettle: (settled: readonly Settled[]) => void;
}) {
  const t = useTranslations('bodies.membersForm');
  return (
    <section className={styles.box} aria-labelledby="unknown-lines">
      <h3 id="unknown-lines" className={styles.subheading}>
        {t('unknownTitle')}
      </h3>
      <p className={styles.explanation}>{t('unknownText')}</p>
      <ul className={styles.list}>
        {lines.map(({ at, line }) => (
          <li key={at} className={styles.unknown}>
            <bdi className={styles.line}>{line}</bdi>
            <select
              aria-label={t('chooseState', { line })}
              className={styles.control}
              value=""
              onChange={(event) => onSettle([{ at, stateId: event.target.value }])}
            >
              <option value="">{t('choose')}</option>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <Button variant="quiet" size="small" onClick={() => onSettle([{ at, stateId: null }])}>
              {t('leaveOut')}
            </Button>
          </li>
        ))}
      </ul>
      {lines.length > 1 ? (
        <Button size="small" onClick={() => onSettle(lines.map(({ at }) => ({ at, stateId: null })))}>
          {t('leaveOutAll')}
        </Button>
      ) : null}
    </section>
  );
}
