'use client';

import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
  type UseFormRegisterReturn,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { Outcome, Refusal } from '@/lib/kernel/refusal';
import { answer } from './answer';
import { formErrors } from './field-errors';
import { useDraft } from './use-draft';

export type CommandFormOptions<TValues extends FieldValues, TResult> = {
  /** Every field with its first value; `''` for an empty input. */
  defaultValues: TValues;
  /** The bridge to the command, which parses and decides; the form holds no second copy of its rules. */
  action: (values: TValues) => Promise<Outcome<TResult>>;
  /** The sentence for a refusal, e.g. from the messages under `refusals.<code>`. */
  translateRefusal: (refusal: Refusal) => string;
  /** After success: move on, refresh, or empty the form with `form.rhf.reset()`. */
  onDone?: (value: TResult) => void;
  /** Keeps unsaved input over a reload under this name; see `useDraft`. */
  draftKey?: string;
  /** The state of what is edited, e.g. its revision: input that began from another one is offered, not put back. */
  draftVersion?: string | number;
};

export type CommandForm<TValues extends FieldValues> = {
  /** Spread into a field of `field.tsx`: name, handlers, ref and error. */
  field: <TName extends FieldPath<TValues>>(
    name: TName,
    options?: RegisterOptions<TValues, TName>,
  ) => UseFormRegisterReturn<TName> & { error: string | undefined };
  /** The error of a field or of a group of repeated fields, if any. */
  errorOf: (name: FieldPath<TValues>) => string | undefined;
  submit: (event: SubmitEvent<HTMLFormElement>) => void;
  pending: boolean;
  /** Refusals that concern the act as a whole. */
  rootErrors: readonly string[];
  /** Rises with each refused attempt. */
  attempt: number;
  /** True once unsaved input of an earlier visit was put back. */
  restored: boolean;
  /** True while unsaved input waits that began before somebody else changed what is edited. */
  older: boolean;
  /** Puts that input back, where something was typed. */
  bringBack: () => void;
  /** Throws away unsaved input and returns to the first values. */
  discard: () => void;
  element: RefObject<HTMLFormElement | null>;
  /** The form of react-hook-form, for what is not covered here (`watch`, `setValue`, `control`). */
  rhf: UseFormReturn<TValues>;
};

/**
 * A form that carries out one command. Refusals, and the `others` they carry, are set beside their fields; those without a
 * field stand at the top. After a refused attempt the focus goes to the first field in question.
 */
export function useCommandForm<TValues extends FieldValues, TResult>({
  defaultValues,
  action,
  translateRefusal,
  onDone,
  draftKey,
  draftVersion,
}: CommandFormOptions<TValues, TResult>): CommandForm<TValues> {
  const rhf = useForm<TValues>({ defaultValues: defaultValues as DefaultValues<TValues>, shouldFocusError: false });
  const { errors, isSubmitting } = rhf.formState;
  const element = useRef<HTMLFormElement>(null);
  const [rootErrors, setRootErrors] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const draft = useDraft(rhf, draftKey, draftVersion?.toString(), defaultValues);

  useEffect(() => {
    if (attempt > 0) {
      const first = element.current?.querySelector('[aria-invalid="true"], [data-invalid]');
      const target = first ?? element.current?.querySelector('[data-form-refusal] [tabindex="-1"]');
      if (target instanceof HTMLElement) {
        target.focus();
      }
    }
  }, [attempt]);

  async function send(values: TValues) {
    const outcome = await answer(action(values));
    if (outcome.ok) {
      rhf.reset(values, { keepValues: true });
      draft.clear(values);
      onDone?.(outcome.value);
      return;
    }
    const inputs = element.current?.elements;
    const found = formErrors(outcome.refusal, (path) => Boolean(inputs?.namedItem(path)), translateRefusal);
    for (const { path, message } of found.fields) {
      rhf.setError(path as FieldPath<TValues>, { type: 'refusal', message });
    }
    setRootErrors(found.root);
    setAttempt((count) => count + 1);
  }

  function errorOf(name: FieldPath<TValues>): string | undefined {
    const { error } = rhf.getFieldState(name, { ...rhf.formState, errors });
    return error?.message ?? error?.root?.message;
  }

  return {
    field: (name, options) => ({ ...rhf.register(name, options), error: errorOf(name) }),
    errorOf,
    submit: (event) => {
      event.preventDefault();
      // A refusal of the last attempt must not keep this one from being sent.
      rhf.clearErrors();
      setRootErrors([]);
      void rhf.handleSubmit(send)();
    },
    pending: isSubmitting,
    rootErrors,
    attempt,
    restored: draft.restored,
    older: draft.older,
    bringBack: draft.bringBack,
    discard: () => {
      rhf.reset(defaultValues);
      setRootErrors([]);
      draft.clear();
    },
    element,
    rhf,
  };
}
