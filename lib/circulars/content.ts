import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { mission } from '@/db/schema/addresses';
import { organization } from '@/db/schema/bodies';
import { circular, circularAddressee, circularLink, circularMeeting, circularPick } from '@/db/schema/circulars';
import { meeting } from '@/db/schema/meetings';
import type { Actor } from '@/lib/kernel/actor';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import { certainlyBefore, type Instant, type PlainDate } from '@/lib/kernel/dates';
import type { Ids } from '@/lib/kernel/ids';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { mayViewCircular } from './policy';
import { circularScopes } from './queries/circulars';
import { pairsDiffer, parseReference, sameReference, splitReferences } from './reference';
import type { AddresseeClass, CircularKind, CircularLinkKind } from './types';

/** What a circular says and whom it is meant for, without its numbers. */
export type CircularContent = {
  readonly kind: CircularKind;
  readonly subject: string;
  readonly datedOn: PlainDate | null;
  readonly actionDate: PlainDate | null;
  readonly actionTime: string | null;
  readonly actionZone: string | null;
  readonly note: string | null;
  readonly meetings: readonly { readonly meetingId: string; readonly announces: boolean }[];
  readonly addressees: readonly AddresseeClass[];
  readonly links: readonly { readonly toCircularId: string; readonly kind: CircularLinkKind }[];
};

/** What can be recorded of a circular issued earlier or elsewhere. */
export type RecordedCircular = CircularContent & {
  readonly ownReference: string | null;
  readonly ownYear: number | null;
  readonly ownNumber: number | null;
  readonly outsideReference: string | null;
  readonly outsideYear: number | null;
  readonly outsideNumber: number | null;
};

/** Columns of the content that hold one value each. */
export const contentFields = [
  'kind',
  'subject',
  'datedOn',
  'actionDate',
  'actionTime',
  'actionZone',
  'note',
] as const satisfies readonly (keyof CircularContent)[];

/** Columns of a recorded circular that hold one value each, in the order in which changes are told. */
export const singleFields = [
  'kind',
  'subject',
  'ownReference',
  'ownYear',
  'ownNumber',
  'outsideReference',
  'outsideYear',
  'outsideNumber',
  'datedOn',
  'actionDate',
  'actionTime',
  'actionZone',
  'note',
] as const satisfies readonly (keyof RecordedCircular)[];

/** Takes a pair of references apart, and fills year and number from them as far as they are not given. */
export function withNumbers(given: RecordedCircular): RecordedCircular {
  const references = splitReferences(given);
  const own = references.ownReference === null ? null : parseReference(references.ownReference);
  const outside = references.outsideReference === null ? null : parseReference(references.outsideReference);
  return {
    ...given,
    ...references,
    ownYear: given.ownYear ?? own?.year ?? null,
    ownNumber: given.ownNumber ?? own?.number ?? null,
    outsideYear: given.outsideYear ?? outside?.year ?? null,
    outsideNumber: given.outsideNumber ?? outside?.number ?? null,
  };
}

function repeatedAt(keys: readonly string[]): number {
  return keys.findIndex((key, at) => keys.indexOf(key) < at);
}

/**
 * `required` beside a reference of which only year or number is given; `pairDiffers` beside an outside reference other than
 * that of the pair in the own one. Null when there is none.
 */
export function referenceMisfit(fields: RecordedCircular): Refusal | null {
  if (fields.ownReference === null && (fields.ownYear !== null || fields.ownNumber !== null)) {
    return refuse('required', 'ownReference');
  }
  if (fields.outsideReference === null && (fields.outsideYear !== null || fields.outsideNumber !== null)) {
    return refuse('required', 'outsideReference');
  }
  return pairsDiffer(fields) ? refuse('pairDiffers', 'outsideReference') : null;
}

/** `dateAhead` beside `datedOn` for a day that has not come: what was issued bears one that has. Null otherwise. */
export function datedAhead(fields: CircularContent, now: Instant): Refusal | null {
  return certainlyBefore(dayIn(deskZone, now), fields.datedOn) ? refuse('dateAhead', 'datedOn') : null;
}

/** What makes the content contradict itself: `required`, `listedTwice`, `notStatedWithOthers`. Null when nothing does. */
export function contradictionIn(fields: CircularContent): Refusal | null {
  if (fields.actionDate === null && (fields.actionTime !== null || fields.actionZone !== null)) {
    return refuse('required', 'actionDate');
  }
  if (fields.actionTime !== null && fields.actionZone === null) return refuse('required', 'actionZone');
  if (fields.addressees.includes('notStated') && fields.addressees.length > 1) {
    return refuse('notStatedWithOthers', 'addressees');
  }
  const lists = {
    meetings: fields.meetings.map((served) => served.meetingId),
    addressees: fields.addressees,
    links: fields.links.map((link) => `${link.kind} ${link.toCircularId}`),
  };
  for (const [field, keys] of Object.entries(lists)) {
    const at = repeatedAt(keys);
    if (at >= 0) return refuse('listedTwice', `${field}.${at}`);
  }
  return null;
}

/** The meetings named that are there, with their bodies; `missing` is the refusal beside the first that is not. */
export function findMeetings(tx: Tx, served: CircularContent['meetings']) {
  const ids = served.map((one) => one.meetingId);
  const found = tx
    .select({ id: meeting.id, bodyId: meeting.bodyId })
    .from(meeting)
    .where(inArray(meeting.id, ids))
    .all();
  const there = new Set(found.map((row) => row.id));
  const at = ids.findIndex((id) => !there.has(id));
  return { found, missing: at < 0 ? null : refuse('notFound', `meetings.${at}.meetingId`) };
}

/**
 * The refusal `notFound` beside the first link to a circular that is not there, or that the actor may not know of. Null
 * when there is none.
 */
export function unseenLink(
  tx: Tx,
  actor: Actor,
  links: CircularContent['links'],
  ownId: string | null,
): Refusal | null {
  const scopes = circularScopes(
    tx,
    links.map((link) => link.toCircularId),
  );
  const at = links.findIndex(({ toCircularId }) => {
    const scope = scopes.get(toCircularId);
    return toCircularId === ownId || scope === undefined || !mayViewCircular(actor, scope);
  });
  return at < 0 ? null : refuse('notFound', `links.${at}.toCircularId`);
}

/** The references of a circular, as printed and as read. */
export type References = Pick<
  RecordedCircular,
  'ownReference' | 'ownYear' | 'ownNumber' | 'outsideReference' | 'outsideYear' | 'outsideNumber'
>;

/** `referenceTaken` when another circular bears one of the references: no number is used twice. Null when both are free. */
export function takenReference(tx: Tx, fields: References, exceptId: string | null): Refusal | null {
  const elsewhere = exceptId === null ? undefined : ne(circular.id, exceptId);
  const { ownReference, outsideReference } = fields;
  if (ownReference !== null) {
    const candidates = tx
      .select({ reference: circular.ownReference })
      .from(circular)
      .where(
        and(
          elsewhere,
          or(
            eq(circular.ownReference, ownReference),
            and(eq(circular.ownYear, fields.ownYear ?? 0), eq(circular.ownNumber, fields.ownNumber ?? 0)),
          ),
        ),
      )
      .all();
    if (candidates.some((row) => row.reference !== null && sameReference(row.reference, ownReference))) {
      return refuse('referenceTaken', 'ownReference');
    }
  }
  if (outsideReference !== null) {
    const candidates = tx
      .select({ reference: circular.outsideReference })
      .from(circular)
      .where(
        and(
          elsewhere,
          or(
            eq(circular.outsideReference, outsideReference),
            and(
              eq(circular.outsideYear, fields.outsideYear ?? 0),
              eq(circular.outsideNumber, fields.outsideNumber ?? 0),
            ),
          ),
        ),
      )
      .all();
    if (candidates.some((row) => row.reference !== null && sameReference(row.reference, outsideReference))) {
      return refuse('referenceTaken', 'outsideReference');
    }
  }
  return null;
}

/**
 * Writes the reference of the outside series of a circular. Refusal: `referenceTaken` beside `reference`.
 *
 * @returns the refusal, or null once it is written
 */
export function writeOutsideReference(tx: Tx, circularId: string, reference: string): Refusal | null {
  const read = parseReference(reference);
  const outside = {
    outsideReference: reference,
    outsideYear: read?.year ?? null,
    outsideNumber: read?.number ?? null,
  };
  const none = { ownReference: null, ownYear: null, ownNumber: null };
  if (takenReference(tx, { ...none, ...outside }, circularId) !== null) return refuse('referenceTaken', 'reference');
  tx.update(circular).set(outside).where(eq(circular.id, circularId)).run();
  return null;
}

/** Writes meetings, addressees and links of a circular in place of those it has. */
export function writeParts(
  tx: Tx,
  circularId: string,
  parts: Pick<CircularContent, 'meetings' | 'addressees' | 'links'>,
): void {
  tx.delete(circularMeeting).where(eq(circularMeeting.circularId, circularId)).run();
  tx.delete(circularAddressee).where(eq(circularAddressee.circularId, circularId)).run();
  tx.delete(circularLink).where(eq(circularLink.circularId, circularId)).run();
  for (const served of parts.meetings)
    tx.insert(circularMeeting)
      .values({ circularId, ...served })
      .run();
  for (const addresseeClass of parts.addressees)
    tx.insert(circularAddressee).values({ circularId, addresseeClass }).run();
  for (const link of parts.links)
    tx.insert(circularLink)
      .values({ circularId, ...link })
      .run();
}

/** Missions and organizations chosen by hand. */
export type Picks = { readonly missionIds: readonly string[]; readonly organizationIds: readonly string[] };

/** `notFound` or `listedTwice` beside the first mission or organization that cannot be chosen; null when all can. */
export function unknownPick(tx: Tx, picks: Picks): Refusal | null {
  const missions = tx
    .select({ id: mission.id })
    .from(mission)
    .where(inArray(mission.id, [...picks.missionIds]))
    .all();
  const organizations = tx
    .select({ id: organization.id })
    .from(organization)
    .where(inArray(organization.id, [...picks.organizationIds]))
    .all();
  const lists = [
    ['missionIds', picks.missionIds, new Set(missions.map((row) => row.id))],
    ['organizationIds', picks.organizationIds, new Set(organizations.map((row) => row.id))],
  ] as const;
  for (const [field, ids, known] of lists) {
    const at = ids.findIndex((id) => !known.has(id));
    if (at >= 0) return refuse('notFound', `${field}.${at}`);
    const twice = repeatedAt(ids);
    if (twice >= 0) return refuse('listedTwice', `${field}.${twice}`);
  }
  return null;
}

/** Writes the choice by hand in place of the one there is. */
export function writePicks(tx: Tx, ids: Ids, circularId: string, picks: Picks): void {
  tx.delete(circularPick).where(eq(circularPick.circularId, circularId)).run();
  const rows = [
    ...picks.missionIds.map((missionId) => ({ missionId, organizationId: null })),
    ...picks.organizationIds.map((organizationId) => ({ missionId: null, organizationId })),
  ];
  for (const row of rows)
    tx.insert(circularPick)
      .values({ id: ids.next('circularPick'), circularId, ...row })
      .run();
}

/** A value as it is kept in a revision; lists as JSON. */
export function written(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Lists compare as sets: their order says nothing. */
export function comparable(value: unknown): string | null {
  return written(Array.isArray(value) ? value.map((item) => JSON.stringify(item)).toSorted() : value);
}
