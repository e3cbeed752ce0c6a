import type { z } from 'zod';
import type { Party } from './actor';
import type { Instant, PlainDate } from './dates';

/** A record that events and findings speak of, e.g. `{ kind: 'meeting', id }`. */
export type SubjectRef = { readonly kind: string; readonly id: string };

/** The key of a record in maps by record: `kind:id`. */
export function subjectKey(subject: SubjectRef): string {
  return `${subject.kind}:${subject.id}`;
}

/**
 * Where a recorded fact was read: a source document and its paragraph, as printed (`26`, `28 (a)`).
 * Keeps the provenance of what an officer records after the event.
 */
export type Evidence = { readonly documentId: string; readonly paragraph: string };

/** Evidence by the key of the record; see `subjectKey`. */
export type EvidenceBySubject = ReadonlyMap<string, readonly Evidence[]>;

/** The kinds of event of one feature: past-tense name → schema of the payload. Stored for ever: add, never change. */
export type EventCatalogue = Readonly<Record<string, z.ZodType>>;

/** A previous value or a reason, kept apart from the log so that a person can be erased without breaking the chain. */
export type Revision = { readonly field: string; readonly previous?: string | null; readonly reason?: string | null };

/** An event as a command returns it; the log adds time, actor and the link to the row before. */
export type NewEvent = {
  readonly type: string;
  readonly subject: SubjectRef;
  /** Ids of the meetings concerned, in a stable order. */
  readonly meetings: readonly string[];
  /** Ids and changed field names only: free text and personal data go to `revisions`. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly revisions?: readonly Revision[];
  /** The party acted for, where one command records the acts of several; absent: that of the command. */
  readonly actedFor?: Party;
};

/** An event of the log. */
export type LoggedEvent = {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly occurredOn: PlainDate | null;
  readonly actorKind: 'account' | 'system' | 'anonymous';
  readonly actorId: string | null;
  readonly actedFor: SubjectRef | null;
  readonly evidence: Evidence | null;
  readonly type: string;
  readonly subject: SubjectRef;
  readonly meetings: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
  /** Ids of its previous values and reasons; what is erased has no row any more. */
  readonly revisionIds: readonly string[];
  readonly hash: string;
};

/**
 * Binds a feature's catalogue to a maker of events whose payload is checked by the compiler and at run time.
 *
 * @example const event = eventMaker('meetings', meetingEvents);
 *          event('meetingCreated', { subject, meetings: [id], payload: { kind } });
 */
export function eventMaker<C extends EventCatalogue>(feature: string, catalogue: C) {
  return <K extends keyof C & string>(
    name: K,
    about: {
      subject: SubjectRef;
      meetings: readonly string[];
      payload: z.input<C[K]>;
      revisions?: readonly Revision[];
    },
  ): NewEvent => {
    const schema = catalogue[name];
    if (schema === undefined) throw new Error(`no event ${feature}.${name}`);
    return {
      type: `${feature}.${name}`,
      subject: about.subject,
      meetings: about.meetings,
      payload: schema.parse(about.payload) as Record<string, unknown>,
      ...(about.revisions === undefined ? {} : { revisions: about.revisions }),
    };
  };
}
