import { judge } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** Who may create or change a body. A body that is yet to be created has no id. */
export function mayEditBody(actor: Actor, bodyId: string | null): Verdict {
  return judge(actor, 'bodies.edit', 'bodies.view', bodyId === null ? {} : { bodyId });
}
