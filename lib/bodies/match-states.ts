import { foldText } from '@/lib/people/rules';
import type { NamedState } from './rules';

/**
 * What a pasted line was read as. `exact`: a recorded name in one of the official languages, or the code; `beginning`: the
 * line is the beginning of one name only ("United States"); `unknown`: no State, or several.
 */
export type MatchedLine = {
  /** Place of the line in the text, from 0. */
  readonly at: number;
  /** The line as pasted, without list marks. */
  readonly line: string;
  readonly stateId: string | null;
  readonly how: 'exact' | 'beginning' | 'unknown';
};

/** A State with every form of its name that is recorded. */
export type MatchableState = NamedState & { readonly nameInText: string };

const lineBreak = /\r\n|\r|\n/;

/** Bullets, "12.", "(a)" and the like before a name; separators and footnote marks after it. */
function withoutListMarks(line: string): string {
  return line
    .replace(/^\s*(?:[-–—•*·]+|\(?(?:\d+|[a-z])[.)])\s+/u, '')
    .replace(/[\s,;.*†]+$/u, '')
    .trim();
}

/** Words in brackets are part of the long form only: "Bolivia (Plurinational State of)" is also "Bolivia". */
function withoutBrackets(name: string): string {
  return name.replace(/\s*[(（][^)）]*[)）]/gu, '');
}

function key(text: string): string {
  return foldText(text).replace(/^the /, '');
}

/**
 * Reads pasted lines as names of States, in any of the official languages and whatever their capitals, diacritics,
 * apostrophes or list marks. Empty lines are left out; nothing is guessed beyond the beginning of a single name.
 */
export function matchStates(text: string, states: readonly MatchableState[]): MatchedLine[] {
  const exact = new Map<string, Set<string>>();
  const short = new Map<string, Set<string>>();
  const add = (index: Map<string, Set<string>>, name: string, id: string) => {
    const entry = index.get(key(name)) ?? new Set();
    index.set(key(name), entry.add(id));
  };
  for (const state of states) {
    for (const name of [state.id, state.nameInText, ...Object.values(state.names)]) {
      add(exact, name, state.id);
      add(short, withoutBrackets(name), state.id);
    }
  }
  return text
    .split(lineBreak)
    .map((line, at) => ({ at, line: withoutListMarks(line) }))
    .filter(({ line }) => key(line) !== '')
    .map(({ at, line }) => {
      const found = only(exact.get(key(line))) ?? only(short.get(key(line)));
      if (found !== undefined) return { at, line, stateId: found, how: 'exact' };
      const begins = new Set([...exact].flatMap(([name, ids]) => (name.startsWith(`${key(line)} `) ? [...ids] : [])));
      const begun = only(begins);
      return begun === undefined
        ? { at, line, stateId: null, how: 'unknown' }
        : { at, line, stateId: begun, how: 'beginning' };
    });
}

function only(ids: ReadonlySet<string> | undefined): string | undefined {
  if (ids?.size !== 1) return undefined;
  return [...ids][0];
}
