import { and, eq, inArray, isNull, max } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { programmePart } from '@/db/schema/programme';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { insertPerson } from '@/lib/people/record';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { isKnownToBody } from '../person';
import { mayChangeVersion } from '../policy';
import { resolveParty } from '../question';
import { assignPartSchema } from '../schema';
import { findVersion, frozen, panelsNumbered } from '../version';

function lastPosition(tx: Tx, versionId: string): number {
  const last = tx
    .select({ position: max(programmePart.position) })
    .from(programmePart)
    .where(eq(programmePart.versionId, versionId))
    .get();
  return last?.position ?? 0;
}

/**
 * Gives a person the opening, the keynote, the closing or the moderation of one or several panels of a draft; each follows
 * those of its kind that are there. Refusals: `versionFrozen`; `notFound` beside a panel number, the person (also when the
 * person is not known to the body) or the party; `partAssignedAlready` when the person has this very part; `changedMeanwhile`
 * when the panels bear other numbers than those in view.
 */
export const assignPart = defineCommand({
  name: 'programme.assignPart',
  input: assignPartSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayChangeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope }, ids }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    const panelIds = panelsNumbered(tx, version.id, input.panelNumbers, input.panelIds);
    if (isRefusal(panelIds)) return panelIds;
    const places = input.kind === 'moderator' ? panelIds : [null];
    const party = resolveParty(tx, input.speaksFor, 'speaksFor');
    if (isRefusal(party)) return party;

    const events: NewEvent[] = [];
    let personId: string;
    if (input.person.kind === 'existing') {
      personId = input.person.personId;
      if (!isKnownToBody(tx, personId, scope.bodyId)) return refuse('notFound', 'person.personId');
      const same = tx
        .select({ id: programmePart.id })
        .from(programmePart)
        .where(
          and(
            eq(programmePart.versionId, version.id),
            eq(programmePart.kind, input.kind),
            eq(programmePart.personId, personId),
            input.kind === 'moderator'
              ? inArray(
                  programmePart.panelId,
                  places.filter((id) => id !== null),
                )
              : isNull(programmePart.panelId),
          ),
        )
        .get();
      if (same !== undefined) return refuse('partAssignedAlready', 'person.personId');
    } else {
      const { kind: _, ...fields } = input.person;
      const recorded = insertPerson(tx, ids, fields, [scope.meetingId]);
      personId = recorded.person.id;
      events.push(recorded.event);
    }

    const first = lastPosition(tx, version.id) + 1;
    const parts = places.map((panelId, index) => {
      const id = ids.next('part');
      const content = { kind: input.kind, panelId, personId, ...party, namedByFunction: input.namedByFunction };
      tx.insert(programmePart)
        .values({ id, versionId: version.id, position: first + index, ...content })
        .run();
      const event = programmeEvent('partAssigned', {
        subject: { kind: 'programmePart', id },
        meetings: [scope.meetingId],
        payload: { versionId: version.id, ...content },
      });
      return { id, event };
    });
    const [firstEvent, ...otherEvents] = [...events, ...parts.map((part) => part.event)];
    if (firstEvent === undefined) throw new Error('a part without a place');
    return {
      result: { personId, partIds: parts.map((part) => part.id) },
      events: [firstEvent, ...otherEvents],
    };
  },
});
