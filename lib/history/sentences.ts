import { writtenDate, writtenDay, writtenTime } from '@/lib/i18n/dates';
import { partialDate } from '@/lib/kernel/dates';
import { type LoggedEvent, type SubjectRef, subjectKey } from '@/lib/kernel/event';
import type { HistoryEntry, Name, Revised } from './types';

/** Looks up a message of the namespace `history`. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** How the reader reads: words, language of dates, time zone. */
export type Reading = { readonly words: Words; readonly locale: string; readonly zone: string };

/** The record that a communication was linked to; null for other events. */
export function linkedIn({ payload }: LoggedEvent): SubjectRef | null {
  const { subjectKind: kind, subjectId: id } = payload;
  return typeof kind === 'string' && typeof id === 'string' ? { kind, id } : null;
}

/** Records that the sentences on events name: their subjects and what those are linked to, actors, parties and documents. */
export function namedIn(events: readonly LoggedEvent[]): SubjectRef[] {
  return events.flatMap((event) => [
    event.subject,
    ...[linkedIn(event)].filter((one) => one !== null),
    ...event.meetings.map((id) => ({ kind: 'meeting', id })),
    ...(event.actorKind === 'account' && event.actorId !== null ? [{ kind: 'account', id: event.actorId }] : []),
    ...(event.actedFor === null ? [] : [event.actedFor]),
    ...(event.evidence === null ? [] : [{ kind: 'sourceDocument', id: event.evidence.documentId }]),
  ]);
}

/** A name in words; a record that is erased or unknown is "a record". */
export function nameInWords(name: Name | undefined, { words, locale }: Reading): string {
  if (name === undefined) return words('names.unknown');
  const { date, ...rest } = name.values;
  const values = typeof date === 'string' ? { ...rest, date: writtenDate(partialDate(date), locale) } : rest;
  return name.words === 'text' ? String(name.values.name) : words(`names.${name.words}`, values);
}

/** What an actor is called: the name of the account, the program itself, or somebody not signed in. */
export function actorInWords(
  actor: Pick<LoggedEvent, 'actorKind' | 'actorId'>,
  names: ReadonlyMap<string, Name>,
  reading: Reading,
): string {
  if (actor.actorKind === 'system') return reading.words('actors.system');
  if (actor.actorKind === 'anonymous' || actor.actorId === null) return reading.words('actors.anonymous');
  const name = names.get(subjectKey({ kind: 'account', id: actor.actorId }));
  return name === undefined ? reading.words('actors.unknown') : nameInWords(name, reading);
}

/** Titles of documents are long; in a line of the history the beginning suffices. */
function shortened(title: string): string {
  if (title.length <= 48) return title;
  return `${title.slice(0, 48).replace(/\s+\S*$/u, '')} …`;
}

function detailsOf(event: LoggedEvent, names: ReadonlyMap<string, Name>, reading: Reading): string[] {
  const { words, locale } = reading;
  const name = (subject: SubjectRef) => nameInWords(names.get(subjectKey(subject)), reading);
  return [
    ...(event.occurredOn === null ? [] : [words('happenedOn', { date: writtenDate(event.occurredOn, locale) })]),
    ...(event.actedFor === null ? [] : [words('actedFor', { party: name(event.actedFor) })]),
    ...(event.evidence === null
      ? []
      : [
          words('evidence', {
            document: shortened(name({ kind: 'sourceDocument', id: event.evidence.documentId })),
            paragraph: event.evidence.paragraph,
          }),
        ]),
  ];
}

/** Fields whose value before an event can be read, as it stands or in words; ids cannot. */
const readableFields: ReadonlySet<string> = new Set([
  'nameAsPrinted',
  'familyName',
  'givenNames',
  'sortKey',
  'formOfAddress',
  'function',
  'affiliation',
  'receivedOn',
  'communicationReference',
  'rank',
  'language',
  'firstTime',
  'subject',
  'senderName',
  'senderAddress',
  'senderReference',
  'datedOn',
  'note',
  'takenOn',
  'takenBy',
  'outsideReference',
]);

/** Fields that hold a value of a closed list, told in words. */
const listedFields: ReadonlySet<string> = new Set(['language', 'firstTime']);

/** What a record read before, and the reason, which all fields of one event share. */
function revisedInWords(revised: readonly Revised[], { words }: Reading): string[] {
  const reasons = new Set(revised.flatMap((one) => (one.reason === null ? [] : [one.reason])));
  return [
    ...revised
      .filter((one) => readableFields.has(one.field))
      .map(({ field, previous }) =>
        previous === null
          ? words('beforeNotStated', { field: words(`fields.${field}`) })
          : words('before', {
              field: words(`fields.${field}`),
              previous: listedFields.has(field) ? words(`values.${field}.${previous}`) : previous,
            }),
      ),
    ...[...reasons].map((reason) => words('reason', { reason })),
  ];
}

/** What a sentence may name besides the subject: from which status to which, what was done to what, and the meetings concerned. */
function sentenceValues(
  event: LoggedEvent,
  names: ReadonlyMap<string, Name>,
  reading: Reading,
): Record<string, string> {
  const text = (value: unknown) => (typeof value === 'string' ? value : 'none');
  const linked = linkedIn(event);
  const meetings = event.meetings.flatMap((id) => names.get(subjectKey({ kind: 'meeting', id })) ?? []);
  return {
    from: text(event.payload.from),
    to: text(event.payload.to),
    effect: text(event.payload.effect),
    linked: nameInWords(linked === null ? undefined : names.get(subjectKey(linked)), reading),
    meeting: meetings.length === 0 ? 'none' : meetings.map((one) => nameInWords(one, reading)).join(', '),
  };
}

/**
 * An event as a page shows it.
 *
 * @param revised what its records read before and why, where the page shows that
 */
export function entryOf(
  event: LoggedEvent,
  names: ReadonlyMap<string, Name>,
  reading: Reading,
  revised: readonly Revised[] = [],
): HistoryEntry {
  const name = names.get(subjectKey(event.subject));
  const deed = reading.words(`events.${event.type}`, {
    ...sentenceValues(event, names, reading),
    name: nameInWords(name, reading),
  });
  return {
    seq: event.seq,
    recordedAt: event.recordedAt,
    day: writtenDay(event.recordedAt, reading.locale, reading.zone),
    time: writtenTime(event.recordedAt, reading.locale, reading.zone),
    sentence: reading.words('entry', { actor: actorInWords(event, names, reading), deed }),
    href: name?.href ?? null,
    subject: event.subject,
    details: [...detailsOf(event, names, reading), ...revisedInWords(revised, reading)],
  };
}

/** True when an entry contains what is searched for, in its sentence or its details; letters' case does not matter. */
export function contains(entry: HistoryEntry, search: string): boolean {
  const wanted = search.toLocaleLowerCase('en');
  return [entry.sentence, ...entry.details].some((text) => text.toLocaleLowerCase('en').includes(wanted));
}
