import { and, asc, count, eq, inArray, type SQL, type SQLWrapper } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Tx } from '@/db/client';
import {
  circular,
  circularAddressee,
  circularFile,
  circularLink,
  circularMeeting,
  circularPick,
  circularRecipient,
  circularStep,
} from '@/db/schema/circulars';
import { file } from '@/db/schema/log';
import { meeting } from '@/db/schema/meetings';
import { type Instant, instant, type PartialDate, type PlainDate, partialDate, plainDate } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';
import type { MeetingKind } from '@/lib/meetings/types';
import { circularFindings } from '../rules/findings';
import { isIssued } from '../rules/life';
import {
  type AddresseeClass,
  type CircularFileRole,
  type CircularKind,
  type CircularLinkKind,
  type CircularState,
  type CircularStep,
  circularFileRoles,
  circularSteps,
  type DispatchMeans,
} from '../types';

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

/** A step that was taken or left out, as recorded. */
export type StepRecord = {
  readonly step: CircularStep;
  readonly skipped: boolean;
  readonly takenOn: PlainDate | null;
  readonly takenBy: string | null;
  readonly means: readonly DispatchMeans[];
  readonly note: string | null;
  readonly recordedAt: Instant;
};

/** A file of a circular. */
export type FileRecord = {
  readonly fileId: string;
  readonly role: CircularFileRole;
  readonly title: string | null;
  readonly name: string;
  readonly size: number;
  readonly addedAt: Instant;
};

/** A circular with everything that is recorded of it. */
export type CircularRecord = {
  readonly id: string;
  readonly bodyId: string;
  readonly kind: CircularKind;
  /** Where it stands in its life; `superseded` is told by `standing`. */
  readonly state: CircularState;
  /** The state as it is shown: superseded once an issued circular supersedes it. */
  readonly standing: CircularState;
  readonly revision: number;
  readonly changedAt: Instant | null;
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
  /** Chosen by hand, besides the lists. */
  readonly missionIds: readonly string[];
  readonly organizationIds: readonly string[];
  /** How many recipients were frozen at dispatch; 0: only classes are on record. */
  readonly recipientCount: number;
  readonly links: readonly { readonly toCircularId: string; readonly kind: CircularLinkKind }[];
  /** In the order of the process. */
  readonly steps: readonly StepRecord[];
  /** In their order; the scan first. */
  readonly files: readonly FileRecord[];
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

/** Ids of circulars that an issued circular supersedes. */
function supersededIds(db: Tx, ids: SQLWrapper): ReadonlySet<string> {
  const rows = db
    .select({ id: circularLink.toCircularId, state: circular.state })
    .from(circularLink)
    .innerJoin(circular, eq(circular.id, circularLink.circularId))
    .where(and(eq(circularLink.kind, 'supersedes'), inArray(circularLink.toCircularId, ids)))
    .all();
  return new Set(rows.flatMap((row) => (isIssued(row.state) ? [row.id] : [])));
}

function stepsOf(db: Tx, ids: SQLWrapper) {
  return grouped(
    db.select().from(circularStep).where(inArray(circularStep.circularId, ids)).all(),
    (row) => row.circularId,
    (row): StepRecord => ({
      step: row.step,
      skipped: row.skipped,
      takenOn: row.takenOn === null ? null : plainDate(row.takenOn),
      takenBy: row.takenBy,
      means: row.means ?? [],
      note: row.note,
      recordedAt: instant(row.recordedAt),
    }),
  );
}

function filesOf(db: Tx, ids: SQLWrapper) {
  return grouped(
    db
      .select({ circularFile, name: file.name, size: file.size, addedAt: file.uploadedAt })
      .from(circularFile)
      .innerJoin(file, eq(file.id, circularFile.fileId))
      .where(inArray(circularFile.circularId, ids))
      .orderBy(asc(circularFile.position))
      .all(),
    (row) => row.circularFile.circularId,
    (row): FileRecord => ({
      fileId: row.circularFile.fileId,
      role: row.circularFile.role,
      title: row.circularFile.title,
      name: row.name,
      size: row.size,
      addedAt: instant(row.addedAt),
    }),
  );
}

/** Reads circulars with their parts in nine queries, however many there are. */
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
  const picks = grouped(
    db.select().from(circularPick).where(inArray(circularPick.circularId, ids)).all(),
    (row) => row.circularId,
    (row) => row,
  );
  const recipients = new Map(
    db
      .select({ circularId: circularRecipient.circularId, n: count() })
      .from(circularRecipient)
      .where(inArray(circularRecipient.circularId, ids))
      .groupBy(circularRecipient.circularId)
      .all()
      .map((row) => [row.circularId, row.n]),
  );
  const steps = stepsOf(db, ids);
  const files = filesOf(db, ids);
  const superseded = supersededIds(db, ids);
  return rows.map((row) => ({
    ...row,
    standing: superseded.has(row.id) && isIssued(row.state) ? 'superseded' : row.state,
    changedAt: row.changedAt === null ? null : instant(row.changedAt),
    missionIds: (picks.get(row.id) ?? []).flatMap((pick) => (pick.missionId === null ? [] : [pick.missionId])),
    organizationIds: (picks.get(row.id) ?? []).flatMap((pick) =>
      pick.organizationId === null ? [] : [pick.organizationId],
    ),
    recipientCount: recipients.get(row.id) ?? 0,
    steps: (steps.get(row.id) ?? []).toSorted((a, b) => circularSteps.indexOf(a.step) - circularSteps.indexOf(b.step)),
    files: (files.get(row.id) ?? []).toSorted(
      (a, b) => circularFileRoles.indexOf(a.role) - circularFileRoles.indexOf(b.role),
    ),
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
export function listRegister(db: Tx): CircularRecord[] {
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

/** What the rules of this feature find for one meeting, in the circulars that were issued. */
export function listCircularFindings(db: Tx, meetingId: string): Finding[] {
  return circularFindings(
    listCirculars(db, meetingId).filter((one) => isIssued(one.state)),
    meetingId,
  );
}

/** Body, meetings and state of circulars, for the policy: ids that are not there are absent from the answer. */
export function circularScopes(db: Tx, ids: readonly string[]) {
  const bodies = db
    .select({ id: circular.id, bodyId: circular.bodyId, state: circular.state })
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
  return new Map(bodies.map(({ id, ...row }) => [id, { ...row, meetings: meetings.get(id) ?? [] }]));
}

/** A file of a circular with what decides who may see it; null for a file of anything else. */
export function getCircularFile(db: Tx, fileId: string) {
  const row = db
    .select({ circularId: circularFile.circularId, name: file.name, mediaType: file.mediaType, sha256: file.sha256 })
    .from(circularFile)
    .innerJoin(file, eq(file.id, circularFile.fileId))
    .where(eq(circularFile.fileId, fileId))
    .get();
  const scope = row === undefined ? undefined : circularScopes(db, [row.circularId]).get(row.circularId);
  return row === undefined || scope === undefined ? null : { ...row, circular: scope };
}
