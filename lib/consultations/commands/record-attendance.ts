import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { consultationAttendee, consultationRepresentation } from '@/db/schema/consultations';
import type { Ids } from '@/lib/kernel/ids';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { foldText } from '@/lib/people/rules';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { consultationById, type PartyIds, unknownParty } from '../load-consultation';
import { mayRecordConsultation } from '../policy';
import { recordAttendanceSchema } from '../schema';

type Attendee = typeof consultationAttendee.$inferSelect;

function partyKey({ stateId, organizationId }: PartyIds): string | null {
  if (stateId !== null) return `state:${stateId}`;
  return organizationId === null ? null : `organization:${organizationId}`;
}

/** The earlier of two times of day, or the later one; the one that is known where the other is not. */
function outermost(one: string | null, other: string | null, which: 'earlier' | 'later'): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other === (which === 'earlier') ? one : other;
}

/** Refusal beside the first row whose party is not on record. */
function unknownRow(tx: Tx, rows: readonly PartyIds[]): Refusal | null {
  const asked = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const key = partyKey(row);
    if (key === null || asked.has(key)) continue;
    asked.add(key);
    const unknown = unknownParty(tx, row);
    if (unknown !== null) return refuse(unknown.code, `rows.${index}.${unknown.field}`);
  }
  return null;
}

/** The representations of a meeting by party; those not there yet are made when they are asked for. */
function representations(tx: Tx, ids: Ids, meetingId: string) {
  const stored = tx
    .select()
    .from(consultationRepresentation)
    .where(eq(consultationRepresentation.meetingId, meetingId))
    .all();
  const byParty = new Map(stored.map((row) => [partyKey(row), row.id]));
  const made: string[] = [];
  return {
    made,
    idOf(party: PartyIds): string | null {
      const key = partyKey(party);
      if (key === null) return null;
      const known = byParty.get(key);
      if (known !== undefined) return known;
      const id = ids.next('repr');
      const { stateId, organizationId } = party;
      tx.insert(consultationRepresentation).values({ id, meetingId, stateId, organizationId }).run();
      byParty.set(key, id);
      made.push(id);
      return id;
    },
  };
}

/**
 * Adds to the attendance of an intersessional meeting. A party is represented once; a person of the same name for the same
 * party is the same person, seen from the earliest time of joining to the latest of leaving, and so is one whom only one of
 * the two lists can place. Nothing on record is taken away. Refusal: `notFound` beside the State or organization of a row.
 */
export const recordAttendance = defineCommand({
  name: 'consultations.recordAttendance',
  input: recordAttendanceSchema,
  load: (tx, input) => consultationById(tx, input.meetingId),
  policy: (actor, loaded) => mayRecordConsultation(actor, loaded),
  run: ({ tx, input, loaded, ids }) => {
    const { meetingId, rows } = input;
    const unknown = unknownRow(tx, rows);
    if (unknown !== null) return unknown;
    const parties = representations(tx, ids, meetingId);
    const byName = new Map<string, Attendee[]>();
    for (const row of tx
      .select()
      .from(consultationAttendee)
      .where(eq(consultationAttendee.meetingId, meetingId))
      .all()) {
      byName.set(foldText(row.name), [...(byName.get(foldText(row.name)) ?? []), row]);
    }
    const touched = new Set<string>();
    for (const row of rows) {
      const representationId = parties.idOf(row);
      if (row.name === null) continue;
      const namesakes = byName.get(foldText(row.name)) ?? [];
      const same =
        namesakes.find((one) => one.representationId === representationId) ??
        (representationId === null ? namesakes[0] : namesakes.find((one) => one.representationId === null));
      const { name, joinedAt, leftAt } = row;
      if (same === undefined) {
        const mailDomain = representationId === null ? row.mailDomain : null;
        const added = { id: ids.next('attendee'), meetingId, representationId, name, mailDomain, joinedAt, leftAt };
        tx.insert(consultationAttendee).values(added).run();
        byName.set(foldText(name), [...namesakes, added]);
        touched.add(added.id);
        continue;
      }
      const placed = same.representationId ?? representationId;
      const after = {
        representationId: placed,
        mailDomain: placed === null ? (same.mailDomain ?? row.mailDomain) : null,
        joinedAt: outermost(same.joinedAt, joinedAt, 'earlier'),
        leftAt: outermost(same.leftAt, leftAt, 'later'),
      };
      const before = same as Readonly<Record<string, unknown>>;
      if (Object.entries(after).every(([field, value]) => before[field] === value)) continue;
      tx.update(consultationAttendee)
        .set(after)
        .where(and(eq(consultationAttendee.id, same.id), eq(consultationAttendee.meetingId, meetingId)))
        .run();
      Object.assign(same, after);
      touched.add(same.id);
    }
    const result = { representations: parties.made.length, attendees: touched.size };
    if (parties.made.length + touched.size === 0) return { unchanged: true, result };
    return {
      result,
      events: [eventOf('attendanceRecorded', loaded, { representations: parties.made, attendees: [...touched] })],
    };
  },
});
