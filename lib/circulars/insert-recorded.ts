import type { Tx } from '@/db/client';
import { circular } from '@/db/schema/circulars';
import type { Actor } from '@/lib/kernel/actor';
import type { Instant } from '@/lib/kernel/dates';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import type { Refusal } from '@/lib/kernel/refusal';
import {
  contradictionIn,
  datedAhead,
  type RecordedCircular,
  referenceMisfit,
  takenReference,
  unseenLink,
  withNumbers,
  writeParts,
} from './content';
import { circularEvent } from './events';
import { claimNumber } from './number-ledger';

/**
 * Inserts a circular that was issued earlier or elsewhere, inside the caller's transaction. The caller has found its body and
 * meetings and asked `mayRecordCircular`.
 *
 * @returns its id and the event that tells of it, or what contradicts itself or is taken, beside its field
 */
export function insertRecorded(
  tx: Tx,
  context: { readonly actor: Actor; readonly ids: Ids; readonly now: Instant },
  bodyId: string,
  given: RecordedCircular,
): { readonly id: string; readonly event: NewEvent } | Refusal {
  const all = withNumbers(given);
  const { meetings, addressees, links, ...fields } = all;
  const wrong =
    unseenLink(tx, context.actor, links, null) ??
    referenceMisfit(all) ??
    datedAhead(all, context.now) ??
    contradictionIn(all) ??
    takenReference(tx, all, null);
  if (wrong !== null) return wrong;
  const id = context.ids.next('circular');
  tx.insert(circular)
    .values({ ...fields, id, bodyId, state: 'recorded' })
    .run();
  writeParts(tx, id, { meetings, addressees, links });
  const claimed = claimNumber(tx, context, id, fields.ownReference);
  if (claimed !== null) return claimed;
  const event = circularEvent('circularRecorded', {
    subject: { kind: 'circular', id },
    meetings: meetings.map((served) => served.meetingId),
    payload: {
      bodyId,
      kind: fields.kind,
      announces: meetings.filter((served) => served.announces).map((served) => served.meetingId),
      addressees: [...addressees],
    },
  });
  return { id, event };
}
