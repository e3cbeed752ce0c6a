import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

const ids = z.array(z.string());
const changedFields = z.strictObject({ fields: ids });

/** Facts about bodies, States and organizations. Stored for ever: add, never change. */
export const bodyEvents = {
  bodyCreated: z.strictObject({ kind: z.string(), parentId: z.string().nullable() }),
  bodyEdited: changedFields,
  /** `listHash` is the SHA-256 of the list as given. */
  statesInstalled: z.strictObject({
    states: z.number(),
    labels: z.number(),
    added: z.number(),
    changed: z.number(),
    listHash: z.string(),
  }),
  stateAdded: z.strictObject({ usualGroup: z.string().nullable() }),
  /** Ids of the States that joined, left, or whose group or dates changed. */
  membershipSet: z.strictObject({ members: z.number(), added: ids, removed: ids, changed: ids }),
  organizationAdded: z.strictObject({ kind: z.string(), invented: z.boolean() }),
  observersSet: z.strictObject({ observers: z.number(), added: ids, removed: ids, changed: ids }),
  officerRecorded: z.strictObject({
    officerId: z.string(),
    office: z.string(),
    personId: z.string(),
    stateId: z.string().nullable(),
    status: z.string(),
  }),
  officerChanged: z.strictObject({ officerId: z.string(), status: z.string(), fields: ids }),
  sessionRecorded: z.strictObject({ bodyId: z.string(), number: z.number() }),
  sessionCorrected: z.strictObject({ bodyId: z.string(), fields: ids }),
} as const;

export const bodyEvent = eventMaker('bodies', bodyEvents);
