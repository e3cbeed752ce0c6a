'use client';

import { useTranslations } from 'next-intl';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { PlacedLine } from '../rules/attendance-match';
import styles from './attendance-form.module.css';

/** What the form holds: the text, and choices by line. */
export type AttendanceValues = { text: string; party: Record<string, string>; out: Record<string, boolean> };

/** A line with what is chosen for it. */
export type PreviewRow = {
  /** Name of its choices in the form. */
  readonly key: string;
  readonly line: PlacedLine;
  /** What stands in its field. */
  readonly written: string;
  readonly chosen: {
    readonly name: string;
    readonly stateId: string | null;
    readonly organizationId: string | null;
  } | null;
  readonly isUnknownName: boolean;
  /** Left out of what is recorded. */
  readonly isOut: boolean;
};

/** Lines of the text, each with the party that it is recorded for. */
export function AttendanceRows({
  form,
  rows,
  id,
  title,
}: {
  form: CommandForm<AttendanceValues>;
  rows: readonly PreviewRow[];
  id: string;
  title: string;
}) {
  const t = useTranslations('consultations.attendance');
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id} className={styles.subheading}>
        {title}
      </h3>
      <table className={styles.rows} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('party')}</th>
            <th scope="col">{t('out')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, line, written, isUnknownName, isOut }) => {
            const { error: _, ...out } = form.field(`out.${key}`);
            const times = [line.joinedAt, line.leftAt].filter((time) => time !== null).join('–');
            return (
              <tr key={key} data-out={isOut ? '' : undefined} data-field-group="">
                <th scope="row" className={styles.line}>
                  <bdi data-field-label="">{line.label}</bdi>
                  <bdi className={styles.note}>{[line.email, times].filter((part) => part).join(' · ')}</bdi>
                </th>
                <td>
                  <input
                    type="text"
                    id={key}
                    list="attendance-parties"
                    value={written}
                    disabled={isOut}
                    onChange={(event) => form.rhf.setValue(`party.${key}`, event.target.value, { shouldDirty: true })}
                    placeholder={t('notKnown')}
                    aria-label={t('partyOf', { line: line.label })}
                    aria-invalid={isUnknownName ? true : undefined}
                    aria-describedby={isUnknownName ? `${key}-error` : undefined}
                    className={styles.control}
                  />
                  {isUnknownName ? (
                    <p id={`${key}-error`} className={styles.error}>
                      {t('unknownName')}
                    </p>
                  ) : null}
                </td>
                <td>
                  <input
                    {...out}
                    type="checkbox"
                    aria-label={t('leaveOut', { line: line.label })}
                    className={styles.box}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
