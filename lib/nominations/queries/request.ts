import { eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { state } from '@/db/schema/bodies';
import type { NominatingPartyName } from '../types';

/** Whom a request goes to: the mission of a State by its name in running English text, or an organization. */
export function getAddressee(db: Db | Tx, party: NominatingPartyName | null) {
  if (party === null) return null;
  if (party.kind === 'organization') return { kind: party.kind, name: party.name };
  const row = db.select({ name: state.nameInText }).from(state).where(eq(state.id, party.id)).get();
  return { kind: party.kind, name: row?.name ?? party.name };
}
