import { meetingScope } from '@/lib/balance/meeting-scope';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { setAimsSchema } from '../aims-schema';
import { maySetAims } from '../policy';
import { getAims } from '../queries/aims';
import type { Aim } from '../types';
import { takenTopics, writeAims } from '../write-aims';

/**
 * Sets what the Chair asks of a meeting's programme, as one list; an aim keeps its id, a new one gets one. Versions put
 * forward before keep what they were judged by. Refusals: `changedMeanwhile`; `notFound` beside the topic of an aim that
 * the meeting does not take, or beside an id that is not in the list.
 */
export const setAims = defineCommand({
  name: 'programme.setAims',
  input: setAimsSchema,
  load: (tx, input) => meetingScope(tx, input.meetingId),
  policy: (actor, scope) => maySetAims(actor, scope),
  run: ({ tx, input, ids }) => {
    const { meetingId, revision } = input;
    const before = getAims(tx, meetingId);
    if (revision !== undefined && revision !== before.revision) return refuse('changedMeanwhile');
    const topics = takenTopics(tx, meetingId);
    const known = new Set(before.aims.map((aim) => aim.id));
    const aims: Aim[] = [];
    for (const [index, { id, ...aim }] of input.aims.entries()) {
      if (id !== undefined && !known.delete(id)) return refuse('notFound', `aims.${index}.id`);
      if (aim.topicId !== null && !topics.has(aim.topicId)) return refuse('notFound', `aims.${index}.topicId`);
      // Only a rule rests on a decision.
      const decision = aim.force === 'rule' ? {} : { symbol: null, paragraph: null };
      aims.push({ id: id ?? ids.next('aim'), ...aim, ...decision });
    }
    if (JSON.stringify(aims) === JSON.stringify(before.aims)) {
      return { unchanged: true, result: { meetingId, revision: before.revision } };
    }
    return writeAims(tx, meetingId, aims, before.revision + 1);
  },
});
