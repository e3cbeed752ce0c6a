import { eq } from 'drizzle-orm';
import { account } from '@/db/schema/access';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { endLinks, endSessions, findAccount } from '../accounts';
import { accessEvent } from '../events';
import { attemptSucceeded, attemptsAllowed, takeAttempt } from '../rate-limit';
import { passwordRefusal } from '../rules';
import { changePasswordSchema } from '../schema';
import { hashPassword, hiddenKey, passwordFits } from '../secrets';

/**
 * The holder of an account changes its password, knowing the present one. All other sessions end. Refusals:
 * `tooManyAttempts`; `noPassword` for an account that has none; `currentPasswordWrong` beside `currentPassword`; those of
 * `passwordRefusal` and `passwordUnchanged` beside `newPassword`.
 */
export const changePassword = defineCommand({
  name: 'access.changePassword',
  input: changePasswordSchema,
  prepare: {
    role: (actor) => (actor.kind === 'account' ? 'allowed' : 'hidden'),
    work: async (input, { db, actor, clock }) => {
      const holder = actor.kind === 'account' ? findAccount(db, actor.accountId) : undefined;
      if (holder === undefined) return refuse('notFound');
      if (holder.passwordHash === null) return refuse('noPassword');
      const code = passwordRefusal(input.newPassword, holder);
      if (code !== null) return refuse(code, 'newPassword');
      if (input.newPassword === input.currentPassword) return refuse('passwordUnchanged', 'newPassword');
      // A browser left open must not become a place to guess the password at.
      const key = hiddenKey(holder.id, 'changePassword', holder.id);
      if (!takeAttempt(db, [{ key, allowed: attemptsAllowed.account }], clock.now())) return refuse('tooManyAttempts');
      if (!(await passwordFits(holder.passwordHash, input.currentPassword))) {
        return refuse('currentPasswordWrong', 'currentPassword');
      }
      attemptSucceeded(db, { account: key });
      return { before: holder.passwordHash, after: await hashPassword(input.newPassword) };
    },
  },
  load: () => null,
  policy: (actor) => (actor.kind === 'account' ? 'allowed' : 'hidden'),
  run: ({ tx, input, prepared, actor, now }) => {
    const holder = actor.kind === 'account' ? findAccount(tx, actor.accountId) : undefined;
    if (holder === undefined) return refuse('notFound');
    // The password that was checked must still be the one in force.
    if (holder.passwordHash !== prepared.before) return refuse('changedMeanwhile');
    tx.update(account).set({ passwordHash: prepared.after }).where(eq(account.id, holder.id)).run();
    endLinks(tx, holder.id, now);
    const ended = endSessions(tx, holder.id, now, input.keepSessionId);
    return {
      result: { endedSessions: ended.length },
      events: [
        accessEvent('passwordChanged', { subject: { kind: 'account', id: holder.id }, meetings: [], payload: {} }),
        ...ended,
      ],
    };
  },
});
