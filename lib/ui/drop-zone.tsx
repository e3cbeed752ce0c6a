'use client';

import { type ReactNode, useEffect, useId, useState } from 'react';
import { classNames } from './class-names';
import styles from './drop-zone.module.css';

export type DropZoneProps = {
  /** Name of the field, so that a refusal beside it is found. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** e.g. "Drop files here". */
  dropLabel: ReactNode;
  /** Between the two ways, e.g. "or". */
  orLabel: ReactNode;
  /** Words of the button that opens the dialog of the system. */
  chooseLabel: ReactNode;
  /** Called with the files that were dropped or chosen, as often as some are. */
  onFiles: (files: readonly File[]) => void;
  /** What was chosen so far. */
  children?: ReactNode;
};

/**
 * A place to drop files on, which is a file input as well: reached and used by keyboard. A file that misses the place is not
 * opened by the browser, which would lose the page.
 */
export function DropZone({
  name,
  label,
  hint,
  error,
  dropLabel,
  orLabel,
  chooseLabel,
  onFiles,
  children,
}: DropZoneProps) {
  const id = useId();
  const [over, setOver] = useState(false);

  useEffect(() => {
    function keepPage(event: DragEvent) {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    }
    window.addEventListener('dragover', keepPage);
    window.addEventListener('drop', keepPage);
    return () => {
      window.removeEventListener('dragover', keepPage);
      window.removeEventListener('drop', keepPage);
    };
  }, []);

  return (
    <fieldset
      id={id}
      name={name}
      tabIndex={-1}
      className={classNames(styles.group, error && styles.wrong)}
      data-invalid={error ? '' : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={styles.legend} data-field-label="">
        {label}
      </legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside does the same by keyboard. */}
      <div
        className={classNames(styles.zone, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }}
      >
        <p className={styles.drop}>
          {dropLabel} <span className={styles.or}>{orLabel}</span>
        </p>
        <label className={styles.choose}>
          {chooseLabel}
          <input
            type="file"
            multiple
            className={styles.input}
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            onChange={(event) => {
              onFiles([...(event.target.files ?? [])]);
              // The same file can be chosen again after it was removed.
              event.target.value = '';
            }}
          />
        </label>
      </div>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
}
