import type { ReactNode } from 'react';
import styles from './icons.module.css';

const paths = {
  check: <path d="M3.5 8.5l3 3 6-7" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  chevronDown: <path d="M4 6.25L8 10.25 12 6.25" />,
  chevronUp: <path d="M4 9.75L8 5.75 12 9.75" />,
  chevronEnd: <path d="M6.25 4l4 4-4 4" />,
  chevronStart: <path d="M9.75 4l-4 4 4 4" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4" />
      <path d="M10 10l3.5 3.5" />
    </>
  ),
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  plus: <path d="M8 3v10M3 8h10" />,
  note: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.5v3.5M8 5v.25" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.5l6 11H2z" />
      <path d="M8 6.75v3M8 11.5v.25" />
    </>
  ),
  blocker: (
    <>
      <path d="M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5z" />
      <path d="M8 5v3.75M8 10.75v.25" />
    </>
  ),
  print: (
    <>
      <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2" />
      <path d="M4.5 9.5h7v4h-7z" />
    </>
  ),
  lock: <path d="M4 7.5h8v6H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2" />,
  pen: <path d="M3 13l.75-3.25 7-7 2.5 2.5-7 7zM9.25 4.25l2.5 2.5" />,
  undo: <path d="M5.5 3.5L2.5 6.5l3 3M2.5 6.5h7a3.5 3.5 0 0 1 0 7H7" />,
  redo: <path d="M10.5 3.5l3 3-3 3M13.5 6.5h-7a3.5 3.5 0 0 0 0 7H9" />,
  download: <path d="M8 2.5v7.5M4.75 7L8 10.25 11.25 7M3 13.5h10" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

const directional: ReadonlySet<IconName> = new Set(['chevronEnd', 'chevronStart', 'undo', 'redo']);

/** A small line drawing in the colour of the text. Decoration only: the words beside it carry the meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: 12 | 16 | 20 }) {
  return (
    <svg
      className={directional.has(name) ? styles.directional : styles.icon}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {paths[name]}
    </svg>
  );
}
