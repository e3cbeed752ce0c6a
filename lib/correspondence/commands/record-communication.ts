import { eq, max } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { communication } from '@/db/schema/correspondence';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import { certainlyBefore } from '@/lib/kernel/dates';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { correspondenceEvent } from '../events';
import { placeMisfit, scopeOf, unknownSender, writeMeetings } from '../load-communication';
import { mayRecordCommunication, mayRecordSomewhere } from '../policy';
import { recordCommunicationSchema } from '../schema';
import { insertUploads, storeUploads } from '../uploads';

/**
 * Registers a communication that came in, under the next number of the year in which it is recorded, with its files; those
 * attached to a mail become files of their own. Refusals: `oneSender`, `notFound` beside what is not there, `dateAhead`,
 * those of `placeMisfit` and of `storeUploads`.
 */
export const recordCommunication = defineCommand({
  name: 'correspondence.recordCommunication',
  input: recordCommunicationSchema,
  prepare: {
    role: mayRecordSomewhere,
    work: (input, context) => storeUploads(context.db, input.files),
  },
  load: (tx, input) => scopeOf(tx, input),
  policy: (actor, loaded) => mayRecordCommunication(actor, loaded),
  run: ({ tx, input, loaded, prepared, actor, now, ids }) => {
    const { files: _, meetingIds, ...fields } = input;
    const wrong = unknownSender(tx, input) ?? placeMisfit(tx, input, loaded);
    if (wrong !== null) return wrong;
    const today = dayIn(deskZone, now);
    if (certainlyBefore(today, input.receivedOn)) return refuse('dateAhead', 'receivedOn');
    const year = Number(today.slice(0, 4));
    const number = nextNumber(tx, year);
    const id = ids.next('communication');
    tx.insert(communication)
      .values({ ...fields, id, year, number, state: 'open', recordedAt: now, revision: 1 })
      .run();
    writeMeetings(tx, id, meetingIds);
    const fileIds = insertUploads(tx, id, prepared, { actor, now, ids });
    return {
      result: { id, year, number },
      events: [
        correspondenceEvent('communicationRecorded', {
          subject: { kind: 'communication', id },
          meetings: loaded.meetings.map((one) => one.id),
          payload: {
            year,
            number,
            kind: input.kind,
            bodyId: input.bodyId,
            senderStateId: input.senderStateId,
            senderOrganizationId: input.senderOrganizationId,
            fileIds,
          },
        }),
      ],
    };
  },
});

/** Asked inside the transaction that uses it, which no other can enter: two windows never get the same number. */
function nextNumber(tx: Tx, year: number): number {
  const last = tx
    .select({ number: max(communication.number) })
    .from(communication)
    .where(eq(communication.year, year))
    .get();
  return (last?.number ?? 0) + 1;
}
