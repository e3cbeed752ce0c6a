import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

const link = { effect: z.string(), subjectKind: z.string(), subjectId: z.string() };

/** Facts about communications; the subject is always the communication. Stored for ever: add, never change. */
export const correspondenceEvents = {
  communicationRecorded: z.strictObject({
    year: z.int(),
    number: z.int(),
    kind: z.string(),
    bodyId: z.string().nullable(),
    senderStateId: z.string().nullable(),
    senderOrganizationId: z.string().nullable(),
    fileIds: z.array(z.string()),
  }),
  communicationCorrected: z.strictObject({ fields: z.array(z.string()) }),
  /** It was put to a body and the meetings it is about. */
  communicationSorted: z.strictObject({ bodyId: z.string().nullable(), meetingIds: z.array(z.string()) }),
  filesAttached: z.strictObject({ fileIds: z.array(z.string()) }),
  filesDetached: z.strictObject({ fileIds: z.array(z.string()) }),
  communicationProcessed: z.strictObject({}),
  communicationNeedsNoAction: z.strictObject({}),
  communicationReopened: z.strictObject({ from: z.string() }),
  /** Something was recorded on its ground; `sortedTo`: the body and meetings to which this brought it. */
  effectRecorded: z.strictObject({
    ...link,
    sortedTo: z.strictObject({ bodyId: z.string(), meetingIds: z.array(z.string()) }).optional(),
  }),
  effectUnlinked: z.strictObject(link),
} as const;

export const correspondenceEvent = eventMaker('correspondence', correspondenceEvents);
