import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { bearerOf, liesBeforeSeries, numberRow, ownSeriesOf, writeNumber } from '../number-ledger';
import { mayRecordSomewhere } from '../policy';
import { getSettings } from '../queries/settings';
import { referenceBy } from '../rules/numbers';
import { explainNumbersSchema } from '../schema';

/**
 * Says what became of numbers of the own series that no circular here bears: reserved, cancelled (with the reason, and kept),
 * used for another matter, or not ours. It can be said again otherwise, except of a number that was cancelled with its
 * circular. Refusals: `seriesNotSet`; `numberBeforeSeries` and `numberTaken` beside `from`, naming the number.
 */
export const explainNumbers = defineCommand({
  name: 'circulars.explainNumbers',
  input: explainNumbersSchema,
  load: (tx) => getSettings(tx),
  policy: (actor) => mayRecordSomewhere(actor),
  run: ({ tx, input, loaded: settings, ids, now }) => {
    const own = ownSeriesOf(settings);
    if (isRefusal(own)) return own;
    const { year, from, to, fate, note } = input;
    if (liesBeforeSeries(settings, year, from)) return refuse('numberBeforeSeries', 'from');
    const events: NewEvent[] = [];
    for (let number = from; number <= to; number += 1) {
      const before = numberRow(tx, own.series, year, number);
      const isBorne = before?.circularId != null || bearerOf(tx, own.series, year, number) !== null;
      if (isBorne) return refuse('numberBorne', 'from', { number });
      if (before?.fate === fate && before.note === note) continue;
      const reference = before?.reference ?? referenceBy(own.pattern, year, number);
      const key = { series: own.series, year, number, reference };
      const id = writeNumber(tx, { ids, now }, key, { fate, circularId: null, note });
      events.push(
        circularEvent('numberExplained', {
          subject: { kind: 'circularNumber', id },
          meetings: [],
          payload: { reference, fate },
          ...(before === undefined
            ? {}
            : {
                revisions: [
                  { field: 'fate', previous: before.fate },
                  { field: 'note', previous: before.note },
                ],
              }),
        }),
      );
    }
    const [first, ...others] = events;
    const result = { changed: events.length };
    return first === undefined ? { unchanged: true, result } : { result, events: [first, ...others] };
  },
});
