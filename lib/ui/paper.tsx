import type { ReactNode } from 'react';
import { Link } from './link';
import styles from './paper.module.css';
import { PrintButton } from './print-button';

export type PaperProps = {
  /** The way back, and the button that prints; neither is printed. */
  back: { readonly href: string; readonly label: string };
  printLabel: string;
  children: ReactNode;
};

/** A page made to be printed: on the screen it reads as on paper, below a line with what is not printed. */
export function Paper({ back, printLabel, children }: PaperProps) {
  return (
    <div className={styles.paper}>
      <div className={styles.acts}>
        <PrintButton>{printLabel}</PrintButton>
        <Link href={back.href}>{back.label}</Link>
      </div>
      {children}
    </div>
  );
}

export type PaperTableProps = {
  title: string;
  lines: readonly string[];
  columns: readonly { readonly key: string; readonly header: string; readonly align?: 'end' }[];
  rows: readonly (readonly string[])[];
};

/** A list as paper has it: title, lines, and a table whose head stands on every page. */
export function PaperTable({ title, lines, columns, rows }: PaperTableProps) {
  return (
    <article className={styles.sheet}>
      <h1 className={styles.title}>{title}</h1>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {/* Reachable by keyboard, because it scrolls where the window is narrow. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1). */}
      <section className={styles.scroll} aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.align === 'end' ? styles.end : undefined}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed list never move.
              <tr key={index}>
                {columns.map((column, at) => (
                  <td key={column.key} className={column.align === 'end' ? styles.end : undefined}>
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </article>
  );
}
