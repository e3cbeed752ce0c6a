import 'server-only';
import { getStatesByIds } from '@/lib/bodies/queries';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayHandleCircular } from '../policy';
import { listAsking } from '../queries/answers';

/**
 * The circulars to which a communication of a State may be the reply: those that asked for nominations for the meetings it is
 * about, and whose answers the reader may record, the latest first; null when there are none.
 */
export async function loadReplyChoices(stateId: string | null, meetings: readonly { readonly id: string }[]) {
  const actor = await requireActor();
  const db = database();
  const state = stateId === null ? undefined : getStatesByIds(db, [stateId]).get(stateId);
  if (state === undefined) return null;
  const asking = new Map(meetings.flatMap((meeting) => listAsking(db, meeting.id)).map((one) => [one.id, one]));
  const circulars = [...asking.values()]
    .filter((one) => mayHandleCircular(actor, one.circular) === 'allowed')
    .map(({ id, circular, records }) => ({
      id,
      name: circular.ownReference ?? circular.outsideReference ?? circular.subject,
      record: records.find((one) => one.stateId === state.id) ?? null,
    }));
  if (circulars.length === 0) return null;
  return { state, circulars, today: dayIn(deskZone, systemClock.now()) };
}
export type ReplyChoices = NonNullable<Awaited<ReturnType<typeof loadReplyChoices>>>;
