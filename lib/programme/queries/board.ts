import { and, asc, eq, gt, max } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { account } from '@/db/schema/access';
import { event, eventMeeting } from '@/db/schema/log';
import { panel, question, seat } from '@/db/schema/programme';
import type { BalanceBasis } from '@/lib/balance/types';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { listNominations } from '@/lib/nominations/queries/list';
import { inPool } from '@/lib/nominations/rules/status';
import { conditionsOf } from '../conditions';
import type { BoardState } from '../rules/board';
import type { PoolNominee } from '../rules/pool';
import { getProgramme } from './programme';

/** Changes told to those who look at a board, at most; who was away for longer reads the history. */
const changesTold = 100;

/** Number of the newest event of a meeting: what a board compares to see whether anything happened. 0: nothing yet. */
export function newestEvent(db: Db | Tx, meetingId: string): number {
  const row = db
    .select({ seq: max(eventMeeting.eventSeq) })
    .from(eventMeeting)
    .where(eq(eventMeeting.meetingId, meetingId))
    .get();
  return row?.seq ?? 0;
}

/** Notes on the panels and seats of a version, by the id of what they are on. For the desk and the Chair: see `mayReadNotes`. */
export function notesOf(db: Db | Tx, versionId: string): Readonly<Record<string, string>> {
  const onPanels = db
    .select({ id: panel.id, note: panel.note })
    .from(panel)
    .where(eq(panel.versionId, versionId))
    .all();
  const onSeats = db
    .select({ id: seat.id, note: seat.note })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .where(eq(panel.versionId, versionId))
    .all();
  return Object.fromEntries(
    [...onPanels, ...onSeats].flatMap((row) => (row.note === null ? [] : [[row.id, row.note] as const])),
  );
}

/**
 * A version as the board shows it; the number of queries does not depend on its size. Locks, notes and conditions are for the desk and
 * the Chair: the caller asks the policy first.
 *
 * @returns null when the meeting has no such version
 */
export function getBoard(
  db: Db | Tx,
  meetingId: string,
  number: number,
  language: OfficialLanguage = 'en',
): BoardState | null {
  const mark = newestEvent(db, meetingId);
  const programme = getProgramme(db, meetingId, number, language);
  if (programme === null) return null;
  const versionId = programme.version.id;
  const panels = db
    .select({ id: panel.id, revision: panel.revision })
    .from(panel)
    .where(eq(panel.versionId, versionId))
    .all();
  const locked = db
    .select({ id: seat.id })
    .from(seat)
    .innerJoin(panel, eq(panel.id, seat.panelId))
    .where(and(eq(panel.versionId, versionId), eq(seat.locked, true)))
    .orderBy(asc(panel.number), asc(seat.position))
    .all();
  const questions = db
    .select({ id: question.id, revision: question.revision })
    .from(question)
    .where(eq(question.versionId, versionId))
    .all();
  return {
    mark,
    programme,
    locked: locked.map((row) => row.id),
    notes: notesOf(db, versionId),
    conditions: conditionsOf(db, versionId),
    revisions: Object.fromEntries([...panels, ...questions].map((row) => [row.id, row.revision])),
  };
}

/** What happened in a meeting's record, as a board tells of it. */
export type BoardChange = {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string | null;
  /** Null: the program itself. */
  readonly actorName: string | null;
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string };
};

/** The events of a meeting after one of them, oldest first, with who caused them; one query, `changesTold` at most. */
export function listChangesSince(db: Db | Tx, meetingId: string, seq: number): readonly BoardChange[] {
  return db
    .select({
      seq: event.seq,
      at: event.recordedAt,
      actorId: event.actorId,
      actorName: account.displayName,
      type: event.type,
      subject: { kind: event.subjectKind, id: event.subjectId },
    })
    .from(eventMeeting)
    .innerJoin(event, eq(event.seq, eventMeeting.eventSeq))
    .leftJoin(account, eq(account.id, event.actorId))
    .where(and(eq(eventMeeting.meetingId, meetingId), gt(eventMeeting.eventSeq, seq)))
    .orderBy(asc(eventMeeting.eventSeq))
    .limit(changesTold)
    .all();
}

/** The nominees from whom the seats of a meeting are filled, seated or not, in the order of their names. */
export function listPool(
  db: Db | Tx,
  meetingId: string,
  basis: BalanceBasis,
  language: OfficialLanguage,
): readonly PoolNominee[] {
  return listNominations(db, meetingId, basis, language)
    .filter((row) => inPool(row.status))
    .map(({ id, nominationId, status, person, party, group, topics, rank, language, firstTime }) => ({
      nominationMeetingId: id,
      nominationId,
      status,
      person: {
        id: person.id,
        name: person.nameAsPrinted,
        familyName: person.familyName,
        formOfAddress: person.formOfAddress,
        function: person.function,
        affiliation: person.affiliation,
        affiliationType: person.affiliationType,
        gender: person.gender,
        genderBasis: person.genderBasis,
        invented: person.invented,
      },
      party,
      group,
      topicIds: topics.map((topic) => topic.id),
      rank,
      language,
      firstTime,
    }));
}
