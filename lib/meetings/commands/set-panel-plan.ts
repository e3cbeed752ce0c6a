import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { differences, meetingById, staleness, updatePart } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { setPanelPlanSchema } from '../schema';

/** Sets how many panels of how many seats are planned and how they run. Refusal: `changedMeanwhile`. */
export const setPanelPlan = defineCommand({
  name: 'meetings.setPanelPlan',
  input: setPanelPlanSchema,
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, loaded) => mayEditMeeting(actor, loaded),
  run: ({ tx, input, loaded }) => {
    const { meetingId, revision, ...plan } = input;
    const stale = staleness(loaded, 'panelPlan', revision);
    if (stale !== null) return stale;
    const result = { meetingId };
    const changes = differences(loaded, plan);
    if (changes.length === 0) return { unchanged: true, result };
    updatePart(tx, loaded, 'panelPlan', plan);
    return {
      result,
      events: [
        meetingEvent('panelPlanSet', {
          subject: { kind: 'meeting', id: meetingId },
          meetings: [meetingId],
          payload: { fields: changes.map((change) => change.field) },
          revisions: changes,
        }),
      ],
    };
  },
});
