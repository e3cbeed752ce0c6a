import { eq } from 'drizzle-orm';
import { account } from '@/db/schema/access';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { endLinks, endSessions, findAccount, hasOtherAdministrator } from '../accounts';
import { accessEvent } from '../events';
import { isHolder, mayManageAccounts } from '../policy';
import { accountSchema } from '../schema';

/**
 * Keeps an account from signing in: its sessions and links end at once, its roles stay for the day it is enabled again.
 * Refusals: `ownAccount`, `lastAdministrator`.
 */
export const disableAccount = defineCommand({
  name: 'access.disableAccount',
  input: accountSchema,
  load: (tx, input) => findAccount(tx, input.accountId) ?? refuse('notFound'),
  policy: (actor) => mayManageAccounts(actor),
  run: ({ tx, loaded, actor, now }) => {
    const { id } = loaded;
    if (loaded.disabledAt !== null) return { unchanged: true, result: { id } };
    if (isHolder(actor, id)) return refuse('ownAccount');
    if (!hasOtherAdministrator(tx, id)) return refuse('lastAdministrator');
    tx.update(account).set({ disabledAt: now }).where(eq(account.id, id)).run();
    endLinks(tx, id, now);
    const ended = endSessions(tx, id, now, null);
    return {
      result: { id },
      events: [
        accessEvent('accountDisabled', { subject: { kind: 'account', id }, meetings: [], payload: {} }),
        ...ended,
      ],
    };
  },
});
