import { eq } from 'drizzle-orm';
import { panel, seat } from '@/db/schema/programme';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { writeNoteSchema } from '../schema';
import { findVersion, frozen, panelById, seatById } from '../version';

/**
 * Writes, changes or removes the note on a seat or panel of a draft; the note before goes to the erasable revisions. Only
 * the desk and the Chair read notes. Refusals: `versionFrozen`, `notFound` beside the seat or panel, `changedMeanwhile`.
 */
export const writeNote = defineCommand({
  name: 'programme.writeNote',
  input: writeNoteSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const { about, note } = input;
    const row =
      about.kind === 'seat'
        ? seatById(tx, version.id, about.seatId, 'about.seatId')
        : panelById(tx, version.id, about.panelId, 'about.panelId');
    if (isRefusal(row)) return row;
    if (row.note !== input.was) return refuse('changedMeanwhile', 'note');
    const subject = { kind: about.kind, id: row.id };
    if (row.note === note) return { unchanged: true, result: { subject } };
    if (about.kind === 'seat') tx.update(seat).set({ note }).where(eq(seat.id, row.id)).run();
    else tx.update(panel).set({ note }).where(eq(panel.id, row.id)).run();
    return {
      result: { subject },
      events: [
        programmeEvent(note === null ? 'noteRemoved' : 'noteWritten', {
          subject,
          meetings: [scope.meetingId],
          payload: { versionId: version.id },
          revisions: [{ field: 'note', previous: row.note }],
        }),
      ],
    };
  },
});
