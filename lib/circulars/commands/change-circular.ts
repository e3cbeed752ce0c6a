import { eq } from 'drizzle-orm';
import { circular } from '@/db/schema/circulars';
import type { PlainDate } from '@/lib/kernel/dates';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import { defineCommand } from '@/lib/platform/command';
import {
  type CircularContent,
  comparable,
  contentFields,
  contradictionIn,
  findMeetings,
  type Picks,
  unknownPick,
  unseenLink,
  writeParts,
  writePicks,
  written,
} from '../content';
import { circularEvent } from '../events';
import { mayChangeCircular } from '../policy';
import type { CircularRecord } from '../queries/circulars';
import { isEditable } from '../rules/life';
import { changeCircularSchema } from '../schema';
import { circularById, frozen } from '../take-step';

/** `yearOfNumber` beside `datedOn` for a date of another year than the number it bears; null when the two agree. */
function dateOfOtherYear(found: CircularRecord, datedOn: PlainDate | null): Refusal | null {
  if (found.ownReference === null || datedOn === null || Number(datedOn.slice(0, 4)) === found.ownYear) return null;
  return refuse('yearOfNumber', 'datedOn', { reference: found.ownReference });
}

/**
 * Changes a circular on its way to dispatch. One that was initialled is fixed: return it to draft first. After clearance a
 * change is allowed, and a finding tells of it. Refusals: `circularFrozen`, `circularCancelled`, `circularInitialled`,
 * `changedMeanwhile`; `yearOfNumber` beside `datedOn`, for the series begins anew each year; those of `draftCircular`.
 */
export const changeCircular = defineCommand({
  name: 'circulars.changeCircular',
  input: changeCircularSchema,
  load: (tx, input) => {
    const loaded = circularById(tx, input.circularId);
    return isRefusal(loaded) ? loaded : { ...loaded, meetings: findMeetings(tx, input.meetings) };
  },
  policy: (actor, loaded) =>
    mayChangeCircular(actor, loaded.circular, {
      bodyId: loaded.circular.bodyId,
      meetings: loaded.meetings.found,
    }),
  run: ({ tx, input, loaded, actor, ids, now }) => {
    const { circularId, revision, ...after } = input;
    const { circular: found, meetings } = loaded;
    const refusal = frozen(found);
    if (refusal !== null) return refusal;
    if (!isEditable(found.state)) return refuse('circularInitialled');
    if (revision !== found.revision) return refuse('changedMeanwhile');
    const wrong =
      dateOfOtherYear(found, after.datedOn) ??
      meetings.missing ??
      unseenLink(tx, actor, after.links, circularId) ??
      contradictionIn(after) ??
      unknownPick(tx, after);
    if (wrong !== null) return wrong;
    const before: CircularContent & Picks = {
      ...found,
      meetings: found.meetings.map(({ id, announces }) => ({ meetingId: id, announces })),
    };
    const fields = [
      ...contentFields,
      'meetings' as const,
      'addressees' as const,
      'links' as const,
      'missionIds' as const,
      'organizationIds' as const,
    ];
    const changed = fields.filter((field) => comparable(before[field]) !== comparable(after[field]));
    const result = { id: circularId };
    if (changed.length === 0) return { unchanged: true, result };
    tx.update(circular)
      .set({
        ...Object.fromEntries(contentFields.map((field) => [field, after[field]])),
        revision: revision + 1,
        changedAt: now,
      })
      .where(eq(circular.id, circularId))
      .run();
    writeParts(tx, circularId, after);
    writePicks(tx, ids, circularId, after);
    return {
      result,
      events: [
        circularEvent('circularChanged', {
          subject: { kind: 'circular', id: circularId },
          meetings: [...new Set([...before.meetings, ...after.meetings].map((served) => served.meetingId))],
          payload: { changed },
          revisions: changed.map((field) => ({ field, previous: written(before[field]) })),
        }),
      ],
    };
  },
});
