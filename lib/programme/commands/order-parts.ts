import { and, asc, eq, isNull } from 'drizzle-orm';
import { programmePart } from '@/db/schema/programme';
import { isRefusal } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayChangeVersion } from '../policy';
import { checkOrder } from '../rules/order';
import { orderPartsSchema } from '../schema';
import { findVersion, frozen } from '../version';

/**
 * Puts those who open, speak or close, or the moderators of one panel, in order in a draft. Refusals: `versionFrozen` and
 * those of `checkOrder`.
 */
export const orderParts = defineCommand({
  name: 'programme.orderParts',
  input: orderPartsSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const parts = tx
      .select({ id: programmePart.id, position: programmePart.position })
      .from(programmePart)
      .where(
        and(
          eq(programmePart.versionId, version.id),
          eq(programmePart.kind, input.kind),
          input.panelId === null ? isNull(programmePart.panelId) : eq(programmePart.panelId, input.panelId),
        ),
      )
      .orderBy(asc(programmePart.position))
      .all();
    const change = checkOrder(
      parts.map((part) => part.id),
      input,
    );
    if (isRefusal(change)) return change;
    const result = { partIds: input.ids };
    if (change === 'same') return { unchanged: true, result };
    // The places that these parts have among all parts of the version are dealt out anew.
    for (const [index, { position }] of parts.entries()) {
      tx.update(programmePart)
        .set({ position })
        .where(eq(programmePart.id, input.ids[index] ?? ''))
        .run();
    }
    return {
      result,
      events: [
        programmeEvent('partsOrdered', {
          subject: { kind: 'programmeVersion', id: version.id },
          meetings: [scope.meetingId],
          payload: { kind: input.kind, panelId: input.panelId, partIds: input.ids },
        }),
      ],
    };
  },
});
