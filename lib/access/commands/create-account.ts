import { eq } from 'drizzle-orm';
import { account } from '@/db/schema/access';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { findAssignment, insertAssignment, requestRefusal } from '../accounts';
import { accessEvent } from '../events';
import { mayManageAccounts } from '../policy';
import { createAccountSchema } from '../schema';

/**
 * Creates an account without a password; its holder sets one with a one-time link. Refusals: `emailTaken` beside `email`,
 * those of `limitsRefusal` and `notFound` beside the limit of a role.
 */
export const createAccount = defineCommand({
  name: 'access.createAccount',
  input: createAccountSchema,
  load: (tx, input) => ({
    sameEmail: tx.select({ id: account.id }).from(account).where(eq(account.email, input.email)).get(),
  }),
  policy: (actor, _, input) => {
    const verdict = mayManageAccounts(actor);
    return verdict === 'allowed' && input.persona !== null && actor.kind !== 'system' ? 'forbidden' : verdict;
  },
  run: ({ tx, input, loaded, ids, now }) => {
    if (loaded.sameEmail !== undefined) return refuse('emailTaken', 'email');
    const { email, displayName, persona } = input;
    const id = ids.next('account');
    tx.insert(account).values({ id, email, displayName, persona, createdAt: now }).run();
    const assigned = [];
    for (const [at, request] of input.roles.entries()) {
      const refused = requestRefusal(tx, request, `roles.${at}.`);
      if (refused !== null) return refused;
      if (findAssignment(tx, id, request) !== undefined) continue;
      assigned.push(insertAssignment(tx, ids, id, request).event);
    }
    const subject = { kind: 'account', id };
    return {
      result: { id },
      events: [accessEvent('accountCreated', { subject, meetings: [], payload: {} }), ...assigned],
    };
  },
});
