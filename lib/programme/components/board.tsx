import { useTranslations } from 'next-intl';
import { balanceGroups } from '@/lib/bodies/types';
import { genders } from '@/lib/people/types';
import { SeriesLabel } from '@/lib/ui/series-mark';
import { grouped, namedSeats } from '../rules/structure';
import type { Panel, Programme } from '../types';
import styles from './board.module.css';
import { DeskNote } from './desk-note';
import { useRole } from './person-role';
import { QuestionList } from './question-list';
import { genderMarks, SeatCard } from './seat-card';

function Moderators({ panel }: { panel: Panel }) {
  const t = useTranslations('programme');
  const roleOf = useRole();
  if (panel.moderators.length === 0) return <p className={styles.moderator}>{t('noModerator')}</p>;
  return panel.moderators.map((part) => {
    const role = roleOf(part.person, part.office);
    return (
      <p key={part.id} className={styles.moderator}>
        <span className={styles.term}>{t('part.moderator')}</span>
        <span className={styles.name}>{part.namedByFunction && role !== null ? role : part.person.name}</span>
        <span className={styles.role}>{part.namedByFunction ? t('byFunction', { name: part.person.name }) : role}</span>
      </p>
    );
  });
}

/** Notes by the id of the panel or seat they are on; of none for those who may not read them. */
type Notes = Readonly<Record<string, string>>;

function PanelColumn({ panel, showGender, notes }: { panel: Panel; showGender: boolean; notes: Notes }) {
  const t = useTranslations('programme');
  const headingId = `panel-${panel.number}`;
  return (
    <article className={styles.panel} aria-labelledby={headingId}>
      <header className={styles.head}>
        <h4 id={headingId} className={styles.number}>
          {t('panel', { number: panel.number })}
        </h4>
        <span className={styles.partLine}>{t('panelPart', { part: panel.part })}</span>
        <span className={styles.count}>
          {t('panelCount', { named: namedSeats(panel).length, seats: panel.seats.length })}
        </span>
      </header>
      {panel.title === panel.topic.title ? null : (
        <p className={styles.printed}>{t('printedTitle', { title: panel.title })}</p>
      )}
      <Moderators panel={panel} />
      <ol className={styles.seats}>
        {panel.seats.map((seat) => (
          <SeatCard key={seat.id} seat={seat} showGender={showGender} note={notes[seat.id]} />
        ))}
      </ol>
      <DeskNote note={notes[panel.id]} />
    </article>
  );
}

/** What the small marks mean. */
export function Legend({ showGender }: { showGender: boolean }) {
  const t = useTranslations('programme');
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {balanceGroups.map((group) => (
        <li key={group}>
          <SeriesLabel series={group}>{t(`group.${group}`)}</SeriesLabel>
        </li>
      ))}
      {showGender
        ? genders.map((gender) => (
            <li key={gender}>
              <SeriesLabel series={genderMarks[gender]}>{t(`gender.${gender}`)}</SeriesLabel>
            </li>
          ))
        : null}
    </ul>
  );
}

/**
 * The programme as a board: a column for each topic with its panels one below the other, and below them the questions that
 * these panels share. Questions shared by panels of different topics stand with the first of them.
 */
export function Board({ programme, showGender, notes }: { programme: Programme; showGender: boolean; notes: Notes }) {
  const t = useTranslations('programme');
  const topics = grouped(programme.panels, (panel) => panel.topic.id);
  return (
    <div className={styles.whole}>
      <Legend showGender={showGender} />
      <div className={styles.board}>
        {topics.map((panels) => {
          const numbers = panels.map((panel) => panel.number);
          const { topic } = panels[0];
          const questions = programme.questionGroups.filter((group) => numbers.includes(group.panelNumbers[0] ?? 0));
          return (
            <section key={topic.id} className={styles.topic} aria-labelledby={`topic-${topic.letter}`}>
              <header className={styles.topicHead}>
                <span className={styles.topicLetter}>{t('topic', { letter: topic.letter })}</span>
                <h3 id={`topic-${topic.letter}`} className={styles.topicTitle}>
                  {topic.title}
                </h3>
              </header>
              <div className={styles.panels}>
                {panels.map((panel) => (
                  <PanelColumn key={panel.id} panel={panel} showGender={showGender} notes={notes} />
                ))}
              </div>
              {questions.map((group) => (
                <QuestionList key={group.panelNumbers.join()} group={group} panels={programme.panels} />
              ))}
            </section>
          );
        })}
      </div>
    </div>
  );
}
