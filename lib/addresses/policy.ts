import { judge, maySomewhere } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** Who may look into the address book: it serves every body, so a role limited to one of them does. */
export function mayViewAddresses(actor: Actor): Verdict {
  return maySomewhere(actor, 'addresses.view') ? 'allowed' : 'hidden';
}

/** Who may change the address book. A change reaches the circulars of every body: a role limited to one does not do. */
export function mayEditAddresses(actor: Actor): Verdict {
  const verdict = judge(actor, 'addresses.edit', 'addresses.view', {});
  return verdict === 'hidden' && maySomewhere(actor, 'addresses.view') ? 'forbidden' : verdict;
}
