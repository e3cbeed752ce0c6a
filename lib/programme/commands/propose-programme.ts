import { eq } from 'drizzle-orm';
import { programmeVersion } from '@/db/schema/programme';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayAgreeVersion } from '../policy';
import { proposeProgrammeSchema } from '../schema';
import { findVersion, frozen } from '../version';

/** Puts a draft forward as the Chair's proposal: from now on its content is frozen. Refusals: `versionFrozen`, `notFound`. */
export const proposeProgramme = defineCommand({
  name: 'programme.proposeProgramme',
  input: proposeProgrammeSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayAgreeVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope } }) => {
    const refused = frozen(version);
    if (refused !== null) return refused;
    tx.update(programmeVersion)
      .set({ state: 'proposed', proposedOn: input.proposedOn })
      .where(eq(programmeVersion.id, version.id))
      .run();
    return {
      result: { versionId: version.id },
      events: [
        programmeEvent('programmeProposed', {
          subject: { kind: 'programmeVersion', id: version.id },
          meetings: [scope.meetingId],
          payload: { number: version.number },
        }),
      ],
    };
  },
});
