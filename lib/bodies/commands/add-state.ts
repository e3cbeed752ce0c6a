import { state } from '@/db/schema/bodies';
import { refuse } from '@/lib/kernel/refusal';
import { foldText } from '@/lib/people/rules';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditStates } from '../policy';
import { addStateSchema } from '../schema';

/**
 * Adds an invented State for a demonstration. Refusals: `notInventedCode` and `stateTaken` beside `id`, `stateNameTaken`
 * beside `names.en`.
 */
export const addState = defineCommand({
  name: 'bodies.addState',
  input: addStateSchema,
  load: (tx) => tx.select({ id: state.id, names: state.names }).from(state).all(),
  policy: (actor) => mayEditStates(actor),
  run: ({ tx, input, loaded }) => {
    if (loaded.some((row) => row.id === input.id)) return refuse('stateTaken', 'id');
    const name = foldText(input.names.en);
    if (loaded.some((row) => foldText(row.names.en) === name)) return refuse('stateNameTaken', 'names.en');
    tx.insert(state)
      .values({ ...input, status: 'invented' })
      .run();
    return {
      result: { id: input.id },
      events: [
        bodyEvent('stateAdded', {
          subject: { kind: 'state', id: input.id },
          meetings: [],
          payload: { usualGroup: input.usualGroup },
        }),
      ],
    };
  },
});
