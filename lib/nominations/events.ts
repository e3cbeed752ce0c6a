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
  /** Subject: the nomination for one meeting. Fields: `rank`, `language`, `firstTime`, `topicIds`. */
  placeCorrected: z.strictObject({
    nominationId: z.string(),
    fields: z.array(z.string()),
    topicIds: z.array(z.string()),
  }),
  /**
   * Subject: the nomination for one meeting. `actId`: the act of a person that changed it, alone or with others; `undoes`: the
   * act that this takes back. Neither: it followed from something else, such as an agreed programme.
   */
  statusChanged: z.strictObject({
    nominationId: z.string(),
    from: z.string(),
    to: z.string(),
    actId: z.string().optional(),
    undoes: z.string().optional(),
  }),
  /** Subject: the nomination for the meeting that it leaves; `to`: for the meeting it goes to. */
  movedToMeeting: z.strictObject({
    nominationId: z.string(),
    toMeetingId: z.string(),
    toNominationMeetingId: z.string(),
  }),
  /** Subject: the nomination for one meeting. */
  topicAdded: z.strictObject({ nominationId: z.string(), topicId: z.string() }),
  /** Subject: the nomination. Its mission confirmed what somebody else had sent. */
  nominationConfirmed: z.strictObject({ nominationMeetingIds: z.array(z.string()) }),
  /** Subject: the meeting. Nominations that contradict one another, those that stand, and what identifies the question. */
  contradictionSettled: z.strictObject({ key: z.string(), stand: z.array(z.string()), others: z.array(z.string()) }),
  /** Subject: the meeting. Numbers of rows; the file is known by its SHA-256. */
  sheetImported: z.strictObject({
    sha256: z.string(),
    created: z.number(),
    changed: z.number(),
    leftOut: z.number(),
  }),
  /** Subject: the body. How many columns of a sheet are taken over, for the next sheet with the same headings. */
  layoutRemembered: z.strictObject({ columns: z.number() }),
} as const;

export const nominationEvent = eventMaker('nominations', nominationEvents);
