import { and, eq } from 'drizzle-orm';
import { roleAssignment } from '@/db/schema/access';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { hasOtherAdministrator } from '../accounts';
import { accessEvent } from '../events';
import { isHolder, mayManageAccounts } from '../policy';
import { removeRoleSchema } from '../schema';

/**
 * Takes a role from an account. Refusals: `ownAdministratorRole`, because who gave it away by mistake could not take it
 * back, and `lastAdministrator`, because nobody could manage accounts any more.
 */
export const removeRole = defineCommand({
  name: 'access.removeRole',
  input: removeRoleSchema,
  load: (tx, input) =>
    tx
      .select()
      .from(roleAssignment)
      .where(and(eq(roleAssignment.id, input.assignmentId), eq(roleAssignment.accountId, input.accountId)))
      .get() ?? refuse('notFound'),
  policy: (actor) => mayManageAccounts(actor),
  run: ({ tx, loaded, actor }) => {
    const { id, accountId, role, ...limits } = loaded;
    if (role === 'administrator') {
      if (isHolder(actor, accountId)) return refuse('ownAdministratorRole');
      if (!hasOtherAdministrator(tx, accountId)) return refuse('lastAdministrator');
    }
    tx.delete(roleAssignment).where(eq(roleAssignment.id, id)).run();
    return {
      result: { id },
      events: [
        accessEvent('roleRemoved', {
          subject: { kind: 'account', id: accountId },
          meetings: [],
          payload: { assignmentId: id, role, ...limits },
        }),
      ],
    };
  },
});
