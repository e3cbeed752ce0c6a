import { useId } from 'react';
import { type SeriesKey, SeriesMark, seriesLook } from './series-mark';
import styles from './stacked-bar.module.css';

export type BarSegment = {
  key: string;
  label: string;
  series: SeriesKey;
  value: number;
  /** The figure as text, e.g. "9 (31%)". */
  valueText: string;
};

export type StackedBarProps = {
  /** What the whole is, read out, e.g. "Seats by regional group". */
  label: string;
  segments: readonly BarSegment[];
  /** The legend with the figures; leave it out only where the figures stand beside the bar. */
  legend?: boolean;
};

const width = 400;
const height = 12;
const gap = 1.5;

/** A whole in its parts, each with colour, pattern and label. */
export function StackedBar({ label, segments, legend = true }: StackedBarProps) {
  const id = useId();
  const shown = segments.filter((segment) => segment.value > 0);
  const total = shown.reduce((sum, segment) => sum + segment.value, 0);
  const available = width - gap * Math.max(0, shown.length - 1);
  const starts = shown.map((_, index) =>
    shown.slice(0, index).reduce((sum, before) => sum + (before.value / total) * available + gap, 0),
  );
  return (
    <div className={styles.figure}>
      <svg
        className={styles.bar}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label}: ${segments.map((segment) => `${segment.label} ${segment.valueText}`).join('; ')}`}
      >
        {total === 0 ? <rect className={styles.empty} width={width} height={height} /> : null}
        {shown.map((segment, index) => {
          const look = seriesLook(segment.series);
          const size = (segment.value / total) * available;
          return (
            <g key={segment.key} className={look.colour} transform={`translate(${starts[index] ?? 0} 0)`}>
              <title>{`${segment.label}: ${segment.valueText}`}</title>
              <Filling id={`${id}-${segment.key}`} drawing={look.drawing} width={size} />
            </g>
          );
        })}
      </svg>
      {legend ? (
        <ul className={styles.legend}>
          {segments.map((segment) => (
            <li key={segment.key} className={styles.entry}>
              <SeriesMark series={segment.series} />
              {segment.label}
              <span className={styles.value}>{segment.valueText}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The area of one part. The drawings answer to those of `SeriesDot`. */
function Filling({ id, drawing, width: size }: { id: string; drawing: string; width: number }) {
  if (drawing === 'solid') {
    return <rect width={size} height={height} fill="currentColor" />;
  }
  return (
    <>
      <defs>
        <pattern id={id} width="5" height="6" patternUnits="userSpaceOnUse">
          {drawing === 'half' ? <path d="M0 0h2.5v6H0z" fill="currentColor" /> : null}
          {drawing === 'bars' ? <path d="M0 2h5v2.4H0z" fill="currentColor" /> : null}
          {drawing === 'core' ? <circle cx="2.5" cy="3" r="1.5" fill="currentColor" /> : null}
          {drawing === 'cross' ? <path d="M0 6L5 0" stroke="currentColor" strokeWidth="1" /> : null}
        </pattern>
      </defs>
      {drawing === 'dashed' ? null : <rect width={size} height={height} fill="currentColor" opacity="0.28" />}
      <rect width={size} height={height} fill={`url(#${id})`} />
      <rect
        x="0.75"
        y="0.75"
        width={Math.max(0, size - 1.5)}
        height={height - 1.5}
        fill="none"
        stroke="currentColor"
        strokeWidth={drawing === 'ring' ? 2.5 : 1.5}
        strokeDasharray={drawing === 'dashed' ? '3 2.5' : undefined}
      />
    </>
  );
}
