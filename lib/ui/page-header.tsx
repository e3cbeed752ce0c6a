import type { ReactNode } from 'react';
import styles from './page-header.module.css';

export type PageHeaderProps = {
  title: ReactNode;
  /** Breadcrumbs, above the title. */
  trail?: ReactNode;
  /** Badges and short facts beside the title. */
  meta?: ReactNode;
  /** One sentence that answers the page's question; its figures are `FigureLink`s. */
  answer?: ReactNode;
  /** The one act the process expects now. */
  primary?: ReactNode;
  /** Other acts, quiet or secondary. */
  secondary?: ReactNode;
};

/** The head of a page: where we are, what it is, what the answer is, what to do next. */
export function PageHeader({ title, trail, meta, answer, primary, secondary }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {trail === undefined ? null : <div className={styles.trail}>{trail}</div>}
      <div className={styles.titles}>
        <h1 className={styles.title}>{title}</h1>
        {meta === undefined ? null : <div className={styles.meta}>{meta}</div>}
      </div>
      {answer === undefined ? null : <p className={styles.answer}>{answer}</p>}
      {primary || secondary ? (
        <div className={styles.actions}>
          {secondary}
          {primary}
        </div>
      ) : null}
    </header>
  );
}
