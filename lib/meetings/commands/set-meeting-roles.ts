import { eq, inArray } from 'drizzle-orm';
import { organization, state } from '@/db/schema/bodies';
import { meetingRole } from '@/db/schema/meetings';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { meetingEvent } from '../events';
import { meetingById, staleness, updatePart } from '../load-meeting';
import { mayEditMeeting } from '../policy';
import { setMeetingRolesSchema } from '../schema';

/**
 * Sets who is host country, co-host, organizer and cooperating organization. Refusals: `changedMeanwhile`; `notFound` beside
 * a State or organization; `roleTwice`; what the schema refuses of a single role.
 */
export const setMeetingRoles = defineCommand({
  name: 'meetings.setMeetingRoles',
  input: setMeetingRolesSchema,
  load: (tx, input) => {
    const row = meetingById(tx, input.meetingId);
    if (isRefusal(row)) return row;
    const stateIds = input.roles.flatMap((one) => (one.stateId === null ? [] : [one.stateId]));
    const organizationIds = input.roles.flatMap((one) => (one.organizationId === null ? [] : [one.organizationId]));
    return {
      meeting: row,
      stored: tx
        .select({
          role: meetingRole.role,
          stateId: meetingRole.stateId,
          organizationId: meetingRole.organizationId,
        })
        .from(meetingRole)
        .where(eq(meetingRole.meetingId, row.id))
        .all(),
      known: new Set(
        [
          ...tx.select({ id: state.id }).from(state).where(inArray(state.id, stateIds)).all(),
          ...tx
            .select({ id: organization.id })
            .from(organization)
            .where(inArray(organization.id, organizationIds))
            .all(),
        ].map((one) => one.id),
      ),
    };
  },
  policy: (actor, loaded) => mayEditMeeting(actor, loaded.meeting),
  run: ({ tx, input, loaded, ids }) => {
    const stale = staleness(loaded.meeting, 'roles', input.revision);
    if (stale !== null) return stale;
    const meetingId = loaded.meeting.id;
    for (const [index, one] of input.roles.entries()) {
      if (one.stateId !== null && !loaded.known.has(one.stateId)) return refuse('notFound', `roles.${index}.stateId`);
      if (one.organizationId !== null && !loaded.known.has(one.organizationId)) {
        return refuse('notFound', `roles.${index}.organizationId`);
      }
    }
    const result = { meetingId };
    if (keysOf(loaded.stored) === keysOf(input.roles)) return { unchanged: true, result };
    tx.delete(meetingRole).where(eq(meetingRole.meetingId, meetingId)).run();
    if (input.roles.length > 0) {
      tx.insert(meetingRole)
        .values(input.roles.map((one) => ({ id: ids.next('role'), meetingId, ...one })))
        .run();
    }
    updatePart(tx, loaded.meeting, 'roles');
    return {
      result,
      events: [
        meetingEvent('rolesSet', {
          subject: { kind: 'meeting', id: meetingId },
          meetings: [meetingId],
          payload: { roles: input.roles },
        }),
      ],
    };
  },
});

type Role = Pick<typeof meetingRole.$inferSelect, 'role' | 'stateId' | 'organizationId'>;

/** The roles as one text that does not depend on their order, which has no meaning. */
function keysOf(roles: readonly Role[]): string {
  return roles
    .map((one) => [one.role, one.stateId ?? '', one.organizationId ?? ''].join('|'))
    .sort()
    .join('\n');
}
