import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about the address book. Stored for ever: add, never change. */
export const addressEvents = {
  /** Subject: the mission. */
  missionRecorded: z.strictObject({ stateId: z.string(), dutyStation: z.string() }),
  missionChanged: z.strictObject({ fields: z.array(z.string()) }),
  /** Subject: the organization. */
  organizationAddressSet: z.strictObject({ fields: z.array(z.string()) }),
  /** Subject: the chair of a group. */
  groupChairRecorded: z.strictObject({ regionalGroup: z.string(), stateId: z.string() }),
  groupChairChanged: z.strictObject({ fields: z.array(z.string()) }),
  /** Subject: the State that was recorded as chair. */
  groupChairRemoved: z.strictObject({ regionalGroup: z.string(), groupChairId: z.string() }),
} as const;

export const addressEvent = eventMaker('addresses', addressEvents);
