import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { consumeLink, findLink, linkWorks } from '../accounts';
import { accessEvent } from '../events';
import { passwordRefusal } from '../rules';
import { setPasswordSchema } from '../schema';
import { hashPassword, linkTokenHash } from '../secrets';

/**
 * Sets the password of the account to which a one-time link belongs. Who holds the link may: it is the authority. All
 * sessions of the account end. Refusals: `linkNotUsable`, and those of `passwordRefusal` beside `password`.
 */
export const setPassword = defineCommand({
  name: 'access.setPassword',
  input: setPasswordSchema,
  prepare: {
    role: () => 'allowed',
    // Nothing is hashed for who has no link that works.
    work: async (input, { db, clock }) => {
      const found = findLink(db, linkTokenHash(input.token));
      if (!linkWorks(found, clock.now()) || found.link.purpose === 'firstAdministrator') return refuse('linkNotUsable');
      const code = passwordRefusal(input.password, found.account);
      return code === null ? await hashPassword(input.password) : refuse(code, 'password');
    },
  },
  load: (tx, input) => ({ found: findLink(tx, linkTokenHash(input.token)) }),
  policy: () => 'allowed',
  run: ({ tx, loaded: { found }, prepared: passwordHash, now }) => {
    // Asked again: another request may have used the link while this one was hashing.
    if (!linkWorks(found, now)) return refuse('linkNotUsable');
    const ended = consumeLink(tx, found, passwordHash, now);
    return {
      result: { email: found.account.email },
      events: [
        accessEvent('passwordSet', {
          subject: { kind: 'account', id: found.account.id },
          meetings: [],
          payload: { linkId: found.link.id },
        }),
        ...ended,
      ],
    };
  },
});
