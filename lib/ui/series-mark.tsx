import type { ReactNode } from 'react';
import styles from './series-mark.module.css';

/**
 * The series of a chart: the five regional groups and observers, three neutral ones (`one`, `two`, `three`), and `unknown` for
 * what is not stated. Each has a colour and a drawing of its own, so that none is told by colour alone.
 */
export type SeriesKey = 'AFR' | 'APG' | 'EEG' | 'GRU' | 'WEO' | 'OBS' | 'one' | 'two' | 'three' | 'unknown';

const looks: Record<SeriesKey, { colour: string | undefined; drawing: Drawing }> = {
  AFR: { colour: styles.afr, drawing: 'solid' },
  APG: { colour: styles.apg, drawing: 'ring' },
  EEG: { colour: styles.eeg, drawing: 'half' },
  GRU: { colour: styles.gru, drawing: 'bars' },
  WEO: { colour: styles.weo, drawing: 'core' },
  OBS: { colour: styles.obs, drawing: 'cross' },
  one: { colour: styles.ink, drawing: 'solid' },
  two: { colour: styles.ink, drawing: 'half' },
  three: { colour: styles.ink, drawing: 'bars' },
  unknown: { colour: styles.ink, drawing: 'dashed' },
};

type Drawing = 'solid' | 'ring' | 'half' | 'bars' | 'core' | 'cross' | 'dashed';

/** One dot of a series: a disc of diameter `size` around `cx`, `cy`. */
function SeriesDot({ series, cx, cy, size }: { series: SeriesKey; cx: number; cy: number; size: number }) {
  const { colour, drawing } = looks[series];
  const r = size / 2;
  const line = size / 7;
  const edge = r - line / 2;
  return (
    <g className={colour} transform={`translate(${cx} ${cy})`}>
      {drawing === 'solid' ? <circle r={r} fill="currentColor" /> : null}
      {drawing === 'ring' ? <circle r={r - line} fill="none" stroke="currentColor" strokeWidth={line * 2} /> : null}
      {drawing === 'dashed' ? (
        <circle
          r={edge}
          fill="none"
          stroke="currentColor"
          strokeWidth={line}
          strokeDasharray={`${edge * 0.524} ${edge * 0.524}`}
        />
      ) : null}
      {drawing === 'half' || drawing === 'core' || drawing === 'bars' || drawing === 'cross' ? (
        <circle r={edge} fill="none" stroke="currentColor" strokeWidth={line} />
      ) : null}
      {drawing === 'half' ? <path d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`} fill="currentColor" /> : null}
      {drawing === 'core' ? <circle r={r * 0.52} fill="currentColor" /> : null}
      {drawing === 'bars' ? (
        <rect x={-r * 0.85} y={-r * 0.28} width={r * 1.7} height={r * 0.56} fill="currentColor" />
      ) : null}
      {drawing === 'cross' ? (
        <path
          d={`M${-r * 0.6} ${-r * 0.6}L${r * 0.6} ${r * 0.6}M${r * 0.6} ${-r * 0.6}L${-r * 0.6} ${r * 0.6}`}
          stroke="currentColor"
          strokeWidth={line}
        />
      ) : null}
    </g>
  );
}

/** The dot of a series as what rectangles are filled with, one in each square of side `pitch`, from the origin on. */
export function SeriesPattern({ id, series, pitch }: { id: string; series: SeriesKey; pitch: number }) {
  return (
    <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse">
      <SeriesDot series={series} cx={pitch / 2} cy={pitch / 2} size={(pitch * 13) / 16} />
    </pattern>
  );
}

/** The name of a series after its mark; a name of several lines keeps clear of the mark. */
export function SeriesLabel({ series, children }: { series: SeriesKey; children: ReactNode }) {
  return (
    <span className={styles.label}>
      <SeriesMark series={series} />
      <span>{children}</span>
    </span>
  );
}

/** The mark of a series in running text or on a card. Give `label` where no words stand beside it. */
export function SeriesMark({ series, size = 12, label }: { series: SeriesKey; size?: 10 | 12 | 16; label?: string }) {
  return (
    <svg
      className={styles.mark}
      viewBox="-8 -8 16 16"
      width={size}
      height={size}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <SeriesDot series={series} cx={0} cy={0} size={15} />
    </svg>
  );
}
