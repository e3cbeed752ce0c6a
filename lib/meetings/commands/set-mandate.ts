import { asc, eq, inArray } from 'drizzle-orm';
import { bodySession } from '@/db/schema/bodies';
import { mandateReference } from '@/db/schema/meetings';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { differences, meetingById, staleness, updatePart } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { setMandateSchema } from '../schema';

/**
 * Sets the references of a meeting's mandate in the order given. A row keeps its identity when it names its id or equals one
 * that is there; one event for each reference added, changed, moved or removed. Refusals: `changedMeanwhile`; `notFound`
 * beside a row whose id is not a reference of this meeting, or beside its session.
 */
export const setMandate = defineCommand({
  name: 'meetings.setMandate',
  input: setMandateSchema,
  load: (tx, input) => {
    const row = meetingById(tx, input.meetingId);
    if (isRefusal(row)) return row;
    const references = tx
      .select()
      .from(mandateReference)
      .where(eq(mandateReference.meetingId, row.id))
      .orderBy(asc(mandateReference.position))
      .all();
    const sessionIds = input.references.flatMap((one) => (one.sessionId === null ? [] : [one.sessionId]));
    const sessions = tx
      .select({ id: bodySession.id })
      .from(bodySession)
      .where(inArray(bodySession.id, sessionIds))
      .all();
    return { meeting: row, references, sessions: new Set(sessions.map((session) => session.id)) };
  },
  policy: (actor, loaded) => mayEditMeeting(actor, loaded.meeting),
  run: ({ tx, input, loaded, ids }) => {
    const stale = staleness(loaded.meeting, 'mandate', input.revision);
    if (stale !== null) return stale;
    const meetingId = loaded.meeting.id;
    const unclaimed = new Map(loaded.references.map((row) => [row.id, row]));

    const rows: { stored: (typeof loaded.references)[number] | null; fields: MandateRow }[] = [];
    for (const [index, given] of input.references.entries()) {
      const { id, ...fields } = given;
      if (fields.sessionId !== null && !loaded.sessions.has(fields.sessionId)) {
        return refuse('notFound', `references.${index}.sessionId`);
      }
      const stored =
        id === undefined
          ? [...unclaimed.values()].find((row) => differences(row, fields).length === 0)
          : unclaimed.get(id);
      if (id !== undefined && stored === undefined) return refuse('notFound', `references.${index}`);
      if (stored !== undefined) unclaimed.delete(stored.id);
      rows.push({ stored: stored ?? null, fields });
    }

    const events: NewEvent[] = [...unclaimed.keys()].map((id) =>
      meetingEvent('mandateReferenceRemoved', {
        subject: { kind: 'mandateReference', id },
        meetings: [meetingId],
        payload: {},
      }),
    );
    if (unclaimed.size > 0) {
      tx.delete(mandateReference)
        .where(inArray(mandateReference.id, [...unclaimed.keys()]))
        .run();
    }
    let furthest = 0;
    const resultIds: string[] = [];
    for (const [index, { stored, fields }] of rows.entries()) {
      const position = index + 1;
      if (stored === null) {
        const id = ids.next('mandate');
        tx.insert(mandateReference)
          .values({ id, meetingId, position, ...fields })
          .run();
        events.push(
          meetingEvent('mandateReferenceAdded', {
            subject: { kind: 'mandateReference', id },
            meetings: [meetingId],
            payload: { subject: fields.subject, position },
          }),
        );
        resultIds.push(id);
        continue;
      }
      resultIds.push(stored.id);
      // A row that only closes a gap was not moved: it still stands after the same rows.
      const moved = stored.position < furthest;
      furthest = Math.max(furthest, stored.position);
      const changes = [
        ...differences(stored, fields),
        ...(moved ? [{ field: 'position', previous: String(stored.position) }] : []),
      ];
      if (changes.length > 0 || stored.position !== position) {
        tx.update(mandateReference)
          .set({ ...fields, position })
          .where(eq(mandateReference.id, stored.id))
          .run();
      }
      if (changes.length > 0) {
        events.push(
          meetingEvent('mandateReferenceChanged', {
            subject: { kind: 'mandateReference', id: stored.id },
            meetings: [meetingId],
            payload: { fields: changes.map((change) => change.field) },
            revisions: changes,
          }),
        );
      }
    }
    const result = { ids: resultIds };
    const [first, ...others] = events;
    if (first === undefined) return { unchanged: true, result };
    updatePart(tx, loaded.meeting, 'mandate');
    return { result, events: [first, ...others] };
  },
});

type MandateRow = Omit<typeof mandateReference.$inferSelect, 'id' | 'meetingId' | 'position'>;
