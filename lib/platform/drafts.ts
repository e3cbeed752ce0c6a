import { and, eq, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { draft } from '@/db/schema/drafts';
import { addSeconds, type Instant } from '@/lib/kernel/dates';
import type { Ids } from '@/lib/kernel/ids';

/** How long a draft that nobody touches is kept, in seconds: a day. */
const lifetime = 24 * 60 * 60;

/** Whose draft of what. */
export type DraftOwner = { readonly kind: string; readonly accountId: string; readonly subjectId: string };

const ownedBy = ({ kind, accountId, subjectId }: DraftOwner) =>
  and(eq(draft.kind, kind), eq(draft.accountId, accountId), eq(draft.subjectId, subjectId));

/** Keeps what somebody has begun, in place of what the same account began before; old drafts of everybody go. @returns its id */
export function keepDraft(db: Db, ids: Ids, now: Instant, owner: DraftOwner, content: unknown): string {
  const id = ids.next('draft');
  db.transaction((tx) => {
    tx.delete(draft)
      .where(lt(draft.keptAt, addSeconds(now, -lifetime)))
      .run();
    tx.delete(draft).where(ownedBy(owner)).run();
    tx.insert(draft)
      .values({ id, ...owner, content, keptAt: now })
      .run();
  });
  return id;
}

/** What somebody has begun; null when it is not theirs, of something else, or no longer kept. */
export function readDraft(db: Db, now: Instant, owner: DraftOwner, id: string): unknown {
  const row = db
    .select({ content: draft.content, keptAt: draft.keptAt })
    .from(draft)
    .where(and(eq(draft.id, id), ownedBy(owner)))
    .get();
  return row === undefined || row.keptAt < addSeconds(now, -lifetime) ? null : row.content;
}

/** Keeps the draft as it reads now, for another day. */
export function updateDraft(db: Db, now: Instant, owner: DraftOwner, id: string, content: unknown): void {
  db.update(draft)
    .set({ content, keptAt: now })
    .where(and(eq(draft.id, id), ownedBy(owner)))
    .run();
}

/** Throws a draft away. */
export function dropDraft(db: Db, owner: DraftOwner, id: string): void {
  db.delete(draft)
    .where(and(eq(draft.id, id), ownedBy(owner)))
    .run();
}
