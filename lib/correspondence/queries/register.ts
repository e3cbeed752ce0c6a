import { count, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { communication, communicationCause } from '@/db/schema/correspondence';
import type { VisibleCommunications } from '../policy';
import type { CommunicationEffect } from '../types';
import { type CommunicationHead, isVisible, readHeads } from './heads';

/** How often a communication caused each kind of effect. */
export type EffectCounts = Readonly<Partial<Record<CommunicationEffect, number>>>;

/** A row of the register. */
export type RegisterRow = CommunicationHead & { readonly effects: EffectCounts };

/** The register as far as it is visible, in the order of numbers. Three queries, however many rows. */
export function listCommunications(db: Db | Tx, visible: VisibleCommunications): RegisterRow[] {
  const which = isVisible(db, visible);
  const effects = new Map<string, Partial<Record<CommunicationEffect, number>>>();
  for (const row of db
    .select({ id: communicationCause.communicationId, effect: communicationCause.effect, times: count() })
    .from(communicationCause)
    .innerJoin(communication, eq(communication.id, communicationCause.communicationId))
    .where(which)
    .groupBy(communicationCause.communicationId, communicationCause.effect)
    .all()) {
    effects.set(row.id, { ...effects.get(row.id), [row.effect]: row.times });
  }
  return readHeads(db, which).map((head) => ({ ...head, effects: effects.get(head.id) ?? {} }));
}

/**
 * Ids of the communications whose text contains a word, as it stands: letters outside ASCII in the same case. Heads are
 * searched in `register.ts`; texts are too long to be read for each search.
 */
export function idsWithWord(db: Db | Tx, word: string): ReadonlySet<string> {
  const pattern = `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const rows = db
    .select({ id: communication.id })
    .from(communication)
    .where(sql`${communication.text} like ${pattern} escape '\\'`)
    .all();
  return new Set(rows.map((row) => row.id));
}
