import { circularSettings } from '@/db/schema/circulars';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { circularEvent } from '../events';
import { mayChangeSettings } from '../policy';
import { getSettings } from '../queries/settings';
import { seriesOf } from '../rules/numbers';
import { setSettingsSchema } from '../schema';

/**
 * Sets how circulars are numbered and cleared in this installation. Numbers given before stay as they were printed. Refusals:
 * `changedMeanwhile`; `patternNotReadable` beside a pattern; `sameSeries` beside the outside pattern; `required` beside the
 * first number when the other half of it is given.
 */
export const setSettings = defineCommand({
  name: 'circulars.setSettings',
  input: setSettingsSchema,
  load: (tx) => getSettings(tx),
  policy: (actor) => mayChangeSettings(actor),
  run: ({ tx, input, loaded }) => {
    const { revision, ...given } = input;
    if (revision !== loaded.revision) return refuse('changedMeanwhile');
    const own = given.ownPattern === null ? null : seriesOf(given.ownPattern);
    const outside = given.outsidePattern === null ? null : seriesOf(given.outsidePattern);
    if (given.ownPattern !== null && own === null) return refuse('patternNotReadable', 'ownPattern');
    if (given.outsidePattern !== null && outside === null) return refuse('patternNotReadable', 'outsidePattern');
    if (own !== null && own === outside) return refuse('sameSeries', 'outsidePattern');
    if (given.firstYear === null && given.firstNumber !== null) return refuse('required', 'firstYear');
    if (given.firstYear !== null && given.firstNumber === null) return refuse('required', 'firstNumber');
    const fields = {
      ...given,
      firstClearance: given.clearanceSteps < 1 ? null : given.firstClearance,
      secondClearance: given.clearanceSteps < 2 ? null : given.secondClearance,
    };
    const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => fields[field] !== loaded[field]);
    const result = { revision: changed.length === 0 && revision > 0 ? revision : revision + 1 };
    if (changed.length === 0 && revision > 0) return { unchanged: true, result };
    const row = { ...fields, revision: revision + 1 };
    tx.insert(circularSettings)
      .values({ id: 'installation', ...row })
      .onConflictDoUpdate({ target: circularSettings.id, set: row })
      .run();
    return {
      result,
      events: [
        circularEvent('settingsChanged', {
          subject: { kind: 'installation', id: 'installation' },
          meetings: [],
          payload: { changed },
          revisions: changed.map((field) => ({
            field,
            previous: loaded[field] === null ? null : String(loaded[field]),
          })),
        }),
      ],
    };
  },
});
