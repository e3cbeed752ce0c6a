'use client';

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from './button';
import styles from './selection.module.css';

type Selection = {
  readonly ids: ReadonlySet<string>;
  /** Everything that matches is selected, on whatever page. */
  readonly all: boolean;
  readonly set: (ids: readonly string[], selected: boolean) => void;
  readonly selectAll: () => void;
  /** Selects nothing. @param done what has become of what was selected; told until something is selected again */
  readonly clear: (done?: string) => void;
  readonly done: string | null;
  /** The row that was picked last: with Shift, the rows between it and the next are picked too. */
  readonly anchor: { current: string | null };
};

const SelectionContext = createContext<Selection | null>(null);

/** What is selected in the list around; throws outside of one. */
export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (selection === null) {
    throw new Error('no selection around');
  }
  return selection;
}

/**
 * Lets rows of a list be selected, over its pages; `x` selects the row that has the focus. Give it a `key` that changes with
 * what the list shows, so that nothing out of view stays selected.
 */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const anchor = useRef<string | null>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
      const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey || row === null || typing) {
        return;
      }
      event.preventDefault();
      row.querySelector<HTMLInputElement>('input[data-select]')?.click();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const selection: Selection = {
    ids,
    all,
    anchor,
    done,
    set: (changed, selected) => {
      setAll(false);
      setDone(null);
      setIds((before) => {
        const after = new Set(before);
        for (const id of changed) {
          if (selected) after.add(id);
          else after.delete(id);
        }
        return after;
      });
    },
    selectAll: () => {
      setAll(true);
      setDone(null);
    },
    clear: (told = '') => {
      setDone(told === '' ? null : told);
      setAll(false);
      setIds(new Set());
    },
  };
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

/** Selects one row. With Shift it selects all rows of the page from the one picked before. */
export function SelectBox({ id, label, page }: { id: string; label: string; page: readonly string[] }) {
  const { ids, all, set, anchor } = useSelection();
  return (
    <label className={styles.target}>
      <input
        type="checkbox"
        className={styles.box}
        aria-label={label}
        checked={all || ids.has(id)}
        data-select=""
        onChange={() => undefined}
        onClick={(event) => {
          const selected = event.currentTarget.checked;
          const from = anchor.current === null ? -1 : page.indexOf(anchor.current);
          const to = page.indexOf(id);
          const between = event.shiftKey && from >= 0 ? page.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
          set(between, selected);
          anchor.current = id;
        }}
      />
    </label>
  );
}

/** Selects all rows of the page that is shown. */
export function SelectPage({ page, label }: { page: readonly string[]; label: string }) {
  const { ids, all, set } = useSelection();
  const selected = page.filter((id) => all || ids.has(id)).length;
  const box = useRef<HTMLInputElement>(null);
  const some = selected > 0 && selected < page.length;
  useEffect(() => {
    if (box.current !== null) {
      box.current.indeterminate = some;
    }
  }, [some]);
  return (
    <label className={styles.target}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        aria-label={label}
        checked={page.length > 0 && selected === page.length}
        onChange={(event) => set(page, event.target.checked)}
      />
    </label>
  );
}

export type SelectionBarProps = {
  /** Words for so many selected. */
  count: (selected: number) => string;
  /** How many match on all pages. */
  total: number;
  allLabel: string;
  clearLabel: string;
  /** Takes away what is told of an act that is done. */
  dismissLabel: string;
  /** What can be done with what is selected. */
  children: ReactNode;
};

/**
 * What is selected and what can be done with it, at the foot of the list, and then what has become of it; not there while
 * there is nothing to say.
 */
export function SelectionBar({ count, total, allLabel, clearLabel, dismissLabel, children }: SelectionBarProps) {
  const { ids, all, done, selectAll, clear } = useSelection();
  const selected = all ? total : ids.size;
  const dismiss = useRef<HTMLButtonElement>(null);
  // The button that led to the act is gone, and the focus with it.
  useEffect(() => {
    if (done !== null) dismiss.current?.focus({ preventScroll: true });
  }, [done]);
  if (selected === 0 && done === null) {
    return null;
  }
  return (
    <div className={styles.bar}>
      <p className={styles.count} role="status">
        {selected === 0 ? done : count(selected)}
      </p>
      {selected === 0 ? (
        <div className={styles.acts}>
          <Button ref={dismiss} size="small" variant="quiet" onClick={() => clear()}>
            {dismissLabel}
          </Button>
        </div>
      ) : (
        <>
          {all || selected >= total ? null : (
            <Button size="small" variant="quiet" onClick={selectAll}>
              {allLabel}
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={() => clear()}>
            {clearLabel}
          </Button>
          <div className={styles.acts}>{children}</div>
        </>
      )}
    </div>
  );
}
