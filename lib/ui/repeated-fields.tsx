'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { type FieldArray, type FieldArrayPath, type FieldPath, type FieldValues, useFieldArray } from 'react-hook-form';
import { Button } from './button';
import { Icon, type IconName } from './icons';
import styles from './repeated-fields.module.css';
import type { CommandForm } from './use-command-form';
import { VisuallyHidden } from './visually-hidden';

/** The words of a list of rows that stay, whatever their order; positions count from 1. */
export type FixedRowsWords = {
  legend: ReactNode;
  /** The heading above says the same: the legend is only read out. */
  legendHidden?: boolean;
  hint?: ReactNode;
  /** Head of a row, e.g. "Mandate 2". */
  row: (position: number) => string;
  moveUp: (position: number) => string;
  moveDown: (position: number) => string;
  /** Read out after the act. */
  moved: (to: number) => string;
};

/** The words of a list of repeated fields; positions count from 1. */
export type RepeatedFieldsWords = FixedRowsWords & {
  /** Shown while there is no row. */
  empty?: ReactNode;
  add: ReactNode;
  remove: (position: number) => string;
  /** Read out after the act. */
  added: (position: number) => string;
  removed: (position: number) => string;
};

export type RepeatedFieldsProps<TValues extends FieldValues, TName extends FieldArrayPath<TValues>> = {
  form: CommandForm<TValues>;
  name: TName;
  /** Whether the order means something and can be changed. */
  ordered?: boolean;
  /** No more rows than this can be added. */
  max?: number;
  /** The fields of one row; names are `${name}.${index}.…`. */
  children: (index: number) => ReactNode;
} & (
  | {
      fixed?: false;
      /** The values of a row just added. */
      newRow: FieldArray<TValues, TName>;
      words: RepeatedFieldsWords;
    }
  /** Rows are neither added nor removed. */
  | { fixed: true; words: FixedRowsWords }
);

/** Rows of the same fields that can be added, removed and put in order, by buttons; each act is read out. */
export function RepeatedFields<TValues extends FieldValues, TName extends FieldArrayPath<TValues>>(
  props: RepeatedFieldsProps<TValues, TName>,
) {
  const { form, name, words, ordered = false, max, children } = props;
  const growing = props.fixed ? null : { newRow: props.newRow, words: props.words };
  const rows = useFieldArray({ control: form.rhf.control, name });
  const [said, setSaid] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  const error = form.errorOf(name as FieldPath<TValues>);
  const count = rows.fields.length;

  function move(from: number, to: number) {
    if (to >= 0 && to < count) {
      rows.move(from, to);
      setSaid(words.moved(to + 1));
    }
  }

  return (
    <fieldset
      id={id}
      name={name}
      className={styles.list}
      tabIndex={-1}
      data-invalid={error ? '' : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={words.legendHidden ? undefined : styles.legend} data-field-label="">
        {words.legendHidden ? <VisuallyHidden>{words.legend}</VisuallyHidden> : words.legend}
      </legend>
      {words.hint === undefined ? null : <p className={styles.hint}>{words.hint}</p>}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      {count === 0 && growing?.words.empty !== undefined ? <p className={styles.hint}>{growing.words.empty}</p> : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in one browser. */}
      <ol className={styles.rows} role="list">
        {rows.fields.map((row, index) => (
          <li key={row.id} className={styles.row} aria-label={words.row(index + 1)}>
            <span className={styles.position} aria-hidden="true">
              {index + 1}
            </span>
            <div className={styles.fields}>{children(index)}</div>
            <div className={styles.tools}>
              {ordered ? (
                <>
                  <Tool
                    icon="chevronUp"
                    label={words.moveUp(index + 1)}
                    off={index === 0}
                    onClick={() => move(index, index - 1)}
                  />
                  <Tool
                    icon="chevronDown"
                    label={words.moveDown(index + 1)}
                    off={index === count - 1}
                    onClick={() => move(index, index + 1)}
                  />
                </>
              ) : null}
              {growing === null ? null : (
                <Tool
                  icon="cross"
                  label={growing.words.remove(index + 1)}
                  onClick={() => {
                    rows.remove(index);
                    setSaid(growing.words.removed(index + 1));
                    addButton.current?.focus();
                  }}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      {growing === null || (max !== undefined && count >= max) ? null : (
        <Button
          ref={addButton}
          size="small"
          icon="plus"
          onClick={() => {
            rows.append(growing.newRow);
            setSaid(growing.words.added(count + 1));
          }}
        >
          {growing.words.add}
        </Button>
      )}
      <span role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
    </fieldset>
  );
}

/** A small button beside a row. One that cannot act now keeps its place, so that the focus does not jump. */
function Tool({
  icon,
  label,
  off = false,
  onClick,
}: {
  icon: IconName;
  label: string;
  off?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      title={label}
      aria-label={label}
      aria-disabled={off ? true : undefined}
      onClick={off ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
