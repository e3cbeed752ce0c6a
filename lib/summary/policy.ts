import { judge, type Scope } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/** Who may record documents of a body or meeting, and what they state. */
export function mayRecordDocument(actor: Actor, scope: Scope): Verdict {
  return judge(actor, 'summary.record', 'summary.view', scope);
}

/** Who may read what a document states beside what the records yield. */
export function mayReadDocument(actor: Actor, scope: Scope): Verdict {
  return judge(actor, 'summary.view', 'summary.view', scope);
}
