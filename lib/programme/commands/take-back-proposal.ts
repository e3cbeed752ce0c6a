import { and, eq } from 'drizzle-orm';
import { programmeVersion } from '@/db/schema/programme';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { statusBefore } from '@/lib/nominations/change-status';
import { defineCommand } from '@/lib/platform/command';
import { changeStatuses, filledSeats } from '../change-statuses';
import { programmeEvent } from '../events';
import { mayAgreeVersion } from '../policy';
import { takeBackProposalSchema } from '../schema';
import { findVersion, laterVersion } from '../version';

/**
 * Takes back that a version was put forward: it is a draft again, and the nominations on it stand as they did before. Only
 * while nobody has agreed on it. Refusals: `versionNotProposed`, `draftOpenAlready`, `laterVersionAgreed`, `notFound`.
 */
export const takeBackProposal = defineCommand({
  name: 'programme.takeBackProposal',
  input: takeBackProposalSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayAgreeVersion(actor, version.state, scope),
  run: ({ tx, loaded: { version, scope } }) => {
    if (version.state !== 'proposed') return refuse('versionNotProposed');
    const draft = tx
      .select({ number: programmeVersion.number })
      .from(programmeVersion)
      .where(and(eq(programmeVersion.meetingId, scope.meetingId), eq(programmeVersion.state, 'draft')))
      .get();
    if (draft !== undefined) return refuse('draftOpenAlready', undefined, { number: draft.number });
    const later = laterVersion(tx, version, ['agreed', 'published', 'held']);
    if (later !== null) return refuse('laterVersionAgreed', undefined, { number: later });
    tx.update(programmeVersion)
      .set({ state: 'draft', proposedOn: null, judgedBy: null, judgedMethod: null })
      .where(eq(programmeVersion.id, version.id))
      .run();
    const proposed = filledSeats(tx, version.id).filter((one) => one.status === 'proposed');
    const changed = changeStatuses(
      tx,
      scope.meetingId,
      proposed.map(({ nominationMeetingId: id }) => ({
        id,
        status: statusBefore(tx, id, 'proposed') ?? 'underConsideration',
      })),
    );
    if (isRefusal(changed)) return changed;
    return {
      result: { versionId: version.id },
      events: [
        programmeEvent('proposalTakenBack', {
          subject: { kind: 'programmeVersion', id: version.id },
          meetings: [scope.meetingId],
          payload: { number: version.number },
          revisions: [{ field: 'proposedOn', previous: version.proposedOn }],
        }),
        ...changed,
      ],
    };
  },
});
