import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './section.module.css';

export type SectionProps = {
  /** Id of the heading, so that figures elsewhere can link to it. */
  id: string;
  title: ReactNode;
  /** 2 under the page title, 3 inside another section. */
  level?: 2 | 3;
  /** One line under the heading. */
  description?: ReactNode;
  /** A quiet link or button at the end of the heading's line. */
  action?: ReactNode;
  children: ReactNode;
};

/** A part of a page under its own heading, set apart by a hairline and white space. */
export function Section({ id, title, level = 2, description, action, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classNames(styles.section, level === 2 ? styles.second : styles.third)} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id} className={styles.heading}>
          {title}
        </Heading>
        {action === undefined ? null : <div className={styles.action}>{action}</div>}
      </div>
      {description === undefined ? null : <p className={styles.description}>{description}</p>}
      {children}
    </section>
  );
}
