import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

/** What every field shows around its control. */
export type FieldFrame = {
  label: ReactNode;
  /** What to enter and where it is found; stands before the control. */
  hint?: ReactNode;
  /** What is wrong and what to do; stands beside the control. */
  error?: string;
  /** e.g. "optional"; fields without it are expected. */
  optionalLabel?: string;
  /** How wide the control is: as wide as what is entered. */
  measure?: 'short' | 'medium' | 'full';
};

type Wiring = { id: string; hintId: string; errorId: string; describedBy: string | undefined };

function useWiring(givenId: string | undefined, frame: Pick<FieldFrame, 'hint' | 'error'>): Wiring {
  const ownId = useId();
  const id = givenId ?? ownId;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [frame.error ? errorId : '', frame.hint ? hintId : ''].filter(Boolean).join(' ');
  return { id, hintId, errorId, describedBy: describedBy || undefined };
}

function FieldShell({ frame, wiring, children }: { frame: FieldFrame; wiring: Wiring; children: ReactNode }) {
  return (
    <div className={classNames(styles.field, frame.error && styles.wrong)}>
      <label htmlFor={wiring.id} className={styles.label}>
        {/* The space is for those who listen: the two are set apart by a margin. */}
        <span data-field-label="">{frame.label}</span>{' '}
        {frame.optionalLabel ? <span className={styles.optional}>{frame.optionalLabel}</span> : null}
      </label>
      {frame.hint ? (
        <p id={wiring.hintId} className={styles.hint}>
          {frame.hint}
        </p>
      ) : null}
      {children}
      {frame.error ? (
        <p id={wiring.errorId} className={styles.error}>
          {frame.error}
        </p>
      ) : null}
    </div>
  );
}

/** The attributes that tie a control to its label, hint and error. */
function controlProps(wiring: Wiring, frame: FieldFrame, className?: string) {
  return {
    id: wiring.id,
    className: classNames(styles.control, styles[frame.measure ?? 'medium'], className),
    'aria-describedby': wiring.describedBy,
    'aria-invalid': frame.error ? true : undefined,
  };
}

export type TextFieldProps = FieldFrame & Omit<ComponentProps<'input'>, 'className' | 'size'>;

/** One line of text; `type` may be any text-like input (email, url, tel, number, time, password, search). */
export function TextField({ label, hint, error, optionalLabel, measure, ...input }: TextFieldProps) {
  const frame = { label, hint, error, optionalLabel, measure };
  const wiring = useWiring(input.id, frame);
  return (
    <FieldShell frame={frame} wiring={wiring}>
      <input type="text" {...input} {...controlProps(wiring, frame)} />
    </FieldShell>
  );
}

/** A calendar day, exchanged as `YYYY-MM-DD`; empty when not stated. */
export function DateField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField measure="short" {...props} type="date" />;
}

/** One or several files. */
export function FileField({ label, hint, error, optionalLabel, measure, ...input }: Omit<TextFieldProps, 'type'>) {
  const frame = { label, hint, error, optionalLabel, measure };
  const wiring = useWiring(input.id, frame);
  return (
    <FieldShell frame={frame} wiring={wiring}>
      <input {...input} type="file" {...controlProps(wiring, frame, styles.file)} />
    </FieldShell>
  );
}

export type TextAreaProps = FieldFrame & Omit<ComponentProps<'textarea'>, 'className'>;

/** Several lines of text; grows with what is written. */
export function TextArea({ label, hint, error, optionalLabel, measure = 'full', rows = 4, ...area }: TextAreaProps) {
  const frame = { label, hint, error, optionalLabel, measure };
  const wiring = useWiring(area.id, frame);
  return (
    <FieldShell frame={frame} wiring={wiring}>
      <textarea
        rows={rows}
        {...area}
        {...controlProps(wiring, frame, classNames(styles.area, rows < 4 && styles.low))}
      />
    </FieldShell>
  );
}

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectFieldProps = FieldFrame &
  Omit<ComponentProps<'select'>, 'className' | 'children' | 'size'> & {
    options: readonly (SelectOption | { label: string; options: readonly SelectOption[] })[];
    /** Words of the empty choice, e.g. "not stated"; without it the first option is chosen. */
    emptyLabel?: string;
  };

/** A choice of one from a list. */
export function SelectField({
  label,
  hint,
  error,
  optionalLabel,
  measure,
  options,
  emptyLabel,
  ...select
}: SelectFieldProps) {
  const frame = { label, hint, error, optionalLabel, measure };
  const wiring = useWiring(select.id, frame);
  return (
    <FieldShell frame={frame} wiring={wiring}>
      <select {...select} {...controlProps(wiring, frame, styles.select)}>
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <option key={inner.value} value={inner.value} disabled={inner.disabled}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ),
        )}
      </select>
    </FieldShell>
  );
}

export type CheckboxFieldProps = Pick<FieldFrame, 'label' | 'hint' | 'error'> &
  Omit<ComponentProps<'input'>, 'type' | 'className'>;

/** A statement that is ticked or not. */
export function CheckboxField({ label, hint, error, ...input }: CheckboxFieldProps) {
  const wiring = useWiring(input.id, { hint, error });
  return (
    <div className={classNames(styles.choice, error && styles.wrong)}>
      <input
        {...input}
        type="checkbox"
        id={wiring.id}
        className={styles.box}
        aria-describedby={wiring.describedBy}
        aria-invalid={error ? true : undefined}
      />
      <div>
        <label htmlFor={wiring.id} className={styles.choiceLabel} data-field-label="">
          {label}
        </label>
        {hint ? (
          <p id={wiring.hintId} className={styles.hint}>
            {hint}
          </p>
        ) : null}
        {error ? (
          <p id={wiring.errorId} className={styles.error}>
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type ChoiceGroupProps = Omit<FieldFrame, 'measure'> &
  Omit<ComponentProps<'input'>, 'type' | 'className' | 'value' | 'defaultValue'> & {
    options: readonly ChoiceOption[];
    /** Short options side by side. */
    inline?: boolean;
  };

function ChoiceGroup({
  kind,
  chosen,
  label,
  hint,
  error,
  optionalLabel,
  options,
  inline = false,
  ...input
}: ChoiceGroupProps & { kind: 'radio' | 'checkbox'; chosen: readonly string[] | undefined }) {
  const wiring = useWiring(input.id, { hint, error });
  return (
    <fieldset
      className={classNames(styles.field, error && styles.wrong)}
      aria-describedby={wiring.describedBy}
      data-field-group=""
    >
      <legend className={styles.label}>
        <span data-field-label="">{label}</span>
        {optionalLabel ? <span className={styles.optional}>{optionalLabel}</span> : null}
      </legend>
      {hint ? (
        <p id={wiring.hintId} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <div className={inline ? styles.inline : styles.stacked}>
        {options.map((option, index) => {
          const id = index === 0 ? wiring.id : `${wiring.id}-${option.value}`;
          return (
            <div key={option.value} className={styles.choice}>
              <input
                {...input}
                type={kind}
                id={id}
                value={option.value}
                defaultChecked={chosen?.includes(option.value)}
                disabled={option.disabled ?? input.disabled}
                className={styles.box}
                aria-invalid={error && index === 0 ? true : undefined}
                aria-describedby={option.hint ? `${id}-note` : undefined}
              />
              <div>
                <label htmlFor={id} className={styles.choiceLabel}>
                  {option.label}
                </label>
                {option.hint ? (
                  <p id={`${id}-note`} className={styles.hint}>
                    {option.hint}
                  </p>
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
      {error ? (
        <p id={wiring.errorId} className={styles.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

/** A choice of one from a few, all in view. */
export function RadioGroup({ defaultValue, ...group }: ChoiceGroupProps & { defaultValue?: string }) {
  return <ChoiceGroup {...group} kind="radio" chosen={defaultValue === undefined ? undefined : [defaultValue]} />;
}

/** A choice of any from a few, all in view; the value of the field is a list of strings. */
export function CheckboxGroup({ defaultValue, ...group }: ChoiceGroupProps & { defaultValue?: readonly string[] }) {
  return <ChoiceGroup {...group} kind="checkbox" chosen={defaultValue} />;
}
