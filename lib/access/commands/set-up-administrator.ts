import { and, eq, ne } from 'drizzle-orm';
import { account } from '@/db/schema/access';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { consumeLink, findLink, linkWorks } from '../accounts';
import { accessEvent } from '../events';
import { passwordRefusal } from '../rules';
import { setUpAdministratorSchema } from '../schema';
import { hashPassword, linkTokenHash } from '../secrets';

/**
 * The first administrator of an installation takes over the account prepared at set-up: name, address and password.
 * Refusals: `linkNotUsable`, `emailTaken` beside `email`, and those of `passwordRefusal` beside `password`.
 */
export const setUpAdministrator = defineCommand({
  name: 'access.setUpAdministrator',
  input: setUpAdministratorSchema,
  prepare: {
    role: () => 'allowed',
    work: async (input, { db, clock }) => {
      const found = findLink(db, linkTokenHash(input.token));
      if (!linkWorks(found, clock.now()) || found.link.purpose !== 'firstAdministrator') return refuse('linkNotUsable');
      const code = passwordRefusal(input.password, input);
      return code === null ? await hashPassword(input.password) : refuse(code, 'password');
    },
  },
  load: (tx, input) => ({ found: findLink(tx, linkTokenHash(input.token)) }),
  policy: () => 'allowed',
  run: ({ tx, input, loaded: { found }, prepared: passwordHash, now }) => {
    if (!linkWorks(found, now)) return refuse('linkNotUsable');
    const { id } = found.account;
    const { email, displayName } = input;
    const taken = tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.email, email), ne(account.id, id)))
      .get();
    if (taken !== undefined) return refuse('emailTaken', 'email');
    tx.update(account).set({ email, displayName }).where(eq(account.id, id)).run();
    const ended = consumeLink(tx, found, passwordHash, now);
    return {
      result: { email },
      events: [
        accessEvent('firstAdministratorSetUp', {
          subject: { kind: 'account', id },
          meetings: [],
          payload: { linkId: found.link.id },
        }),
        ...ended,
      ],
    };
  },
});
