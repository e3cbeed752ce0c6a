import { oneTimeLink } from '@/db/schema/access';
import { addSeconds } from '@/lib/kernel/dates';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { endLinks, findAccount } from '../accounts';
import { accessEvent } from '../events';
import { mayManageAccounts } from '../policy';
import { issueOneTimeLinkSchema } from '../schema';
import { linkTokenHash, newLinkToken } from '../secrets';
import type { OneTimeLinkPurpose } from '../types';

/** How long a link works, in seconds: a day; three for the first administrator, who may be another than who installs. */
const lifetimeSeconds: Record<OneTimeLinkPurpose, number> = {
  setPassword: 24 * 60 * 60,
  resetPassword: 24 * 60 * 60,
  firstAdministrator: 72 * 60 * 60,
};

/**
 * Issues a link with which the holder of an account sets a password. The token is in the result and nowhere else; earlier
 * links of the account end. Refusal: `accountDisabled`.
 */
export const issueOneTimeLink = defineCommand({
  name: 'access.issueOneTimeLink',
  input: issueOneTimeLinkSchema,
  prepare: { role: mayManageAccounts, work: () => Promise.resolve(newLinkToken()) },
  load: (tx, input) => findAccount(tx, input.accountId) ?? refuse('notFound'),
  policy: (actor, _, input) => {
    const verdict = mayManageAccounts(actor);
    return verdict === 'allowed' && input.firstAdministrator && actor.kind !== 'system' ? 'forbidden' : verdict;
  },
  run: ({ tx, input, loaded, prepared: token, ids, now }) => {
    if (loaded.disabledAt !== null) return refuse('accountDisabled');
    const usual = loaded.passwordHash === null ? 'setPassword' : 'resetPassword';
    const purpose: OneTimeLinkPurpose = input.firstAdministrator ? 'firstAdministrator' : usual;
    const linkId = ids.next('link');
    const expiresAt = addSeconds(now, lifetimeSeconds[purpose]);
    endLinks(tx, loaded.id, now);
    tx.insert(oneTimeLink)
      .values({
        id: linkId,
        accountId: loaded.id,
        purpose,
        tokenHash: linkTokenHash(token),
        createdAt: now,
        expiresAt,
      })
      .run();
    return {
      result: { token, expiresAt },
      events: [
        accessEvent('oneTimeLinkIssued', {
          subject: { kind: 'account', id: loaded.id },
          meetings: [],
          payload: { linkId, purpose, expiresAt },
        }),
      ],
    };
  },
});
