import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { findAccount, findAssignment, insertAssignment, requestRefusal } from '../accounts';
import { mayManageAccounts } from '../policy';
import { assignRoleSchema } from '../schema';

/** Gives an account a role. Refusals: those of `limitsRefusal`, and `notFound` beside a limit that is not there. */
export const assignRole = defineCommand({
  name: 'access.assignRole',
  input: assignRoleSchema,
  load: (tx, input) => findAccount(tx, input.accountId) ?? refuse('notFound'),
  policy: (actor) => mayManageAccounts(actor),
  run: ({ tx, input, loaded, ids }) => {
    const refused = requestRefusal(tx, input);
    if (refused !== null) return refused;
    const held = findAssignment(tx, loaded.id, input);
    if (held !== undefined) return { unchanged: true, result: { id: held } };
    const { id, event } = insertAssignment(tx, ids, loaded.id, input);
    return { result: { id }, events: [event] };
  },
});
