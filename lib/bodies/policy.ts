import { judge, maySomewhere } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** Who may see a body with its members, officers, observers and sessions. */
export function mayViewBody(actor: Actor, bodyId: string): Verdict {
  return judge(actor, 'bodies.view', 'bodies.view', { bodyId });
}

/** Who may create or change a body. A body that is yet to be created has no id. */
export function mayEditBody(actor: Actor, bodyId: string | null): Verdict {
  return judge(actor, 'bodies.edit', 'bodies.view', bodyId === null ? {} : { bodyId });
}

/** Who may install the list of States and add invented ones: these serve every body, so a role limited to one does not do. */
export function mayEditStates(actor: Actor): Verdict {
  return judge(actor, 'bodies.edit', 'bodies.view', {});
}

/** Who may add an organization: whoever edits some body or meeting, since an addition changes nothing for the others. */
export function mayAddOrganization(actor: Actor): Verdict {
  if (maySomewhere(actor, 'bodies.edit')) return 'allowed';
  return maySomewhere(actor, 'bodies.view') ? 'forbidden' : 'hidden';
}
