import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { panel, programmePart, questionPanel, seat } from '@/db/schema/programme';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { forgetPanel } from '../conditions';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { removePanelSchema } from '../schema';
import { findVersion, frozen, numberPanels, panelById, panelsInOrder, seatsOfPanel } from '../version';

function isUsed(tx: Tx, panelId: string): boolean {
  const moderator = tx
    .select({ id: programmePart.id })
    .from(programmePart)
    .where(eq(programmePart.panelId, panelId))
    .get();
  const question = tx
    .select({ id: questionPanel.questionId })
    .from(questionPanel)
    .where(eq(questionPanel.panelId, panelId))
    .get();
  return moderator !== undefined || question !== undefined;
}

/**
 * Takes a panel out of a draft; those after it close up. Only a panel that holds nothing goes, so that no person and no
 * question is lost with it; what was asked of arrangements for this panel is no longer asked. Refusals: `versionFrozen`, `notFound` beside `panelId`, `seatLocked`, `panelNotEmpty`.
 */
export const removePanel = defineCommand({
  name: 'programme.removePanel',
  input: removePanelSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const row = panelById(tx, version.id, input.panelId);
    if (isRefusal(row)) return row;
    const seats = seatsOfPanel(tx, row.id);
    const locked = seats.find((one) => one.locked);
    if (locked !== undefined) return refuse('seatLocked', undefined, { panel: row.number, position: locked.position });
    if (seats.some((one) => one.nominationMeetingId !== null) || isUsed(tx, row.id)) {
      return refuse('panelNotEmpty', undefined, { panel: row.number });
    }
    forgetPanel(tx, version.id, row.id);
    tx.delete(seat).where(eq(seat.panelId, row.id)).run();
    tx.delete(panel).where(eq(panel.id, row.id)).run();
    numberPanels(
      tx,
      panelsInOrder(tx, version.id).map((one) => one.id),
    );
    return {
      result: { panelId: row.id },
      events: [
        programmeEvent('panelRemoved', {
          subject: { kind: 'programmeVersion', id: version.id },
          meetings: [scope.meetingId],
          payload: { versionId: version.id, number: row.number, seats: seats.length },
          revisions: [
            { field: 'title', previous: row.title },
            ...(row.note === null ? [] : [{ field: 'note', previous: row.note }]),
          ],
        }),
      ],
    };
  },
});
