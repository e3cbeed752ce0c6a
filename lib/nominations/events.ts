import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about nominations. Stored for ever: add, never change. */
export const nominationEvents = {
  /** Subject: the nomination. */
  nominationRecorded: z.strictObject({
    bodyId: z.string(),
    stateId: z.string().nullable(),
    organizationId: z.string().nullable(),
    personId: z.string(),
    nominationMeetingIds: z.array(z.string()),
  }),
  /** Subject: the nomination for one meeting. */
  nominatedForMeeting: z.strictObject({
    nominationId: z.string(),
    status: z.string(),
    topicIds: z.array(z.string()),
  }),
  /** Subject: the nomination. Fields: `receivedOn`, `communicationReference`, `communicationId`. */
  nominationCorrected: z.strictObject({ fields: z.array(z.string()) }),
  /** Subject: the nomination for one meeting. Fields: `rank`, `topicIds`. */
  placeCorrected: z.strictObject({
    nominationId: z.string(),
    fields: z.array(z.string()),
    topicIds: z.array(z.string()),
  }),
  /** Subject: the nomination for one meeting. */
  statusChanged: z.strictObject({ nominationId: z.string(), from: z.string(), to: z.string() }),
} as const;

export const nominationEvent = eventMaker('nominations', nominationEvents);
