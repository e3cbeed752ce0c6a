'use client';

import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Button } from './button';
import { classNames } from './class-names';
import { ConfirmQuestion, type Question } from './confirm-dialog';
import styles from './form.module.css';
import { Notice } from './notice';
import type { CommandForm } from './use-command-form';

export type FormProps<TValues extends FieldValues> = {
  form: CommandForm<TValues>;
  /** Names the form for those who listen; needed where a page has several. */
  label?: string;
  submitLabel: ReactNode;
  /** Red, for an act that cannot be taken back. */
  danger?: boolean;
  /** The form prepares the act of the page, which has its own button. */
  prepares?: boolean;
  /** What is asked once more before the form is sent. */
  question?: Question;
  /** Why the form cannot be sent now; shown beside the button. */
  disabledReason?: ReactNode;
  /** Head of the list of problems, shown when there is more than one. */
  problemsTitle: string;
  /** Says that unsaved input was put back, or can be since somebody else changed the record; it can be thrown away. */
  kept?: { restored: string; older: string; bringBackLabel: string; discardLabel: string };
  /** Beside the submit button, e.g. a link back. */
  secondary?: ReactNode;
  /** As wide as the page, for a form whose fields stand beside a preview or in a table. */
  wide?: boolean;
  children: ReactNode;
};

type Problem = { id: string; label: string; message: string };

/** The form of a command: refusals at the top and beside the fields, fields, and the button that sends it. */
export function Form<TValues extends FieldValues>({
  form,
  label,
  submitLabel,
  danger = false,
  prepares = false,
  question,
  disabledReason,
  problemsTitle,
  kept,
  secondary,
  wide = false,
  children,
}: FormProps<TValues>) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [asked, setAsked] = useState<SubmitEvent<HTMLFormElement>>();

  // The list is read from the page after each drawing, so that it has the order and the words the reader sees.
  useEffect(() => {
    const found = form.element.current ? problemsIn(form.element.current) : [];
    setProblems((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  });

  function ask(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setAsked(event);
  }

  return (
    // `post` keeps input out of the address should the form be sent before the script has loaded.
    <form
      ref={form.element}
      className={classNames(styles.form, wide && styles.wide)}
      aria-label={label}
      method="post"
      noValidate
      onSubmit={question === undefined ? form.submit : ask}
    >
      {kept !== undefined && (form.restored || form.older) ? (
        <Notice
          announce
          action={
            <>
              {form.older ? (
                <Button variant="secondary" size="small" onClick={form.bringBack}>
                  {kept.bringBackLabel}
                </Button>
              ) : null}
              <Button variant="quiet" size="small" onClick={form.discard}>
                {kept.discardLabel}
              </Button>
            </>
          }
        >
          {form.older ? kept.older : kept.restored}
        </Notice>
      ) : null}
      {form.rootErrors.length > 0 ? (
        <div data-form-refusal="">
          <Notice tone="blocker" announce>
            {form.rootErrors.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </Notice>
        </div>
      ) : null}
      {problems.length > 1 ? (
        <Notice tone="blocker" title={problemsTitle}>
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem.id}>
                <a
                  href={`#${problem.id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(problem.id)?.focus();
                  }}
                >
                  {problem.label}
                </a>{' '}
                {problem.message}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {children}
      <div className={styles.foot}>
        <Button
          type="submit"
          variant={danger ? 'danger' : prepares ? 'secondary' : 'primary'}
          pending={form.pending}
          disabledReason={disabledReason}
        >
          {submitLabel}
        </Button>
        {secondary}
      </div>
      {question === undefined ? null : (
        <ConfirmQuestion
          {...question}
          open={asked !== undefined}
          onClose={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined);
            if (asked !== undefined) form.submit(asked);
          }}
        />
      )}
    </form>
  );
}

/**
 * A row of short fields side by side; under one another on a phone.
 *
 * @param even fields of one width: a long hint is broken rather than push the next field down
 */
export function FieldRow({ even = false, children }: { even?: boolean; children: ReactNode }) {
  return <div className={classNames(styles.row, even && styles.even)}>{children}</div>;
}

/** Fields that belong together, under a legend. */
export function FieldGroup({ legend, hint, children }: { legend: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}

function problemsIn(form: HTMLFormElement): readonly Problem[] {
  return [...form.querySelectorAll('[aria-invalid="true"], [data-invalid]')].map((element) => {
    const group = element.closest('[data-field-group]');
    const labelled = group ?? (element.hasAttribute('data-invalid') ? element : element.parentElement);
    const row = element.closest('li[aria-label]')?.getAttribute('aria-label');
    const label = labelled?.querySelector('[data-field-label]')?.textContent ?? '';
    return {
      id: element.id,
      label: row ? `${row}, ${label}` : label,
      message: document.getElementById(`${element.id}-error`)?.textContent ?? '',
    };
  });
}
