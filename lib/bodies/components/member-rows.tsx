'use client';

import { useTranslations } from 'next-intl';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { DraftRow } from '../membership-draft';
import { regionalGroups } from '../types';
import type { MembersValues } from './members-form';
import styles from './members-form.module.css';

/** The States of the text, each with the group and the beginning that will be set. */
export function MemberRows({
  form,
  rows,
  nameOf,
  labelledBy,
}: {
  form: CommandForm<MembersValues>;
  rows: readonly DraftRow[];
  nameOf: (stateId: string) => string;
  /** Id of the words that name the table. */
  labelledBy: string;
}) {
  const t = useTranslations('bodies');
  return (
    <table className={styles.rows} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('membersForm.state')}</th>
          <th scope="col">{t('membersForm.group')}</th>
          <th scope="col">{t('membersForm.since')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ stateId, match }) => {
          const name = nameOf(stateId);
          const { error: groupError, ...group } = form.field(`group.${stateId}`);
          const { error: sinceError, ...since } = form.field(`since.${stateId}`);
          return (
            <tr key={stateId}>
              <th scope="row" className={styles.name}>
                <bdi>{name}</bdi>
                {match.how === 'beginning' ? (
                  <span className={styles.note}>{t('membersForm.readAs', { line: match.line })}</span>
                ) : null}
              </th>
              <td>
                <select
                  {...group}
                  id={`group-${stateId}`}
                  aria-label={t('membersForm.groupFor', { name })}
                  aria-invalid={groupError ? true : undefined}
                  aria-describedby={groupError ? `group-${stateId}-error` : undefined}
                  className={styles.control}
                >
                  <option value="">{t('membersForm.noGroup')}</option>
                  {regionalGroups.map((one) => (
                    <option key={one} value={one}>
                      {t(`groups.${one}`)}
                    </option>
                  ))}
                </select>
                {groupError ? (
                  <p id={`group-${stateId}-error`} className={styles.error}>
                    {groupError}
                  </p>
                ) : null}
              </td>
              <td>
                <input
                  {...since}
                  id={`since-${stateId}`}
                  type="text"
                  placeholder={t('form.notStated')}
                  aria-label={t('membersForm.sinceFor', { name })}
                  aria-invalid={sinceError ? true : undefined}
                  aria-describedby={sinceError ? `since-${stateId}-error` : undefined}
                  className={styles.control}
                />
                {sinceError ? (
                  <p id={`since-${stateId}-error`} className={styles.error}>
                    {sinceError}
                  </p>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
