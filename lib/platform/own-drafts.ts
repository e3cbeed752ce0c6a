import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import { database } from './database';
import { type DraftOwner, dropDraft, keepDraft, readDraft, updateDraft } from './drafts';
import { requireActor } from './session';

/** The drafts of whoever makes this request, of one kind and about one thing. Whether they may begin it is the caller's. */
export async function ownDrafts(kind: string, subjectId: string) {
  const owner: DraftOwner = { kind, subjectId, accountId: (await requireActor()).accountId };
  return {
    keep: (content: unknown) => keepDraft(database(), randomIds, systemClock.now(), owner, content),
    read: (id: string) => readDraft(database(), systemClock.now(), owner, id),
    update: (id: string, content: unknown) => updateDraft(database(), systemClock.now(), owner, id, content),
    drop: (id: string) => dropDraft(database(), owner, id),
  };
}
