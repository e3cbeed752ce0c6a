import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icons';
import { Link } from './link';
import styles from './process-line.module.css';
import { VisuallyHidden } from './visually-hidden';

/** `late` is for the desk's own steps only; what others owe is never shown so. */
export type StepState = 'done' | 'due' | 'late' | 'coming' | 'unknown';

export type ProcessStep = {
  key: string;
  label: ReactNode;
  /** The day in words; the words for "not stated" when it is not known. */
  date?: ReactNode;
  state: StepState;
  /** The state in words, read out after the label. */
  stateLabel: string;
  /** One short line: what happened, or how many days are left. */
  detail?: ReactNode;
  href?: string;
  /** What can be done about this step, under its words. */
  act?: ReactNode;
};

export type ProcessLineProps = {
  label: string;
  steps: readonly ProcessStep[];
  /** Today on the line: after the step with this key. */
  today?: { label: string; afterKey: string };
};

/** The life of something as a line with dated steps. It wraps like text on a wide screen and stands upright on a phone. */
export function ProcessLine({ label, steps, today }: ProcessLineProps) {
  const reached = today === undefined ? -1 : steps.findIndex((step) => step.key === today.afterKey);
  return (
    <div className={styles.container}>
      <ol className={styles.line} aria-label={label} data-columns={columns(steps.length)}>
        {steps.map((step, index) => {
          const isToday = index === reached;
          const travelled = today === undefined ? steps[index + 1]?.state === 'done' : index <= reached;
          return (
            <li
              key={step.key}
              className={classNames(
                styles.step,
                styles[step.state],
                travelled && styles.travelled,
                isToday && styles.now,
              )}
              aria-current={step.state === 'due' || step.state === 'late' ? 'step' : undefined}
            >
              <span className={styles.mark}>
                {step.state === 'done' ? <Icon name="check" size={12} /> : null}
                {step.state === 'late' ? <span className={styles.bang} /> : null}
              </span>
              {isToday ? <span className={styles.today}>{today?.label}</span> : null}
              <div className={styles.words}>
                {step.date === undefined ? null : <p className={styles.date}>{step.date}</p>}
                <p className={styles.label}>
                  {step.href === undefined ? step.label : <Link href={step.href}>{step.label}</Link>}
                  <VisuallyHidden>, {step.stateLabel}</VisuallyHidden>
                </p>
                {step.detail === undefined ? null : <p className={styles.detail}>{step.detail}</p>}
                {step.act === undefined ? null : <div className={styles.act}>{step.act}</div>}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Steps in a row on a wide screen: all of up to seven; of more, two or three rows of like length. */
function columns(count: number): number {
  const rows = Math.ceil(count / 7);
  return Math.max(1, Math.ceil(count / Math.max(1, rows)));
}
