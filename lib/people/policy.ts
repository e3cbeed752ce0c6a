import { judge } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';

/**
 * Who may record or correct a person by itself. A person's record belongs to no meeting and may be used by several, so that
 * a role limited to one body or meeting does not suffice; within these, the record is changed together with the nomination,
 * part or office that it belongs to.
 */
export function mayRecordPerson(actor: Actor): Verdict {
  return judge(actor, 'people.record', 'people.view', {});
}
