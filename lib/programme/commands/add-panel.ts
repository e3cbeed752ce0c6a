import { panel } from '@/db/schema/programme';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { insertOpenSeats, takesTopic } from '../plan';
import { mayChangeVersion } from '../policy';
import { maximumPanels } from '../rules/planned-panels';
import { addPanelSchema } from '../schema';
import { findVersion, frozen, panelsInOrder } from '../version';

/**
 * Adds a panel with open seats to a draft, after those it has. Refusals: `versionFrozen`, `topicNotTaken` beside `topicId`,
 * `tooManyPanels`.
 */
export const addPanel = defineCommand({
  name: 'programme.addPanel',
  input: addPanelSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope }, ids }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const { topicId, part, title, seats } = input;
    if (!takesTopic(tx, scope.meetingId, topicId)) return refuse('topicNotTaken', 'topicId');
    const number = panelsInOrder(tx, version.id).length + 1;
    if (number > maximumPanels) return refuse('tooManyPanels');
    const id = ids.next('panel');
    tx.insert(panel).values({ id, versionId: version.id, number, topicId, part, title }).run();
    insertOpenSeats(tx, ids, id, seats);
    return {
      result: { panelId: id, number },
      events: [
        programmeEvent('panelAdded', {
          subject: { kind: 'panel', id },
          meetings: [scope.meetingId],
          payload: { versionId: version.id, number, topicId, part, seats },
        }),
      ],
    };
  },
});
