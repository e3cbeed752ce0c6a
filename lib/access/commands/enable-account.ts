import { eq } from 'drizzle-orm';
import { account } from '@/db/schema/access';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { findAccount } from '../accounts';
import { accessEvent } from '../events';
import { mayManageAccounts } from '../policy';
import { accountSchema } from '../schema';

/** Lets a disabled account sign in again, with the roles and the password it had. */
export const enableAccount = defineCommand({
  name: 'access.enableAccount',
  input: accountSchema,
  load: (tx, input) => findAccount(tx, input.accountId) ?? refuse('notFound'),
  policy: (actor) => mayManageAccounts(actor),
  run: ({ tx, loaded }) => {
    const { id } = loaded;
    if (loaded.disabledAt === null) return { unchanged: true, result: { id } };
    tx.update(account).set({ disabledAt: null }).where(eq(account.id, id)).run();
    return {
      result: { id },
      events: [accessEvent('accountEnabled', { subject: { kind: 'account', id }, meetings: [], payload: {} })],
    };
  },
});
