import { z } from 'zod';
import { roles } from '@/lib/kernel/actor';

/** An e-mail address; kept in lower case, so that one address is one account. */
const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(254, { error: 'tooLong' })
  .pipe(z.email({ error: 'invalidEmail' }));

const displayNameSchema = z.string().trim().min(1).max(120);

/** Length is bounded here only so that nothing huge is hashed; the rules are in `passwordRefusal`. */
const passwordSchema = z.string().min(1).max(1000, { error: 'passwordTooLong' });

const limitId = z.string().min(1).nullable();

const roleRequestSchema = z.strictObject({
  role: z.enum(roles),
  bodyId: limitId,
  meetingId: limitId,
  stateId: limitId,
  organizationId: limitId,
});

export const createAccountSchema = z.strictObject({
  email: emailSchema,
  displayName: displayNameSchema,
  roles: z.array(roleRequestSchema).max(20),
  /** Name under which the demonstration offers the account on its sign-in page; only the program itself may give one. */
  persona: z.string().min(1).max(40).nullable().default(null),
});

export const assignRoleSchema = roleRequestSchema.extend({ accountId: z.string() });

export const removeRoleSchema = z.strictObject({ accountId: z.string(), assignmentId: z.string() });

export const accountSchema = z.strictObject({ accountId: z.string() });

export const issueOneTimeLinkSchema = accountSchema.extend({
  /** For the account prepared at set-up: the link also asks for name and address; only the program itself issues one. */
  firstAdministrator: z.boolean().default(false),
});

export const setPasswordSchema = z.strictObject({ token: z.string().min(1).max(100), password: passwordSchema });

export const setUpAdministratorSchema = setPasswordSchema.extend({
  email: emailSchema,
  displayName: displayNameSchema,
});

export const changePasswordSchema = z.strictObject({
  currentPassword: passwordSchema,
  newPassword: passwordSchema,
  /** The session in which the change is made: it stays, all others end. */
  keepSessionId: z.string().nullable(),
});

export const revokeSessionSchema = z.strictObject({ sessionId: z.string() });

export const revokeSessionsSchema = z.strictObject({ accountId: z.string(), keepSessionId: z.string().nullable() });
