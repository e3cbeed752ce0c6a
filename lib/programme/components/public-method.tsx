import { useTranslations } from 'next-intl';
import type { PublicMethod as Told } from '../loaders';
import type { Panel } from '../types';
import { useAimSentence } from './aims/aim-sentence';
import styles from './public-programme.module.css';

/** By which goals, rules and lots arrangements of the meeting are made: told where a decision asks for it. */
export function PublicMethod({ told, panels }: { told: Told; panels: readonly Panel[] }) {
  const t = useTranslations('programme.public.method');
  const goals = useTranslations('aims.method.goals');
  const sentence = useAimSentence(panels.map((panel) => panel.topic));
  const { method, rules, seed } = told;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('title')}</h2>
      <p className={styles.note}>{t('text', { symbol: method.symbol ?? '', paragraph: method.paragraph ?? '' })}</p>
      <ol className={styles.goals}>
        {method.goals.map((goal) => (
          <li key={goal}>{goals(goal as 'fill')}</li>
        ))}
      </ol>
      {rules.length === 0 ? null : (
        <>
          <p className={styles.note}>{t('rules')}</p>
          <ul className={styles.goals}>
            {rules.map((rule) => (
              <li key={rule.id}>{sentence(rule)}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.note}>{t('lots', { seed })}</p>
    </section>
  );
}
