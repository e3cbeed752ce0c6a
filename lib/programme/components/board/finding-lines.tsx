import { useTranslations } from 'next-intl';
import type { Finding } from '@/lib/kernel/finding';
import { Icon } from '@/lib/ui/icons';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import styles from './finding-lines.module.css';

/** What the rules found about one panel; behind each line the rule it rests on and what would mend it. */
export function FindingLines({ findings, label }: { findings: readonly Finding[]; label: string }) {
  const t = useTranslations('findings');
  const board = useTranslations('programme.board');
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {findings.map((finding) => (
        <li
          key={`${finding.rule}:${finding.subjects.map((subject) => subject.id).join()}`}
          className={styles[finding.severity]}
        >
          <details>
            <summary className={styles.line}>
              <span className={styles.icon}>
                <Icon name={finding.severity} size={12} />
                <VisuallyHidden>{board(`severity.${finding.severity}`)}</VisuallyHidden>
              </span>
              {t(finding.rule, finding.params)}
            </summary>
            <p className={styles.more}>
              {board('rule', { name: board(`rules.${finding.rule}.name`) })} {board(`rules.${finding.rule}.mend`)}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
