import type { Db, Tx } from '@/db/client';
import { type LoggedEvent, type SubjectRef, subjectKey } from '@/lib/kernel/event';
import type { HistoryAddress } from '../schema';
import { actorInWords, contains, entryOf, linkedIn, namedIn, nameInWords, type Reading } from '../sentences';
import type { EventFilter, HistoryEntry, Scope } from '../types';
import { countEvents, listEvents, listFacets, listRevisions, newest } from './events';
import { resolveNames } from './names';

/** Entries on one page. */
export const pageSize = 50;

/** One page of a history with what it can be filtered by. */
export type HistoryPage = {
  readonly entries: readonly HistoryEntry[];
  /** How many entries match, and how many there are without search and filters. */
  readonly matching: number;
  readonly total: number;
  /** Cursors of the neighbouring pages; null: there is none. */
  readonly older: number | null;
  readonly newer: number | null;
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  readonly actors: readonly { readonly id: string; readonly label: string }[];
  /** What the one record filtered by is called; null: not filtered by one. */
  readonly record: string | null;
};

function inWords(db: Db | Tx, events: readonly LoggedEvent[], reading: Reading): HistoryEntry[] {
  const names = resolveNames(db, namedIn(events));
  return events.map((event) => entryOf(event, names, reading));
}

/** Cuts a page out of entries that are newest first. */
function cut(entries: readonly HistoryEntry[], { before, after }: Pick<HistoryAddress, 'before' | 'after'>) {
  const first =
    before !== null
      ? entries.findIndex((entry) => entry.seq < before)
      : after !== null
        ? Math.max(0, entries.findLastIndex((entry) => entry.seq > after) + 1 - pageSize)
        : 0;
  const start = first < 0 ? entries.length : first;
  const page = entries.slice(start, start + pageSize);
  return {
    page,
    older: start + pageSize < entries.length ? (page.at(-1)?.seq ?? null) : null,
    newer: start > 0 ? (page[0]?.seq ?? null) : null,
  };
}

/** Reads only the page asked for: one row more than is shown tells whether there is another page. */
function readPage(db: Db | Tx, scope: Scope, filter: EventFilter, address: HistoryAddress, reading: Reading) {
  const forward = address.after !== null;
  const events = listEvents(db, scope, filter, address, pageSize + 1);
  const more = events.length > pageSize;
  const page = more ? (forward ? events.slice(1) : events.slice(0, pageSize)) : events;
  const entries = inWords(db, page, reading);
  const hasOlder = forward ? true : more;
  const hasNewer = forward ? more : address.before !== null;
  return {
    entries,
    matching: countEvents(db, scope, filter),
    older: hasOlder ? (entries.at(-1)?.seq ?? null) : null,
    newer: hasNewer ? (entries[0]?.seq ?? null) : null,
  };
}

/** Words are searched as they are read, so every entry of the part is put into words first; still one query for all of them. */
function searchPage(db: Db | Tx, scope: Scope, filter: EventFilter, address: HistoryAddress, reading: Reading) {
  const all = inWords(db, listEvents(db, scope, filter), reading).filter((entry) => contains(entry, address.search));
  const { page, older, newer } = cut(all, address);
  return { entries: page, matching: all.length, older, newer };
}

/** One page of a part of the log in the reader's words. */
export function readHistory(db: Db | Tx, scope: Scope, address: HistoryAddress, reading: Reading): HistoryPage {
  const filter: EventFilter = {
    subjectKind: address.kind,
    subjectId: address.kind === null ? null : address.record,
    actorId: address.actor,
  };
  const page =
    address.search === ''
      ? readPage(db, scope, filter, address, reading)
      : searchPage(db, scope, filter, address, reading);
  const facets = listFacets(db, scope);
  const chosen =
    filter.subjectKind === null || filter.subjectId === null
      ? []
      : [{ kind: filter.subjectKind, id: filter.subjectId }];
  const names = resolveNames(db, [
    ...chosen,
    ...facets.actors.flatMap((actor) => (actor.kind === 'account' ? [{ kind: 'account', id: actor.id }] : [])),
  ]);
  return {
    ...page,
    total: countEvents(db, scope),
    kinds: facets.kinds
      .map((kind) => ({ kind, label: reading.words(`kinds.${kind}`) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
    actors: facets.actors
      .map(({ kind, id }) => ({ id, label: actorInWords({ actorKind: kind, actorId: id }, names, reading) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
    record: chosen[0] === undefined ? null : nameInWords(names.get(subjectKey(chosen[0])), reading),
  };
}

/**
 * All entries on certain records with what each record read before and why, newest first: the history of one record.
 *
 * @param openOf those of the records linked to them that the reader may see; the others are not named
 */
export function readRecords(
  db: Db | Tx,
  subjects: readonly SubjectRef[],
  limit: number,
  reading: Reading,
  openOf: (linked: readonly SubjectRef[]) => readonly SubjectRef[],
): HistoryEntry[] {
  const events = listEvents(db, { kind: 'records', subjects }, undefined, newest, limit);
  const linked = events.flatMap((event) => linkedIn(event) ?? []);
  const open = new Set(openOf(linked).map(subjectKey));
  const closed = new Set(linked.map(subjectKey).filter((key) => !open.has(key)));
  const names = resolveNames(
    db,
    namedIn(events).filter((one) => !closed.has(subjectKey(one))),
  );
  const revisions = listRevisions(db, events);
  return events.map((event) => entryOf(event, names, reading, revisions.get(event.seq)));
}

/** The newest entries of a part of the log, e.g. for an overview. */
export function readLatest(db: Db | Tx, scope: Scope, limit: number, reading: Reading): HistoryEntry[] {
  return inWords(db, listEvents(db, scope, undefined, newest, limit), reading);
}
