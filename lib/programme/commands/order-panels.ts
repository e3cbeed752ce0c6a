import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { checkOrder } from '../rules/order';
import { orderPanelsSchema } from '../schema';
import { findVersion, frozen, numberPanels, panelsInOrder } from '../version';

/** Puts the panels of a draft in order and numbers them anew. Refusals: `versionFrozen` and those of `checkOrder`. */
export const orderPanels = defineCommand({
  name: 'programme.orderPanels',
  input: orderPanelsSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const present = panelsInOrder(tx, version.id).map((row) => row.id);
    const change = checkOrder(present, input);
    if (isRefusal(change)) return change;
    const result = { panelIds: input.ids };
    if (change === 'same') return { unchanged: true, result };
    numberPanels(tx, input.ids);
    return {
      result,
      events: [
        programmeEvent('panelsOrdered', {
          subject: { kind: 'programmeVersion', id: version.id },
          meetings: [scope.meetingId],
          payload: { panelIds: input.ids },
        }),
      ],
    };
  },
});
