'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/lib/ui/field';
import type { CommandForm } from '@/lib/ui/use-command-form';
import type { Membership } from '../membership-draft';
import type { MembersValues } from './members-form';
import styles from './members-form.module.css';

/** Present members that the text no longer names: each may be kept on record with the date of its end. */
export function MissingMembers({
  form,
  missing,
  nameOf,
}: {
  form: CommandForm<MembersValues>;
  missing: readonly Membership[];
  nameOf: (stateId: string) => string;
}) {
  const t = useTranslations('bodies.membersForm');
  return (
    <section className={styles.box} aria-labelledby="missing-members">
      <h3 id="missing-members" className={styles.subheading}>
        {t('removedTitle')}
      </h3>
      <p className={styles.explanation}>{t('removedText')}</p>
      <ul className={styles.list}>
        {missing.map(({ stateId }) => (
          <li key={stateId}>
            <TextField
              label={t('untilFor', { name: nameOf(stateId) })}
              measure="short"
              {...form.field(`until.${stateId}`)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
