import { eq } from 'drizzle-orm';
import { programmeVersion } from '@/db/schema/programme';
import { dayIn, deskZone } from '@/lib/kernel/clock';
import { certainlyBefore } from '@/lib/kernel/dates';
import { refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import { programmeEvent } from '../events';
import { mayPublishVersion } from '../policy';
import { publishProgrammeSchema } from '../schema';
import { findVersion, goingOn, laterVersion } from '../version';

/**
 * Publishes an agreed version: it can be read without sign-in from now on. Refusals: `versionNotAgreed`,
 * `versionPublishedAlready`, `laterVersionPublished`, `dateAhead` beside `publishedOn`, `notFound`.
 */
export const publishProgramme = defineCommand({
  name: 'programme.publishProgramme',
  input: publishProgrammeSchema,
  load: (tx, input) => findVersion(tx, input.versionId),
  policy: (actor, { version, scope }) => mayPublishVersion(actor, version.state, scope),
  run: ({ tx, input, loaded: { version, scope }, now }) => {
    if (version.state === 'draft' || version.state === 'proposed') return refuse('versionNotAgreed');
    if (version.state !== 'agreed') return refuse('versionPublishedAlready');
    const later = laterVersion(tx, version, ['published', 'held']);
    if (later !== null) return refuse('laterVersionPublished', undefined, { number: later });
    if (certainlyBefore(dayIn(deskZone, now), input.publishedOn)) return refuse('dateAhead', 'publishedOn');
    tx.update(programmeVersion)
      .set({ state: 'published', publishedOn: input.publishedOn, publishedAt: input.publishedAt })
      .where(eq(programmeVersion.id, version.id))
      .run();
    return {
      result: { versionId: version.id },
      events: [
        programmeEvent('programmePublished', {
          subject: { kind: 'programmeVersion', id: version.id },
          meetings: [scope.meetingId],
          payload: { number: version.number },
          ...goingOn(version, input.reason),
        }),
      ],
    };
  },
});
