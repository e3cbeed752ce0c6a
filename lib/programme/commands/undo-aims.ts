import { meetingScope } from '@/lib/balance/meeting-scope';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { undoAimsSchema } from '../aims-schema';
import { maySetAims } from '../policy';
import { getAims, listAimsChanges } from '../queries/aims';
import { takenTopics, writeAims } from '../write-aims';

/**
 * Puts the list of aims before the last one on record again, each aim with its id; before the first there was none. Refusal:
 * `changedMeanwhile` when the aims were set since, or a topic of the list before is not taken any more.
 */
export const undoAims = defineCommand({
  name: 'programme.undoAims',
  input: undoAimsSchema,
  load: (tx, input) => meetingScope(tx, input.meetingId),
  policy: (actor, scope) => maySetAims(actor, scope),
  run: ({ tx, input: { meetingId, revision } }) => {
    if (revision !== getAims(tx, meetingId).revision) return refuse('changedMeanwhile');
    const [, before] = listAimsChanges(tx, meetingId);
    const aims = before?.aims ?? [];
    const topics = takenTopics(tx, meetingId);
    if (aims.some(({ topicId }) => topicId !== null && !topics.has(topicId))) return refuse('changedMeanwhile');
    return writeAims(tx, meetingId, aims, revision + 1);
  },
});
