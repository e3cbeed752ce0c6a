import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { mission } from '@/db/schema/addresses';
import { state } from '@/db/schema/bodies';
import type { NominatingPartyName } from '../types';

/**
 * Whom a request goes to: the mission of a State by its name in running English text, or an organization. Where a State has several
 * missions that are written to the officer says which.
 */
export function getAddressee(db: Db | Tx, party: NominatingPartyName | null) {
  if (party === null) return null;
  if (party.kind === 'organization') return { kind: party.kind, name: party.name, station: null };
  const row = db.select({ name: state.nameInText }).from(state).where(eq(state.id, party.id)).get();
  const missions = db
    .select({ station: mission.dutyStation })
    .from(mission)
    .where(and(eq(mission.stateId, party.id), eq(mission.inUse, true)))
    .all();
  const [only, ...others] = missions;
  return {
    kind: party.kind,
    name: row?.name ?? party.name,
    station: only === undefined || others.length > 0 || only.station === 'other' ? null : only.station,
  };
}
