import styles from './thin-bar.module.css';

export type ThinBarProps = {
  /** What the bar shows, read out, e.g. "41 of 102 answered". */
  label: string;
  value: number;
  /** The whole; with 0 the bar is empty. */
  max: number;
  /** A second part after the first, e.g. delivered but not answered. */
  secondValue?: number;
  /** Words beside the bar. */
  text?: string;
  tone?: 'accent' | 'warning';
};

/** A thin bar for a part of a whole, in a table or beside a figure. */
export function ThinBar({ label, value, max, secondValue = 0, text, tone = 'accent' }: ThinBarProps) {
  const first = share(value, max);
  const second = Math.min(share(secondValue, max), 100 - first);
  return (
    <span className={styles.bar}>
      <svg className={styles.drawing} viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect className={styles.ground} width="100" height="4" />
        <rect className={styles.second} x={first} width={second} height="4" />
        <rect className={tone === 'warning' ? styles.warning : styles.first} width={first} height="4" />
      </svg>
      {text === undefined ? null : <span className={styles.text}>{text}</span>}
    </span>
  );
}

function share(value: number, max: number): number {
  return max <= 0 ? 0 : Math.min(100, Math.max(0, (100 * value) / max));
}
