import { useTranslations } from 'next-intl';
import { addresseeOf } from '../rules/questions';
import type { Panel, QuestionGroup } from '../types';
import styles from './question-list.module.css';

/** The questions that some panels share, each with whom it is put to. */
export function QuestionList({ group, panels }: { group: QuestionGroup; panels: readonly Panel[] }) {
  const t = useTranslations('programme.questions');
  return (
    <div className={styles.group}>
      <h4 className={styles.heading}>
        {t('heading', { count: group.panelNumbers.length, panels: group.panelNumbers.join(', ') })}
      </h4>
      <ol className={styles.list}>
        {group.questions.map((question) => {
          const name = addresseeOf(question, panels);
          return (
            <li key={question.id} className={styles.question}>
              <span className={styles.letter}>{t('letter', { letter: question.letter })}</span>
              <span className={styles.words}>
                <span>{question.text}</span>
                <span className={styles.about}>
                  {name === null ? t('toNobody') : t('to', { name })}
                  {question.sentences > 1 ? ` · ${t('sentences', { count: question.sentences })}` : null}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
