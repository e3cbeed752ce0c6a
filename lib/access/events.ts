import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

const assignment = z.strictObject({
  assignmentId: z.string(),
  role: z.string(),
  bodyId: z.string().nullable(),
  meetingId: z.string().nullable(),
  stateId: z.string().nullable(),
  organizationId: z.string().nullable(),
});

/** Facts about accounts. Stored for ever: add, never change. Passwords, tokens, names and addresses never stand in them. */
export const accessEvents = {
  accountCreated: z.strictObject({}),
  accountDisabled: z.strictObject({}),
  accountEnabled: z.strictObject({}),
  roleAssigned: assignment,
  roleRemoved: assignment,
  oneTimeLinkIssued: z.strictObject({ linkId: z.string(), purpose: z.string(), expiresAt: z.string() }),
  passwordSet: z.strictObject({ linkId: z.string() }),
  passwordChanged: z.strictObject({}),
  firstAdministratorSetUp: z.strictObject({ linkId: z.string() }),
  sessionRevoked: z.strictObject({ accountId: z.string() }),
} as const;

export const accessEvent = eventMaker('access', accessEvents);
