import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { endSessions, findAccount } from '../accounts';
import { mayEndSessions } from '../policy';
import { revokeSessionsSchema } from '../schema';

/** Ends all sessions of an account, except one if given: "sign out everywhere else". */
export const revokeSessions = defineCommand({
  name: 'access.revokeSessions',
  input: revokeSessionsSchema,
  load: (tx, input) => findAccount(tx, input.accountId) ?? refuse('notFound'),
  policy: (actor, loaded) => mayEndSessions(actor, loaded.id),
  run: ({ tx, input, loaded, now }) => {
    const [first, ...others] = endSessions(tx, loaded.id, now, input.keepSessionId);
    if (first === undefined) return { unchanged: true, result: { ended: 0 } };
    return { result: { ended: others.length + 1 }, events: [first, ...others] };
  },
});
