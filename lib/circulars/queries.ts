import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db, Tx } from '@/db/client';
import { circular, circularAddressee, circularLink, circularMeeting } from '@/db/schema/circulars';
import { meeting } from '@/db/schema/meetings';
import { type PartialDate, type PlainDate, partialDate, plainDate } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';
import type { MeetingKind } from '@/lib/meetings/types';
import { circularFindings } from './rules';
import type { AddresseeClass, CircularKind, CircularLinkKind, CircularState } from './types';

/** A meeting that a circular serves; `announces` when the circular gives notice of it. */
export type MeetingOfCircular = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: MeetingKind;
  readonly bodyId: string;
  readonly startsOn: PartialDate | null;
  readonly invented: boolean;
  readonly announces: boolean;
};

/** A circular with everything that is recorded of it. */
export type CircularRecord = {
  readonly id: string;
  readonly bodyId: string;
  readonly kind: CircularKind;
  readonly state: CircularState;
  readonly subject: string;
  readonly ownReference: string | null;
  readonly ownYear: number | null;
  readonly ownNumber: number | null;
  readonly outsideReference: string | null;
  readonly outsideYear: number | null;
  readonly outsideNumber: number | null;
  readonly datedOn: PlainDate | null;
  readonly actionDate: PlainDate | null;
  readonly actionTime: string | null;
  readonly actionZone: string | null;
  readonly note: string | null;
  /** By date; those of unknown date last. */
  readonly meetings: readonly MeetingOfCircular[];
  readonly addressees: readonly AddresseeClass[];
  readonly links: readonly { readonly toCircularId: string; readonly kind: CircularLinkKind }[];
};

/** A link between two circulars, seen from one of them. */
export type CircularLinkRecord = {
  readonly kind: CircularLinkKind;
  /** `to`: this circular refers to the other; `from`: the other refers to this one. */
  readonly direction: 'to' | 'from';
  readonly other: {
    readonly id: string;
    readonly subject: string;
    readonly ownReference: string | null;
    readonly outsideReference: string | null;
    readonly bodyId: string;
  };
};

function grouped<Row, Value>(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => Value) {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [value(row)]);
    else group.push(value(row));
  }
  return groups;
}

/** Reads circulars with their parts in four queries, however many there are. */
function read(db: Tx, which: SQL | undefined): CircularRecord[] {
  const rows = db.select().from(circular).where(which).orderBy(asc(circular.datedOn), asc(circular.id)).all();
  const ids = db.select({ id: circular.id }).from(circular).where(which);
  const meetings = grouped(
    db
      .select({ circularId: circularMeeting.circularId, announces: circularMeeting.announces, meeting })
      .from(circularMeeting)
      .innerJoin(meeting, eq(meeting.id, circularMeeting.meetingId))
      .where(inArray(circularMeeting.circularId, ids))
      .all(),
    (row) => row.circularId,
    (row): MeetingOfCircular => ({
      id: row.meeting.id,
      slug: row.meeting.slug,
      title: row.meeting.title,
      shortTitle: row.meeting.shortTitle,
      kind: row.meeting.kind,
      bodyId: row.meeting.bodyId,
      startsOn: row.meeting.startsOn === null ? null : partialDate(row.meeting.startsOn),
      invented: row.meeting.invented,
      announces: row.announces,
    }),
  );
  const addressees = grouped(
    db.select().from(circularAddressee).where(inArray(circularAddressee.circularId, ids)).all(),
    (row) => row.circularId,
    (row) => row.addresseeClass,
  );
  const links = grouped(
    db.select().from(circularLink).where(inArray(circularLink.circularId, ids)).all(),
    (row) => row.circularId,
    (row) => ({ toCircularId: row.toCircularId, kind: row.kind }),
  );
  return rows.map((row) => ({
    ...row,
    datedOn: row.datedOn === null ? null : plainDate(row.datedOn),
    actionDate: row.actionDate === null ? null : plainDate(row.actionDate),
    meetings: (meetings.get(row.id) ?? []).toSorted((a, b) =>
      (a.startsOn ?? '9999').localeCompare(b.startsOn ?? '9999'),
    ),
    addressees: addressees.get(row.id) ?? [],
    links: links.get(row.id) ?? [],
  }));
}

/**
 * The circulars that serve one meeting, or announce it, by date.
 *
 * @param meetingId the meeting, of whatever kind
 */
export function listCirculars(db: Tx, meetingId: string): CircularRecord[] {
  return read(db, inArray(circular.id, servingIds(db, meetingId)));
}

function servingIds(db: Tx, meetingId: string) {
  return db
    .select({ id: circularMeeting.circularId })
    .from(circularMeeting)
    .where(eq(circularMeeting.meetingId, meetingId));
}

/** The register of the whole installation, by date. Whoever shows it leaves out what the reader may not know of. */
export function listRegister(db: Db): CircularRecord[] {
  return read(db, undefined);
}

/** One circular, or null. */
export function getCircular(db: Tx, id: string): CircularRecord | null {
  return read(db, eq(circular.id, id))[0] ?? null;
}

/** Links of one circular to others and of others to it. */
export function listLinks(db: Tx, circularId: string): CircularLinkRecord[] {
  const other = alias(circular, 'other');
  const columns = {
    kind: circularLink.kind,
    other: {
      id: other.id,
      subject: other.subject,
      ownReference: other.ownReference,
      outsideReference: other.outsideReference,
      bodyId: other.bodyId,
    },
  };
  const to = db
    .select(columns)
    .from(circularLink)
    .innerJoin(other, eq(other.id, circularLink.toCircularId))
    .where(eq(circularLink.circularId, circularId))
    .all();
  const from = db
    .select(columns)
    .from(circularLink)
    .innerJoin(other, eq(other.id, circularLink.circularId))
    .where(eq(circularLink.toCircularId, circularId))
    .all();
  return [
    ...to.map((row) => ({ ...row, direction: 'to' as const })),
    ...from.map((row) => ({ ...row, direction: 'from' as const })),
  ];
}

/** What the rules of this feature find for one meeting. */
export function listCircularFindings(db: Tx, meetingId: string): Finding[] {
  return circularFindings(listCirculars(db, meetingId), meetingId);
}

/** Body and meetings of circulars, for the policy: ids that are not there are absent from the answer. */
export function circularScopes(db: Tx, ids: readonly string[]) {
  const bodies = db
    .select({ id: circular.id, bodyId: circular.bodyId })
    .from(circular)
    .where(inArray(circular.id, [...ids]))
    .all();
  const meetings = grouped(
    db
      .select({ circularId: circularMeeting.circularId, id: meeting.id, bodyId: meeting.bodyId })
      .from(circularMeeting)
      .innerJoin(meeting, eq(meeting.id, circularMeeting.meetingId))
      .where(inArray(circularMeeting.circularId, [...ids]))
      .all(),
    (row) => row.circularId,
    (row) => ({ id: row.id, bodyId: row.bodyId }),
  );
  return new Map(bodies.map((row) => [row.id, { bodyId: row.bodyId, meetings: meetings.get(row.id) ?? [] }]));
}
