import type { SubjectRef } from '@/lib/kernel/event';

/** Which part of the log is read. */
export type Scope =
  /** What concerns one meeting. Acts on accounts and roles are read only where `withAccess`. */
  | { readonly kind: 'meeting'; readonly meetingId: string; readonly withAccess: boolean }
  /** What concerns the installation: accounts and roles, and bodies, persons and lists as far as no meeting is concerned. */
  | { readonly kind: 'installation' }
  /** What concerns certain records, e.g. those shown on one page. */
  | { readonly kind: 'records'; readonly subjects: readonly SubjectRef[] };

/** What is asked of a part of the log. Null: everything. */
export type EventFilter = {
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly actorId: string | null;
};

/** Where a page of the log begins: older than one event, or newer than one; neither: the newest. */
export type Cursor = { readonly before: number | null; readonly after: number | null };

/**
 * What a record is called. `text` is a name as it stands; any other key is a sentence `history.names.<words>` with its
 * values, in which `date` is a date still to be put into words.
 */
export type Name = {
  readonly words: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Page on which the record is seen, if it has one. */
  readonly href: string | null;
};

/** What a record read before an event, and why it was changed. */
export type Revised = { readonly field: string; readonly previous: string | null; readonly reason: string | null };

/** An event as a page shows it: words only, no payload. */
export type HistoryEntry = {
  readonly seq: number;
  readonly recordedAt: string;
  /** Day of recording in the reader's time zone, for grouping and as heading. */
  readonly day: string;
  readonly time: string;
  readonly sentence: string;
  readonly href: string | null;
  readonly subject: SubjectRef;
  /** "happened on …", "for …", "from …, para. …": what is stated of it. */
  readonly details: readonly string[];
};
