import { and, inArray, ne, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { mission } from '@/db/schema/addresses';
import { circularRecipient } from '@/db/schema/circulars';
import { isIssued } from '../rules/life';
import { namesAnyOf, type Parties } from '../rules/received';
import { type CircularRecord, listCirculars } from './circulars';
import { membershipReader, observerReader } from './recipients';

/** Of these circulars, those that have one of the parties among their frozen recipients. */
function frozenFor(
  db: Tx,
  circularIds: readonly string[],
  { stateIds, organizationIds }: Parties,
): ReadonlySet<string> {
  const rows = db
    .selectDistinct({ id: circularRecipient.circularId })
    .from(circularRecipient)
    .where(
      and(
        inArray(circularRecipient.circularId, [...circularIds]),
        // The chair of a group is written to as such, not as its State.
        ne(circularRecipient.kind, 'groupChair'),
        or(
          inArray(circularRecipient.stateId, [...stateIds]),
          inArray(circularRecipient.organizationId, [...organizationIds]),
        ),
      ),
    )
    .all();
  return new Set(rows.map((row) => row.id));
}

/**
 * The issued circulars of a meeting that went to one of these parties, by date: those frozen at dispatch, or, where only
 * classes are on record, what the classes say. Of any other circular a mission or an observer is not told; the number of
 * queries does not depend on how many there are.
 */
export function listReceived(db: Tx, meetingId: string, parties: Parties): readonly CircularRecord[] {
  const issued = listCirculars(db, meetingId).filter((one) => isIssued(one.state));
  const frozen = frozenFor(
    db,
    issued.map((one) => one.id),
    parties,
  );
  const missions = db
    .select()
    .from(mission)
    .where(inArray(mission.stateId, [...parties.stateIds]))
    .all();
  const members = membershipReader(db);
  const observers = observerReader(db);
  return issued.filter(({ id, bodyId, recipientCount, addressees, datedOn: day }) => {
    if (recipientCount > 0) return frozen.has(id);
    if (day === null) return false;
    const source = {
      missions,
      organizations: [],
      chairs: [],
      members: members(bodyId, day),
      observers: observers(bodyId),
    };
    return namesAnyOf(parties, addressees, source, day);
  });
}
