import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { nominationMeeting } from '@/db/schema/nominations';
import { panel, programmePart, programmeVersion, question, questionPanel, seat } from '@/db/schema/programme';
import type { Ids } from '@/lib/kernel/ids';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { hasLeft, inPool } from '@/lib/nominations/rules/status';
import { copyConditions } from './conditions';

/** A panel of a draft just opened, with its seats in order. */
export type NewPanel = {
  readonly id: string;
  readonly number: number;
  readonly topicId: string;
  readonly part: number;
  readonly seatIds: readonly string[];
};

function at(map: ReadonlyMap<string, string>, id: string): string {
  const copy = map.get(id);
  if (copy === undefined) throw new Error(`no copy of ${id}`);
  return copy;
}

/**
 * Copies panels, seats, parts and questions of one version into another of the same meeting. Who was seated is proposed
 * anew. A seat that its nominee left since is taken over with the nominee who left: it stays with the State until the State
 * replaces its nominee or the Chair decides otherwise. A seat whose nominee is outside the pool for another reason is open,
 * and no longer locked. Notes go with their seats and panels, conditions with their nominees.
 *
 * @returns the panels made; `notFound` beside `basedOnId` when the meeting has no such version
 */
export function copyContent(
  tx: Tx,
  ids: Ids,
  { fromId, toId, meetingId }: { fromId: string; toId: string; meetingId: string },
): readonly NewPanel[] | Refusal {
  const base = tx
    .select({ id: programmeVersion.id })
    .from(programmeVersion)
    .where(and(eq(programmeVersion.id, fromId), eq(programmeVersion.meetingId, meetingId)))
    .get();
  if (base === undefined) return refuse('notFound', 'basedOnId');

  const panelIds = new Map<string, string>();
  const copies = tx
    .select()
    .from(panel)
    .where(eq(panel.versionId, fromId))
    .orderBy(asc(panel.number))
    .all()
    .map((row) => {
      const id = ids.next('panel');
      panelIds.set(row.id, id);
      tx.insert(panel)
        .values({ ...row, id, versionId: toId, revision: 1 })
        .run();
      return { id, number: row.number, topicId: row.topicId, part: row.part, seatIds: [] as string[] };
    });

  const seatIds = new Map<string, string>();
  const seats = tx
    .select({ seat, nomination: nominationMeeting.status })
    .from(seat)
    .leftJoin(nominationMeeting, eq(nominationMeeting.id, seat.nominationMeetingId))
    .where(inArray(seat.panelId, [...panelIds.keys()]))
    .orderBy(asc(seat.panelId), asc(seat.position))
    .all();
  for (const row of seats) {
    const id = ids.next('seat');
    seatIds.set(row.seat.id, id);
    const panelId = at(panelIds, row.seat.panelId);
    const keeps =
      (row.seat.state === 'proposed' || row.seat.state === 'confirmed') &&
      row.nomination !== null &&
      (inPool(row.nomination) || hasLeft(row.nomination));
    const isKeptFree = row.seat.nominationMeetingId === null;
    tx.insert(seat)
      .values({
        id,
        panelId,
        position: row.seat.position,
        state: keeps ? 'proposed' : 'open',
        nominationMeetingId: keeps ? row.seat.nominationMeetingId : null,
        locked: row.seat.locked && (keeps || isKeptFree),
        note: row.seat.note,
      })
      .run();
    copies.find((candidate) => candidate.id === panelId)?.seatIds.push(id);
  }

  for (const row of tx
    .select()
    .from(programmePart)
    .where(eq(programmePart.versionId, fromId))
    .orderBy(asc(programmePart.position))
    .all()) {
    tx.insert(programmePart)
      .values({
        ...row,
        id: ids.next('part'),
        versionId: toId,
        panelId: row.panelId === null ? null : at(panelIds, row.panelId),
      })
      .run();
  }

  copyConditions(tx, fromId, toId, (panelId) => at(panelIds, panelId));

  const questionIds = new Map<string, string>();
  for (const row of tx
    .select()
    .from(question)
    .where(eq(question.versionId, fromId))
    .orderBy(asc(question.position))
    .all()) {
    const id = ids.next('question');
    questionIds.set(row.id, id);
    tx.insert(question)
      .values({
        ...row,
        id,
        versionId: toId,
        seatId: row.seatId === null ? null : at(seatIds, row.seatId),
        revision: 1,
      })
      .run();
  }
  for (const row of tx
    .select()
    .from(questionPanel)
    .where(inArray(questionPanel.questionId, [...questionIds.keys()]))
    .all()) {
    tx.insert(questionPanel)
      .values({ questionId: at(questionIds, row.questionId), panelId: at(panelIds, row.panelId) })
      .run();
  }
  return copies;
}
