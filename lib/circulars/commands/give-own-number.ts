import { eq } from 'drizzle-orm';
import { circular } from '@/db/schema/circulars';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { takeNumber } from '../number-ledger';
import { mayHandleCircular } from '../policy';
import { numberingYear } from '../rules/numbers';
import { giveOwnNumberSchema } from '../schema';
import { circularById, frozen, servedMeetings, stepRefusal, takeStep } from '../take-step';

/**
 * Gives a circular its number of the own series, and the date that is printed on it: the next number, or a free or reserved
 * one that is named. The year is that of the date. Refusals: `seriesNotSet`; `yearBeforeSeries` beside `datedOn`;
 * `numberOfOtherYear` and `numberTaken` beside `number`; those of every step.
 */
export const giveOwnNumber = defineCommand({
  name: 'circulars.giveOwnNumber',
  input: giveOwnNumberSchema,
  load: (tx, input) => circularById(tx, input.circularId),
  policy: (actor, loaded) => mayHandleCircular(actor, loaded.circular),
  run: ({ tx, input, loaded, actor, ids, now, occurredOn }) => {
    const { circular: found, settings } = loaded;
    const refusal = frozen(found) ?? stepRefusal(loaded, 'ownNumber', occurredOn, now);
    if (refusal !== null) return refusal;
    const datedOn = input.datedOn ?? found.datedOn;
    const year = numberingYear(datedOn, occurredOn, dayIn(deskZone, now));
    const taken = takeNumber(tx, { ids, now }, settings, { circularId: found.id, year, wanted: input.number });
    if (isRefusal(taken)) return taken;
    tx.update(circular)
      .set({ ownReference: taken.reference, ownYear: year, ownNumber: taken.number, datedOn })
      .where(eq(circular.id, found.id))
      .run();
    const state = takeStep(tx, loaded, { step: 'ownNumber', takenOn: occurredOn }, { actor, now });
    return {
      result: { id: found.id, state, reference: taken.reference },
      events: [
        circularEvent('ownNumberGiven', {
          subject: { kind: 'circular', id: found.id },
          meetings: servedMeetings(found),
          payload: { reference: taken.reference, numberId: taken.id },
        }),
      ],
    };
  },
});
