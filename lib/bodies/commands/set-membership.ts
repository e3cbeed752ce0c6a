import { asc, eq, inArray } from 'drizzle-orm';
import { body, bodyMembership, state } from '@/db/schema/bodies';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { bodyEvent } from '../events';
import { mayEditBody } from '../policy';
import { endsBeforeStart, type Period, periodsOverlap } from '../rules';
import { setMembershipSchema } from '../schema';
import type { RegionalGroup } from '../types';

type MemberInput = Period & { readonly stateId: string; readonly regionalGroup: RegionalGroup | null };

const keyOf = (member: MemberInput) =>
  JSON.stringify([member.stateId, member.regionalGroup, member.validFrom, member.validTo]);

/**
 * Replaces the list of members of a body as a whole. Rows that stay as they were keep their id. Refusals:
 * `changedMeanwhile`; beside `members.<n>.stateId`: `notFound`, `stateTwice` when two rows of a State share a day,
 * `inventedInRealBody`; beside `members.<n>.validTo`: `endBeforeStart`.
 */
export const setMembership = defineCommand({
  name: 'bodies.setMembership',
  input: setMembershipSchema,
  load: (tx, input) => {
    const found = tx.select().from(body).where(eq(body.id, input.bodyId)).get();
    if (found === undefined) return refuse('notFound');
    const wanted = [...new Set(input.members.map((member) => member.stateId))];
    return {
      body: found,
      members: tx
        .select()
        .from(bodyMembership)
        .where(eq(bodyMembership.bodyId, found.id))
        .orderBy(asc(bodyMembership.stateId), asc(bodyMembership.validFrom))
        .all(),
      states: new Map(
        tx
          .select({ id: state.id, status: state.status })
          .from(state)
          .where(inArray(state.id, wanted))
          .all()
          .map((row) => [row.id, row.status]),
      ),
    };
  },
  policy: (actor, loaded) => mayEditBody(actor, loaded.body.id),
  run: ({ tx, input, loaded, ids }) => {
    if (input.revision !== undefined && input.revision !== loaded.body.revision) return refuse('changedMeanwhile');
    const refusal = refusalOf(input.members, loaded.states, loaded.body.invented);
    if (refusal !== null) return refusal;

    const wanted = new Set(input.members.map(keyOf));
    const present = new Set(loaded.members.map(keyOf));
    const removed = loaded.members.filter((member) => !wanted.has(keyOf(member)));
    const added = input.members.filter((member) => !present.has(keyOf(member)));
    const result = { members: input.members.length };
    if (removed.length + added.length === 0) return { unchanged: true, result };

    for (const { id } of removed) tx.delete(bodyMembership).where(eq(bodyMembership.id, id)).run();
    for (const { stateId, regionalGroup, validFrom, validTo } of added) {
      tx.insert(bodyMembership)
        .values({ id: ids.next('membership'), bodyId: input.bodyId, stateId, regionalGroup, validFrom, validTo })
        .run();
    }
    tx.update(body)
      .set({ revision: loaded.body.revision + 1 })
      .where(eq(body.id, input.bodyId))
      .run();

    const before = new Set(loaded.members.map((member) => member.stateId));
    const after = new Set(input.members.map((member) => member.stateId));
    const touched = [...new Set([...removed, ...added].map((member) => member.stateId))].sort();
    return {
      result,
      events: [
        bodyEvent('membershipSet', {
          subject: { kind: 'body', id: input.bodyId },
          meetings: [],
          payload: {
            members: input.members.length,
            added: touched.filter((id) => !before.has(id)),
            removed: touched.filter((id) => !after.has(id)),
            changed: touched.filter((id) => before.has(id) && after.has(id)),
          },
          revisions: removed.length === 0 ? [] : [{ field: 'members', previous: `[${removed.map(keyOf).join(',')}]` }],
        }),
      ],
    };
  },
});

function refusalOf(
  members: readonly MemberInput[],
  states: ReadonlyMap<string, string>,
  inInventedBody: boolean,
): Refusal | null {
  const earlier = new Map<string, MemberInput[]>();
  for (const [i, member] of members.entries()) {
    const status = states.get(member.stateId);
    if (status === undefined) return refuse('notFound', `members.${i}.stateId`);
    if (status === 'invented' && !inInventedBody) return refuse('inventedInRealBody', `members.${i}.stateId`);
    if (endsBeforeStart(member)) return refuse('endBeforeStart', `members.${i}.validTo`);
    const others = earlier.get(member.stateId) ?? [];
    if (others.some((other) => other.validFrom === member.validFrom || periodsOverlap(other, member))) {
      return refuse('stateTwice', `members.${i}.stateId`);
    }
    earlier.set(member.stateId, [...others, member]);
  }
  return null;
}
