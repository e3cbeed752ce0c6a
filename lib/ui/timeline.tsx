import type { ReactNode } from 'react';
import { Link } from './link';
import styles from './timeline.module.css';

export type TimelineEvent = {
  key: string;
  /** The time in words, short: the day stands in the heading of the group or in these words. */
  time: ReactNode;
  /** The same for machines, ISO 8601. */
  dateTime?: string;
  actor?: ReactNode;
  /** What happened, as a sentence. */
  sentence: ReactNode;
  href?: string;
  /** A second line: reason, evidence, what can be undone. */
  detail?: ReactNode;
};

export type TimelineGroup = { key: string; heading?: ReactNode; events: readonly TimelineEvent[] };

/** What happened, newest or oldest first as given; events of one day under its heading. */
export function Timeline({ groups }: { groups: readonly TimelineGroup[] }) {
  return (
    <div className={styles.timeline}>
      {groups.map((group) => (
        <div key={group.key} className={styles.group}>
          {group.heading === undefined ? null : <h3 className={styles.heading}>{group.heading}</h3>}
          <ol className={styles.events}>
            {group.events.map((event) => (
              <li key={event.key} className={styles.event}>
                <time className={styles.time} dateTime={event.dateTime}>
                  {event.time}
                </time>
                <div className={styles.words}>
                  <p className={styles.line}>
                    <span>
                      {event.href === undefined ? event.sentence : <Link href={event.href}>{event.sentence}</Link>}
                    </span>
                    {event.actor === undefined ? null : <span className={styles.actor}>{event.actor}</span>}
                  </p>
                  {event.detail === undefined ? null : <div className={styles.detail}>{event.detail}</div>}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
