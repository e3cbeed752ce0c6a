'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@/lib/ui/class-names';
import { addresseeOf } from '../../rules/questions';
import type { QuestionGroup } from '../../types';
import { useBoardTools } from './board-context';
import { ItemTools } from './item-tools';
import styles from './lines.module.css';
import { useReorder } from './use-reorder';

/** The questions that some panels share: each can be changed, put elsewhere in the order or taken out. */
export function QuestionEditor({ group }: { group: QuestionGroup }) {
  const t = useTranslations('programme');
  const { state, carryOut, dialogs } = useBoardTools();
  const { questions, panelNumbers } = group;
  const order = useReorder(
    questions.map((one) => one.id),
    (was, ids) => carryOut({ kind: 'orderQuestions', was, ids }),
  );
  return (
    <div className={styles.group}>
      <h4 className={styles.heading}>
        {t('questions.heading', { count: panelNumbers.length, panels: panelNumbers.join(', ') })}
      </h4>
      <ol className={styles.list}>
        {questions.map((question, at) => {
          const addressee = addresseeOf(question, state.programme.panels);
          const name = t('board.questionName', { letter: question.letter });
          return (
            <li
              key={question.id}
              className={classNames(styles.line, order.over === question.id && styles.over)}
              {...order.itemProps(question.id)}
            >
              <span className={styles.letter}>{t('questions.letter', { letter: question.letter })}</span>
              <span className={styles.words}>
                <span>{question.text}</span>
                <span className={styles.about}>
                  {addressee === null ? t('questions.toNobody') : t('questions.to', { name: addressee })}
                  {question.sentences > 1 ? ` · ${t('questions.sentences', { count: question.sentences })}` : null}
                </span>
              </span>
              <ItemTools
                tools={[
                  ...(questions.length < 2
                    ? []
                    : ([
                        {
                          icon: 'chevronUp',
                          label: t('board.earlier', { name }),
                          run: () => order.shift(question.id, -1),
                          off: at === 0,
                        },
                        {
                          icon: 'chevronDown',
                          label: t('board.later', { name }),
                          run: () => order.shift(question.id, 1),
                          off: at === questions.length - 1,
                        },
                      ] as const)),
                  {
                    icon: 'pen',
                    label: t('board.change', { name }),
                    run: () => dialogs.show({ kind: 'question', question, panelNumbers }),
                  },
                  {
                    icon: 'cross',
                    label: t('board.takeOut', { name }),
                    run: () => dialogs.show({ kind: 'remove', what: 'question', id: question.id, name }),
                  },
                ]}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
