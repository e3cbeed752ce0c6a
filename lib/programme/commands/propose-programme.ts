import { eq } from 'drizzle-orm';
import { programmeVersion } from '@/db/schema/programme';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import { certainlyBefore } from '@/lib/kernel/dates';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { changeStatuses, filledSeats, standingNominations } from '../change-statuses';
import { programmeEvent } from '../events';
import { mayAgreeVersion } from '../policy';
import { getAims } from '../queries/aims';
import { statusesOnProposal } from '../rules/statuses';
import { proposeProgrammeSchema } from '../schema';
import { findVersion, frozen, goingOn } from '../version';

/**
 * Puts a draft forward as the Chair's proposal: from now on its content is frozen, and the nominations on it are proposed. It
 * keeps the aims and the method of the day, by which it is judged from then on.
 * Refusals: `versionFrozen`, `dateAhead` beside `proposedOn`, `notFound`.
 */
export const proposeProgramme = defineCommand({
  name: 'programme.proposeProgramme',
  input: proposeProgrammeSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayAgreeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope }, now }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    if (certainlyBefore(dayIn(deskZone, now), input.proposedOn)) return refuse('dateAhead', 'proposedOn');
    const { aims: judgedBy, method: judgedMethod } = getAims(tx, scope.meetingId);
    tx.update(programmeVersion)
      .set({ state: 'proposed', proposedOn: input.proposedOn, judgedBy, judgedMethod })
      .where(eq(programmeVersion.id, version.id))
      .run();
    const seated = new Set(filledSeats(tx, version.id).map((one) => one.nominationMeetingId));
    const changed = changeStatuses(
      tx,
      scope.meetingId,
      statusesOnProposal(standingNominations(tx, scope.meetingId), seated),
    );
    if (isRefusal(changed)) return changed;
    return {
      result: { versionId: version.id },
      events: [
        programmeEvent('programmeProposed', {
          subject: { kind: 'programmeVersion', id: version.id },
          meetings: [scope.meetingId],
          payload: { number: version.number },
          ...goingOn(version, input.reason),
        }),
        ...changed,
      ],
    };
  },
});
