import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { consultationAttendee, consultationRepresentation } from '@/db/schema/consultations';
import type { Ids } from '@/lib/kernel/ids';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { foldText } from '@/lib/people/rules';
import { defineCommand } from '@/lib/platform/command';
import { eventOf } from '../events';
import { consultationById, type PartyIds } from '../load-consultation';
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
  const named = (field: keyof PartyIds) => [...new Set(rows.flatMap((row) => row[field] ?? []))];
  const known = {
    stateId: new Set(
      tx
        .select({ id: state.id })
        .from(state)
        .where(inArray(state.id, named('stateId')))
        .all()
        .map(({ id }) => id),
    ),
    organizationId: new Set(
      tx
        .select({ id: organization.id })
        .from(organization)
        .where(inArray(organization.id, named('organizationId')))
        .all()
        .map(({ id }) => id),
    ),
  };
  for (const [index, row] of rows.entries()) {
    for (const field of ['stateId', 'organizationId'] as const) {
      const asked = row[field];
      if (asked !== null && !known[field].has(asked)) return refuse('notFound', `rows.${index}.${field}`);
    }
  }
  return null;
}

/** The representations of a meeting by party; one that is not there yet is made when it is asked for, to be inserted. */
function representations(tx: Tx, ids: Ids, meetingId: string) {
  const stored = tx
    .select()
    .from(consultationRepresentation)
    .where(eq(consultationRepresentation.meetingId, meetingId))
    .all();
  const byParty = new Map(stored.map((row) => [partyKey(row), row.id]));
  const made: (typeof consultationRepresentation.$inferInsert)[] = [];
  return {
    made,
    idOf(party: PartyIds): string | null {
      const key = partyKey(party);
      if (key === null) return null;
      const known = byParty.get(key);
      if (known !== undefined) return known;
      const id = ids.next('repr');
      byParty.set(key, id);
      made.push({ id, meetingId, stateId: party.stateId, organizationId: party.organizationId });
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
    const added: Attendee[] = [];
    const changed = new Set<Attendee>();
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
        const one = { id: ids.next('attendee'), meetingId, representationId, name, mailDomain, joinedAt, leftAt };
        byName.set(foldText(name), [...namesakes, one]);
        added.push(one);
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
      Object.assign(same, after);
      changed.add(same);
    }
    if (parties.made.length > 0) tx.insert(consultationRepresentation).values(parties.made).run();
    if (added.length > 0) tx.insert(consultationAttendee).values(added).run();
    for (const one of added) changed.delete(one);
    for (const { id, representationId, mailDomain, joinedAt, leftAt } of changed) {
      tx.update(consultationAttendee)
        .set({ representationId, mailDomain, joinedAt, leftAt })
        .where(and(eq(consultationAttendee.id, id), eq(consultationAttendee.meetingId, meetingId)))
        .run();
    }
    const attendees = [...added, ...changed].map(({ id }) => id);
    const result = { representations: parties.made.length, attendees: attendees.length };
    if (parties.made.length + attendees.length === 0) return { unchanged: true, result };
    return {
      result,
      events: [eventOf('attendanceRecorded', loaded, { representations: parties.made.map(({ id }) => id), attendees })],
    };
  },
});
