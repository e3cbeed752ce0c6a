import { eq, max } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { programmeVersion } from '@/db/schema/programme';
import type { NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { isRefusal, type Refusal } from '@/lib/kernel/refusal';
import { copyContent, type NewPanel } from './copy';
import { programmeEvent } from './events';

/** A draft just opened, still without panels. */
export type NewDraft = { readonly versionId: string; readonly number: number; readonly basedOnId: string | null };

/** What opening a draft yields, and the events that tell of it. */
export type OpenedDraft = {
  readonly versionId: string;
  readonly number: number;
  /** With the ids of their seats in order. */
  readonly panels: readonly { readonly id: string; readonly number: number; readonly seatIds: readonly string[] }[];
};

/** Opens the next version of a meeting's programme as a draft without content. The caller has made sure that no other is open. */
export function insertDraft(
  tx: Tx,
  ids: Ids,
  { meetingId, basedOnId }: { readonly meetingId: string; readonly basedOnId: string | null },
): NewDraft {
  const last = tx
    .select({ number: max(programmeVersion.number) })
    .from(programmeVersion)
    .where(eq(programmeVersion.meetingId, meetingId))
    .get();
  const number = (last?.number ?? 0) + 1;
  const versionId = ids.next('version');
  tx.insert(programmeVersion).values({ id: versionId, meetingId, number, state: 'draft', basedOnId }).run();
  return { versionId, number, basedOnId };
}

/** The result and events of a draft that was opened with these panels. */
export function openedDraft(
  meetingId: string,
  { versionId, number, basedOnId }: NewDraft,
  panels: readonly NewPanel[],
): { readonly result: OpenedDraft; readonly events: readonly [NewEvent, ...NewEvent[]] } {
  return {
    result: { versionId, number, panels: panels.map(({ id, number: n, seatIds }) => ({ id, number: n, seatIds })) },
    events: [
      programmeEvent('draftOpened', {
        subject: { kind: 'programmeVersion', id: versionId },
        meetings: [meetingId],
        payload: { number, basedOnId },
      }),
      ...panels.map(({ id, seatIds, ...payload }) =>
        programmeEvent('panelAdded', {
          subject: { kind: 'panel', id },
          meetings: [meetingId],
          payload: { versionId, ...payload, seats: seatIds.length },
        }),
      ),
    ],
  };
}

/**
 * Opens the next version as a draft with the content of an earlier one; see `copyContent`. The caller has made sure that no
 * draft is open. @returns `notFound` beside `basedOnId` when the meeting has no such version
 */
export function copyAsDraft(
  tx: Tx,
  ids: Ids,
  about: { readonly meetingId: string; readonly basedOnId: string },
): ReturnType<typeof openedDraft> | Refusal {
  const draft = insertDraft(tx, ids, about);
  const copied = copyContent(tx, ids, {
    fromId: about.basedOnId,
    toId: draft.versionId,
    meetingId: about.meetingId,
  });
  return isRefusal(copied) ? copied : openedDraft(about.meetingId, draft, copied);
}
