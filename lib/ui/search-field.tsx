'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './search-field.module.css';
import { VisuallyHidden } from './visually-hidden';

export type SearchOption = { readonly id: string; readonly label: ReactNode; readonly detail?: ReactNode };

export type SearchFieldProps<Option extends SearchOption> = {
  label: ReactNode;
  hint?: ReactNode;
  /** Asked a moment after the last keystroke; at least two letters. */
  search: (text: string) => Promise<readonly Option[]>;
  onChoose: (option: Option) => void;
  /** How many were found, read out; shown when it is none. */
  found: (count: number) => string;
};

/** A pause this long ends a word: the search is asked then, not at every letter. In milliseconds. */
const pause = 200;

/** A field that finds records as one types: arrows move over what was found, Enter chooses, Escape closes. */
export function SearchField<Option extends SearchOption>({
  label,
  hint,
  search,
  onChoose,
  found,
}: SearchFieldProps<Option>) {
  const id = useId();
  const [text, setText] = useState('');
  const [options, setOptions] = useState<readonly Option[]>();
  const [active, setActive] = useState(-1);
  const ask = useRef(search);
  ask.current = search;

  useEffect(() => {
    setActive(-1);
    if (text.trim().length < 2) {
      setOptions(undefined);
      return;
    }
    // An answer that arrives after the next keystroke is not the answer any more.
    let current = true;
    const timer = setTimeout(() => {
      ask.current(text).then(
        (answer) => current && setOptions(answer),
        () => current && setOptions(undefined),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);

  const shown = options ?? [];

  function choose(option: Option | undefined) {
    if (option === undefined) {
      return;
    }
    setText('');
    setOptions(undefined);
    onChoose(option);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      setActive((active + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && options !== undefined) {
      // Enter in a search never sends the form around it.
      event.preventDefault();
      choose(shown[active] ?? (shown.length === 1 ? shown[0] : undefined));
    } else if (event.key === 'Escape' && options !== undefined) {
      event.preventDefault();
      setOptions(undefined);
    }
  }

  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.box}>
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          className={styles.input}
          value={text}
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOptions(undefined)}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={typeof label === 'string' ? label : undefined}
          className={styles.list}
          hidden={shown.length === 0}
        >
          {shown.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are the input's, which keeps the focus.
            <div
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles.option}
              // Before the field loses the focus and the list goes.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span>{option.label}</span>
              {option.detail === undefined ? null : <span className={styles.detail}>{option.detail}</span>}
            </div>
          ))}
        </div>
      </div>
      {options !== undefined && options.length === 0 ? <p className={styles.none}>{found(0)}</p> : null}
      <span role="status">
        <VisuallyHidden>{options === undefined || options.length === 0 ? '' : found(options.length)}</VisuallyHidden>
      </span>
    </div>
  );
}
