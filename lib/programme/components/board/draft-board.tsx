'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/lib/ui/button';
import { classNames } from '@/lib/ui/class-names';
import { VisuallyHidden } from '@/lib/ui/visually-hidden';
import { grouped } from '../../rules/structure';
import { Legend } from '../board';
import boardStyles from '../board.module.css';
import { useBoardTools } from './board-context';
import { BoardNotices } from './board-notices';
import styles from './draft-board.module.css';
import { Illustration } from './illustration';
import { PanelColumn } from './panel-column';
import { PoolList } from './pool-list';
import { QuestionEditor } from './question-editor';
import { SelectionBar } from './selection-bar';
import side from './side.module.css';
import { Toolbar } from './toolbar';
import { WholeBalance } from './whole-balance';

/** What is read out after each act. */
function Announcer() {
  const { said } = useBoardTools();
  return (
    <VisuallyHidden>
      <span role="status" data-said="">
        <span key={said.count}>{said.text}</span>
      </span>
    </VisuallyHidden>
  );
}

/** The panels of a draft by topic, with their questions, and beside them the balance of the whole and the pool. */
export function DraftBoard() {
  const t = useTranslations('programme');
  const { state, dialogs } = useBoardTools();
  const { panels, questionGroups } = state.programme;
  return (
    <div className={boardStyles.whole}>
      <Toolbar />
      <Illustration />
      <BoardNotices />
      <Legend showGender />
      <a href="#pool" className={styles.skip}>
        {t('board.skipToPool')}
      </a>
      <div className={styles.layout}>
        <div className={classNames(boardStyles.board, styles.columns)}>
          {grouped(panels, (panel) => panel.topic.id).map((onTopic) => {
            const numbers = onTopic.map((panel) => panel.number);
            const { topic } = onTopic[0];
            return (
              <section key={topic.id} className={boardStyles.topic} aria-labelledby={`topic-${topic.letter}`}>
                <header className={boardStyles.topicHead}>
                  <span className={boardStyles.topicLetter}>{t('topic', { letter: topic.letter })}</span>
                  <h3 id={`topic-${topic.letter}`} className={boardStyles.topicTitle}>
                    {topic.title}
                  </h3>
                </header>
                <div className={boardStyles.panels}>
                  {onTopic.map((panel) => (
                    <PanelColumn key={panel.id} panel={panel} />
                  ))}
                </div>
                {questionGroups
                  .filter((group) => numbers.includes(group.panelNumbers[0] ?? 0))
                  .map((group) => (
                    <QuestionEditor key={group.panelNumbers.join()} group={group} />
                  ))}
                <Button
                  size="small"
                  icon="plus"
                  className={styles.addQuestion}
                  onClick={() => dialogs.show({ kind: 'question', question: null, panelNumbers: numbers })}
                >
                  {t('board.addQuestionOn', { letter: topic.letter })}
                </Button>
              </section>
            );
          })}
        </div>
        <aside className={side.side} aria-label={t('board.side')}>
          <WholeBalance />
          <PoolList />
        </aside>
      </div>
      <SelectionBar />
      <Announcer />
    </div>
  );
}
