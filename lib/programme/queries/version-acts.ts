import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { account } from '@/db/schema/access';
import { event, eventMeeting, revision } from '@/db/schema/log';
import { nominationMeeting } from '@/db/schema/nominations';
import { panel, programmeVersion, seat } from '@/db/schema/programme';

/** The acts that bring a version from one state to the next, in their order. */
export const versionActs = ['drafted', 'proposed', 'agreed', 'published'] as const;
export type VersionAct = (typeof versionActs)[number];

const actOf: Readonly<Record<string, VersionAct>> = {
  'programme.draftOpened': 'drafted',
  'programme.programmeProposed': 'proposed',
  'programme.programmeAgreed': 'agreed',
  'programme.programmePublished': 'published',
};

/** By whom and when an act was recorded. */
export type RecordedAct = {
  readonly recordedAt: string;
  /** Name of the account; null: the program itself, or an account no longer on record. */
  readonly by: string | null;
  /** Why one went on in spite of what the rules found; null: no reason given, or erased. Restricted. */
  readonly reason: string | null;
};

/**
 * Who recorded each act on the versions of a meeting's programme, by version; of an act that was taken back and repeated, the
 * latest. Two queries, however many versions there are.
 */
export function listVersionActs(
  db: Db | Tx,
  meetingId: string,
): ReadonlyMap<string, Partial<Record<VersionAct, RecordedAct>>> {
  const rows = db
    .select({
      versionId: event.subjectId,
      type: event.type,
      recordedAt: event.recordedAt,
      by: account.displayName,
      revisionIds: event.revisionIds,
    })
    .from(eventMeeting)
    .innerJoin(event, eq(event.seq, eventMeeting.eventSeq))
    .leftJoin(account, and(eq(event.actorKind, 'account'), eq(account.id, event.actorId)))
    .where(and(eq(eventMeeting.meetingId, meetingId), inArray(event.type, Object.keys(actOf))))
    .orderBy(asc(event.seq))
    .all();
  const revisionIds = rows.flatMap((row) => row.revisionIds);
  const reasons = new Map(
    db
      .select({ id: revision.id, reason: revision.reason })
      .from(revision)
      .where(sql`${revision.id} in (select value from json_each(${JSON.stringify(revisionIds)}))`)
      .all()
      .map((row) => [row.id, row.reason]),
  );
  const acts = new Map<string, Partial<Record<VersionAct, RecordedAct>>>();
  for (const { versionId, type, recordedAt, by, revisionIds: ids } of rows) {
    const act = actOf[type];
    if (act === undefined) continue;
    const reason = ids.map((id) => reasons.get(id) ?? null).find((text) => text !== null) ?? null;
    acts.set(versionId, { ...acts.get(versionId), [act]: { recordedAt, by, reason } });
  }
  return acts;
}

/** How many panellists a version named when it was issued, and how many of them still sit. */
export type PanellistCounts = { readonly asIssued: number; readonly now: number };

/** The panellists of each version of a meeting's programme, in one query. Versions on which nobody sits are left out. */
export function countPanellists(db: Db | Tx, meetingId: string): ReadonlyMap<string, PanellistCounts> {
  const hasLeft = sql`${nominationMeeting.status} in ('withdrawn', 'replaced')`;
  const isDraft = sql`${programmeVersion.state} = 'draft'`;
  const rows = db
    .select({
      versionId: panel.versionId,
      asIssued: sql<number>`sum(case when ${isDraft} and ${hasLeft} then 0 else 1 end)`,
      now: sql<number>`sum(case when ${hasLeft} then 0 else 1 end)`,
    })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .innerJoin(programmeVersion, eq(programmeVersion.id, panel.versionId))
    .innerJoin(nominationMeeting, eq(nominationMeeting.id, seat.nominationMeetingId))
    .where(and(eq(programmeVersion.meetingId, meetingId), inArray(seat.state, ['proposed', 'confirmed'])))
    .groupBy(panel.versionId)
    .all();
  return new Map(rows.map(({ versionId, ...counts }) => [versionId, counts]));
}
