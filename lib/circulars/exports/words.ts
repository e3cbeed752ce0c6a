import type { PartialDate, PlainDate } from '@/lib/kernel/dates';

/** Who writes; null: not stated. */
export type Letterhead = {
  /** Name of the office, without article. */
  readonly office: string | null;
  readonly place: string | null;
  readonly signatoryName: string | null;
  readonly signatoryTitle: string | null;
  /** Address to which replies are asked to go. */
  readonly contact: string | null;
};

/** Looks up a sentence of letters by its place under `letters` in the messages. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of letters in one language: sentences, dates, times and lists. */
export type LetterWords = {
  readonly say: Say;
  readonly date: (date: PlainDate | PartialDate) => string;
  readonly range: (from: PlainDate | PartialDate, to: PlainDate | PartialDate | null) => string;
  /** The times of one day in their zone and in UTC; null: none is stated. */
  readonly times: (at: {
    readonly date: PlainDate;
    readonly from: string | null;
    readonly to: string | null;
    readonly zone: string;
  }) => { readonly local: string; readonly utc: string; readonly utcDay: string | null } | null;
  readonly list: (items: readonly string[]) => string;
};

/** A meeting as letters speak of it. */
export type LetterMeeting = {
  readonly title: string;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string | null;
  readonly mode: 'inPerson' | 'virtual' | 'hybrid' | 'webcast' | 'notStated';
  /** Building, town and State, as far as they are stated. */
  readonly place: readonly string[];
  readonly invented: boolean;
};
