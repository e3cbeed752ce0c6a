import { useTranslations } from 'next-intl';
import type { Part } from '../types';
import styles from './part-list.module.css';
import { useRole } from './person-role';

/** Those who open, speak or close, in order, each with what they do. */
export function PartList({ parts, body }: { parts: readonly Part[]; body: string }) {
  const t = useTranslations('programme');
  const roleOf = useRole();
  return (
    <ul className={styles.list}>
      {parts.map((part) => {
        const role = roleOf(part.person, part.office, body);
        return (
          <li key={part.id} className={styles.part}>
            <span className={styles.kind}>{t(`part.${part.kind}`)}</span>
            <span className={styles.who}>
              <span className={styles.name}>{part.namedByFunction && role !== null ? role : part.person.name}</span>
              {part.party === null ? null : <span className={styles.party}>{part.party.name}</span>}
              {part.namedByFunction ? (
                <span className={styles.role}>{t('byFunction', { name: part.person.name })}</span>
              ) : (
                <span className={styles.role}>{role}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
