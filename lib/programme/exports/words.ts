import type { Office } from '@/lib/bodies/types';
import type { ProgrammePartKind, ProgrammePerson } from '../types';

/** The words of a programme that is handed out, in the language of the interface. */
export type ProgrammeWords = {
  readonly product: string;
  /** "Programme" */
  readonly label: string;
  readonly body: string;
  /** What must be said before anything else: invented, cancelled, not agreed yet. */
  readonly notices: readonly string[];
  /** When, where, how and by whom the meeting is held. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** How the panels run. */
  readonly conduct: readonly string[];
  /** Disclaimer, number and dates of the version. */
  readonly closing: readonly string[];
  readonly sections: Readonly<Record<'opening' | 'keynote' | 'panels' | 'questions' | 'closing', string>>;
  readonly parts: Readonly<Record<ProgrammePartKind | 'panellist' | 'question', string>>;
  readonly offices: Readonly<Record<Office, string>>;
  readonly panellists: string;
  readonly openSeat: string;
  readonly notStated: string;
  readonly functionNotStated: string;
  readonly invented: string;
  readonly columns: Readonly<Record<ProgrammeColumn, string>>;
  readonly panel: (number: number) => string;
  /** "first part" */
  readonly panelPart: (part: number) => string;
  /** "Panels 1, 4" */
  readonly questionPanels: (numbers: readonly number[]) => string;
  readonly letter: (letter: string) => string;
  readonly party: (name: string) => string;
  readonly to: (name: string) => string;
};

export const programmeColumns = [
  'panel',
  'title',
  'role',
  'seat',
  'name',
  'function',
  'affiliation',
  'party',
  'text',
] as const;
export type ProgrammeColumn = (typeof programmeColumns)[number];

/** Function and affiliation as one line, or the office in the body where no function is on record; null: neither is stated. */
export function roleLine(
  person: ProgrammePerson,
  office: Office | null,
  words: Pick<ProgrammeWords, 'offices' | 'body'>,
): string | null {
  const stated = [person.function, person.affiliation].filter((text) => text !== null);
  if (stated.length > 0) return stated.join(', ');
  return office === null ? null : `${words.offices[office]}, ${words.body}`;
}

/** True for a version that is not agreed yet: what is missing in it is shown, because somebody has to complete it. */
export function isUnsettled(state: string): boolean {
  return state === 'draft' || state === 'proposed';
}
