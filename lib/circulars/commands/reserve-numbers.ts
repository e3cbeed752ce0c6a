import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { ownSeriesOf, writeNumber } from '../number-ledger';
import { mayRecordSomewhere } from '../policy';
import { nextNumber } from '../queries/numbers';
import { getSettings } from '../queries/settings';
import { referenceBy } from '../rules/numbers';
import { reserveNumbersSchema } from '../schema';

/**
 * Reserves the next numbers of the own series, one after another. Whoever asks at the same moment gets the numbers after
 * them: the transaction holds the database, and the ledger takes no number twice. Refusals: `seriesNotSet`;
 * `yearBeforeSeries` beside `year`.
 */
export const reserveNumbers = defineCommand({
  name: 'circulars.reserveNumbers',
  input: reserveNumbersSchema,
  load: (tx) => getSettings(tx),
  policy: (actor) => mayRecordSomewhere(actor),
  run: ({ tx, input, loaded: settings, ids, now }) => {
    const own = ownSeriesOf(settings);
    if (isRefusal(own)) return own;
    const { year, count, note } = input;
    const first = nextNumber(tx, settings, year);
    if (first === null) return refuse('yearBeforeSeries', 'year', { year: settings.firstYear ?? year });
    const reserved = Array.from({ length: count }, (_, at) => {
      const number = first + at;
      const reference = referenceBy(own.pattern, year, number);
      const key = { series: own.series, year, number, reference };
      const id = writeNumber(tx, { ids, now }, key, { fate: 'reserved', circularId: null, note });
      return { id, number, reference };
    });
    const [firstEvent, ...others] = reserved.map(
      ({ id, reference }): NewEvent =>
        circularEvent('numberReserved', {
          subject: { kind: 'circularNumber', id },
          meetings: [],
          payload: { reference },
        }),
    );
    if (firstEvent === undefined) return refuse('invalidInput', 'count');
    return {
      result: { numbers: reserved.map(({ number, reference }) => ({ number, reference })) },
      events: [firstEvent, ...others],
    };
  },
});
