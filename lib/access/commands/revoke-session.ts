import { eq } from 'drizzle-orm';
import { session } from '@/db/schema/access';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { accessEvent } from '../events';
import { mayEndSessions } from '../policy';
import { revokeSessionSchema } from '../schema';

/** Ends one session: the browser it belongs to is signed out at its next request. */
export const revokeSession = defineCommand({
  name: 'access.revokeSession',
  input: revokeSessionSchema,
  load: (tx, input) => tx.select().from(session).where(eq(session.id, input.sessionId)).get() ?? refuse('notFound'),
  policy: (actor, loaded) => mayEndSessions(actor, loaded.accountId),
  run: ({ tx, loaded, now }) => {
    const { id, accountId } = loaded;
    if (loaded.revokedAt !== null || loaded.expiresAt <= now) return { unchanged: true, result: { id } };
    tx.update(session).set({ revokedAt: now }).where(eq(session.id, id)).run();
    return {
      result: { id },
      events: [
        accessEvent('sessionRevoked', { subject: { kind: 'session', id }, meetings: [], payload: { accountId } }),
      ],
    };
  },
});
