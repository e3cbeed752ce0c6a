import { useTranslations } from 'next-intl';
import type { KeyOf } from '@/lib/i18n/message-keys';
import type { Finding } from '@/lib/kernel/finding';
import { Icon } from '@/lib/ui/icons';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import styles from './finding-lines.module.css';

/** What the rules found about one panel; behind each line the rule it rests on and what would mend it. */
export function FindingLines({ findings, label }: { findings: readonly Finding[]; label: string }) {
  const t = useTranslations('findings');
  const board = useTranslations('programme.board');
  const ofRule = (rule: string, part: 'name' | 'mend') => board(`rules.${rule}.${part}` as Parameters<typeof board>[0]);
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
              {t(finding.rule as KeyOf<'findings'>, finding.params)}
            </summary>
            <p className={styles.more}>
              {board('rule', { name: ofRule(finding.rule, 'name') })} {ofRule(finding.rule, 'mend')}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
