import { z } from 'zod';
import { createMeetingSchema, type MeetingFields } from '@/lib/meetings/schema';
import { consultationOutcomes } from './types';

/** Matters taken up, in own words and without naming who raised them. */
const purpose = z.string().trim().min(1).max(1000, { error: 'tooLong' }).nullable();

const { bodyId, slug, title, shortTitle, startsOn, startsAt, endsAt, timeZone, mode } = createMeetingSchema.shape;

const consultationShape = {
  bodyId,
  slug,
  title,
  /** For lists and lines of dates; null: the title stands in for it. */
  shortTitle: shortTitle.nullable().default(null),
  startsOn,
  startsAt,
  endsAt,
  timeZone,
  mode,
};

type ConsultationFields = z.output<z.ZodObject<typeof consultationShape>>;

/**
 * An intersessional meeting as a meeting of any kind: it prepares others, so that nobody is nominated for it, and it has no
 * place or frame of its own.
 */
export function meetingFieldsOf(given: ConsultationFields, invented: boolean): MeetingFields {
  return {
    ...given,
    shortTitle: given.shortTitle ?? given.title,
    invented,
    kind: 'intersessionalMeeting',
    sessionId: null,
    endsOn: null,
    placeName: null,
    city: null,
    placeStateId: null,
    frame: null,
    nominatingParty: 'notStated',
    viewsDisclaimer: false,
  };
}

export const recordConsultationSchema = z
  .strictObject({
    ...consultationShape,
    /** Ids of the meetings it prepares. */
    serves: z.array(z.string().min(1)).min(1).max(20),
    purpose,
    outcome: z.enum(consultationOutcomes),
  })
  .superRefine(({ serves: _serves, purpose: _purpose, outcome: _outcome, ...given }, context) => {
    // What must hold between the fields of a meeting holds here too; a title too long to stand in asks for a short one.
    const checked = createMeetingSchema.safeParse(meetingFieldsOf(given, false));
    const known = new Set(context.issues.map((issue) => issue.path?.[0]));
    for (const issue of checked.error?.issues ?? []) {
      if (known.has(issue.path[0])) continue;
      const message = issue.path[0] === 'shortTitle' ? 'required' : issue.message;
      context.addIssue({ code: 'custom', message, path: [...issue.path] });
    }
  });

export const recordConsultationHeldSchema = z.strictObject({ meetingId: z.string() });

export const recordConsultationOutcomeSchema = z.strictObject({
  meetingId: z.string(),
  outcome: z.enum(consultationOutcomes),
  purpose,
});
