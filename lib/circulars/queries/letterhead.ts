import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { letterhead } from '@/db/schema/circulars';
import { lineOfBody } from '@/lib/meetings/insert-meeting';
import type { Letterhead } from '../exports/words';

const nobody: Letterhead = { office: null, place: null, signatoryName: null, signatoryTitle: null, contact: null };

/** What is set for one body itself; revision 0: nothing yet. */
export function ownLetterhead(db: Tx, bodyId: string): Letterhead & { readonly revision: number } {
  const row = db.select().from(letterhead).where(eq(letterhead.bodyId, bodyId)).get();
  if (row === undefined) return { ...nobody, revision: 0 };
  const { bodyId: _, ...fields } = row;
  return fields;
}

/** Who writes for a body: as set for it, or for the nearest body above it for which it is set. */
export function getLetterhead(db: Tx, bodyId: string): Letterhead {
  const line = lineOfBody(db, bodyId);
  const rows = db
    .select()
    .from(letterhead)
    .where(inArray(letterhead.bodyId, [...line]))
    .all();
  const nearest = line.flatMap((id) => rows.find((row) => row.bodyId === id) ?? [])[0];
  if (nearest === undefined) return nobody;
  const { bodyId: _, revision: __, ...fields } = nearest;
  return fields;
}
