import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { account } from '@/db/schema/access';
import { organization, state } from '@/db/schema/bodies';
import { communication, communicationCause } from '@/db/schema/correspondence';
import { event, revision } from '@/db/schema/log';
import { meetingRole } from '@/db/schema/meetings';
import { nomination, nominationMeeting } from '@/db/schema/nominations';
import { person } from '@/db/schema/people';
import { followUpTick, panel, programmePart, programmeVersion, seat } from '@/db/schema/programme';
import { stateName } from '@/lib/bodies/rules';
import { type Instant, instant } from '@/lib/kernel/dates';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import type { NominationStatus } from '@/lib/nominations/types';
import {
  type Departure,
  type DepartureCause,
  departures,
  type FollowUpItem,
  type FollowUpTick,
  followUpItems,
  type SeatOnRecord,
  withTicks,
} from '../rules/follow-up';
import type { ProgrammeParty, ProgrammeVersion } from '../types';
import { listVersions } from './versions';

type PartyColumns = {
  readonly stateId: string | null;
  readonly stateNames: typeof state.$inferSelect.names | null;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
};

function partyOf(row: PartyColumns, language: OfficialLanguage): ProgrammeParty | null {
  if (row.stateId !== null && row.stateNames !== null) {
    return { kind: 'state', id: row.stateId, name: stateName({ id: row.stateId, names: row.stateNames }, language) };
  }
  if (row.organizationId === null || row.organizationName === null) return null;
  return { kind: 'organization', id: row.organizationId, name: row.organizationName };
}

function seatsOnRecord(db: Db | Tx, meetingId: string, language: OfficialLanguage): readonly SeatOnRecord[] {
  return db
    .select({
      versionNumber: programmeVersion.number,
      versionState: programmeVersion.state,
      panelNumber: panel.number,
      position: seat.position,
      stateAsIssued: seat.state,
      nominationMeetingId: nominationMeeting.id,
      nominationId: nomination.id,
      status: nominationMeeting.status,
      name: person.nameAsPrinted,
      stateId: nomination.stateId,
      stateNames: state.names,
      organizationId: nomination.organizationId,
      organizationName: organization.name,
    })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .innerJoin(programmeVersion, eq(programmeVersion.id, panel.versionId))
    .leftJoin(nominationMeeting, eq(nominationMeeting.id, seat.nominationMeetingId))
    .leftJoin(nomination, eq(nomination.id, nominationMeeting.nominationId))
    .leftJoin(person, eq(person.id, nomination.personId))
    .leftJoin(state, eq(state.id, nomination.stateId))
    .leftJoin(organization, eq(organization.id, nomination.organizationId))
    .where(eq(programmeVersion.meetingId, meetingId))
    .all()
    .map(({ nominationMeetingId, nominationId, status, name, ...row }) => ({
      versionNumber: row.versionNumber,
      versionState: row.versionState,
      panelNumber: row.panelNumber,
      position: row.position,
      stateAsIssued: row.stateAsIssued,
      nominee:
        nominationMeetingId === null || nominationId === null || status === null || name === null
          ? null
          : { nominationMeetingId, nominationId, status, name, party: partyOf(row, language) },
    }));
}

/** Host country and co-hosts of a meeting, by name. */
function listHosts(db: Db | Tx, meetingId: string, language: OfficialLanguage): readonly ProgrammeParty[] {
  const collator = new Intl.Collator(language);
  return db
    .select({
      stateId: meetingRole.stateId,
      stateNames: state.names,
      organizationId: meetingRole.organizationId,
      organizationName: organization.name,
    })
    .from(meetingRole)
    .leftJoin(state, eq(state.id, meetingRole.stateId))
    .leftJoin(organization, eq(organization.id, meetingRole.organizationId))
    .where(and(eq(meetingRole.meetingId, meetingId), inArray(meetingRole.role, ['hostCountry', 'coHost'])))
    .all()
    .flatMap((row) => partyOf(row, language) ?? [])
    .toSorted((a, b) => collator.compare(a.name, b.name));
}

/** How it was recorded that a nominee left. */
export type RecordedDeparture = {
  readonly recordedAt: Instant;
  /** Name of the account; null: the program itself, or an account no longer on record. */
  readonly by: string | null;
  /** The day on which it happened; null: not stated. */
  readonly on: string | null;
  /** Restricted; null: none given, or erased. */
  readonly reason: string | null;
};

/** The statuses that record why a nominee is no longer to be named; a replacement follows a withdrawal, when the nominee left. */
const statusesOf: Readonly<Record<DepartureCause, readonly NominationStatus[]>> = {
  left: ['withdrawn', 'replaced'],
  notIncluded: ['notIncluded'],
  notNamed: [],
};

/** The latest record that each of these nominees left, by nomination for the meeting. Two queries. */
function listRecorded(db: Db | Tx, left: readonly Departure[]): ReadonlyMap<string, RecordedDeparture> {
  if (left.length === 0) return new Map();
  const rows = db
    .select({
      id: event.subjectId,
      payload: event.payload,
      recordedAt: event.recordedAt,
      on: event.occurredOn,
      by: account.displayName,
      revisionIds: event.revisionIds,
    })
    .from(event)
    .leftJoin(account, and(eq(event.actorKind, 'account'), eq(account.id, event.actorId)))
    .where(
      and(
        eq(event.subjectKind, 'nominationMeeting'),
        inArray(
          event.subjectId,
          left.map((one) => one.nominee.nominationMeetingId),
        ),
        eq(event.type, 'nominations.statusChanged'),
      ),
    )
    .orderBy(desc(event.seq))
    .all();
  const reasons = new Map(
    db
      .select({ id: revision.id, reason: revision.reason })
      .from(revision)
      .where(
        sql`${revision.id} in (select value from json_each(${JSON.stringify(rows.flatMap((row) => row.revisionIds))}))`,
      )
      .all()
      .map((row) => [row.id, row.reason]),
  );
  const recorded = new Map<string, RecordedDeparture>();
  for (const { nominee, cause } of left) {
    const id = nominee.nominationMeetingId;
    const own = rows.filter((row) => row.id === id);
    const row = statusesOf[cause].flatMap((status) => own.find((one) => one.payload.to === status) ?? [])[0];
    if (row === undefined) continue;
    recorded.set(id, {
      recordedAt: instant(row.recordedAt),
      by: row.by,
      on: row.on,
      reason: row.revisionIds.map((one) => reasons.get(one) ?? null).find((text) => text !== null) ?? null,
    });
  }
  return recorded;
}

function listTicks(db: Db | Tx, ids: readonly string[]): ReadonlyMap<string, readonly FollowUpTick[]> {
  const ticks = new Map<string, FollowUpTick[]>();
  if (ids.length === 0) return ticks;
  const rows = db
    .select({
      id: followUpTick.nominationMeetingId,
      item: followUpTick.item,
      doneAt: followUpTick.doneAt,
      doneBy: account.displayName,
    })
    .from(followUpTick)
    .leftJoin(account, eq(account.id, followUpTick.doneById))
    .where(inArray(followUpTick.nominationMeetingId, [...ids]))
    .all();
  for (const { id, doneAt, ...tick } of rows) {
    ticks.set(id, [...(ticks.get(id) ?? []), { ...tick, doneAt: instant(doneAt) }]);
  }
  return ticks;
}

/** References of the communications by which nominations were withdrawn or replaced, by nomination. */
function listReferences(db: Db | Tx, nominationIds: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const references = new Map<string, string[]>();
  if (nominationIds.length === 0) return references;
  const rows = db
    .select({
      nominationId: communicationCause.subjectId,
      year: communication.year,
      number: communication.number,
      senderReference: communication.senderReference,
    })
    .from(communicationCause)
    .innerJoin(communication, eq(communication.id, communicationCause.communicationId))
    .where(
      and(
        eq(communicationCause.subjectKind, 'nomination'),
        inArray(communicationCause.subjectId, [...nominationIds]),
        inArray(communicationCause.effect, ['withdrew', 'replaced']),
      ),
    )
    .orderBy(asc(communication.year), asc(communication.number))
    .all();
  for (const { nominationId, year, number, senderReference } of rows) {
    references.set(nominationId, [...(references.get(nominationId) ?? []), senderReference ?? `${year}/${number}`]);
  }
  return references;
}

/** Names of those who lead a panel of a version, by the panel's number. */
function listModerators(db: Db | Tx, version: ProgrammeVersion | undefined): ReadonlyMap<number, readonly string[]> {
  const moderators = new Map<number, string[]>();
  if (version === undefined) return moderators;
  const rows = db
    .select({ panelNumber: panel.number, name: person.nameAsPrinted })
    .from(programmePart)
    .innerJoin(panel, eq(panel.id, programmePart.panelId))
    .innerJoin(person, eq(person.id, programmePart.personId))
    .where(and(eq(programmePart.versionId, version.id), eq(programmePart.kind, 'moderator')))
    .orderBy(asc(programmePart.position))
    .all();
  for (const { panelNumber, name } of rows) {
    moderators.set(panelNumber, [...(moderators.get(panelNumber) ?? []), name]);
  }
  return moderators;
}

/** A departure with everything that is to be brought up to date because of it. */
export type FollowUp = Departure & {
  /** Null: how it was recorded is not on the log. */
  readonly recorded: RecordedDeparture | null;
  /** References of the communications that say so. */
  readonly references: readonly string[];
  /** Who leads the panel in the newest version. */
  readonly moderators: readonly string[];
  readonly items: readonly (FollowUpItem & { readonly done: FollowUpTick | null })[];
};

/**
 * Everybody who left a version of a meeting's programme on which States had agreed, with what is to be brought up to date;
 * the number of queries does not depend on how many they are. For the desk and the Chair only.
 *
 * @param language in which States are named
 */
export function listFollowUps(db: Db | Tx, meetingId: string, language: OfficialLanguage): readonly FollowUp[] {
  const left = departures(seatsOnRecord(db, meetingId, language));
  const ids = left.map((one) => one.nominee.nominationMeetingId);
  const hosts = listHosts(db, meetingId, language);
  const recorded = listRecorded(db, left);
  const ticks = listTicks(db, ids);
  const references = listReferences(
    db,
    left.map((one) => one.nominee.nominationId),
  );
  const moderators = listModerators(db, listVersions(db, meetingId)[0]);
  return left.map((departure) => {
    const id = departure.nominee.nominationMeetingId;
    const how = recorded.get(id) ?? null;
    return {
      ...departure,
      recorded: how,
      references: references.get(departure.nominee.nominationId) ?? [],
      moderators: moderators.get(departure.from.panelNumber) ?? [],
      items: withTicks(followUpItems(departure, hosts), ticks.get(id) ?? [], how?.recordedAt ?? null),
    };
  });
}
