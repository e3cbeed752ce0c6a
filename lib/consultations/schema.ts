import { z } from 'zod';
import { timeOfDaySchema } from '@/lib/kernel/dates';
import { createMeetingSchema, type MeetingFields } from '@/lib/meetings/schema';
import { consultationOutcomes } from './types';

const id = z.string().min(1);

/** Matters taken up, in own words and without naming who raised them. */
const purpose = z.string().trim().min(1).max(1000, { error: 'tooLong' }).nullable();

/** Address on the web; of other schemes none is a place where people meet or papers are found. */
const webAddress = z.url({ protocol: /^https?$/, error: 'invalidAddress' }).max(500, { error: 'tooLong' });

const { bodyId, slug, title, shortTitle, startsOn, startsAt, endsAt, timeZone, mode } = createMeetingSchema.shape;

/** The number of the state that a form started from; absent when no form was involved, as in a replay. */
const startedFrom = z.int().positive().optional();

const meetingShape = {
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

const consultationShape = {
  ...meetingShape,
  /** Ids of the meetings it prepares. */
  serves: z.array(id).min(1).max(20),
  purpose,
  platformLink: webAddress.nullable().default(null),
};

type OwnMeetingFields = z.output<z.ZodObject<typeof meetingShape>>;

/**
 * An intersessional meeting as a meeting of any kind: it prepares others, so that nobody is nominated for it, and it has no
 * place or frame of its own.
 */
export function meetingFieldsOf(given: OwnMeetingFields, invented: boolean): MeetingFields {
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

/** What must hold between the fields of a meeting holds here too; a title too long to stand in asks for a short one. */
function checkAsMeeting(given: OwnMeetingFields, context: z.RefinementCtx): void {
  const { bodyId, slug, title, shortTitle, startsOn, startsAt, endsAt, timeZone, mode } = given;
  const own = { bodyId, slug, title, shortTitle, startsOn, startsAt, endsAt, timeZone, mode };
  const checked = createMeetingSchema.safeParse(meetingFieldsOf(own, false));
  const known = new Set(context.issues.map((issue) => issue.path?.[0]));
  for (const issue of checked.error?.issues ?? []) {
    if (known.has(issue.path[0])) continue;
    const message = issue.path[0] === 'shortTitle' ? 'required' : issue.message;
    context.addIssue({ code: 'custom', message, path: [...issue.path] });
  }
}

export const recordConsultationSchema = z
  .strictObject({ ...consultationShape, outcome: z.enum(consultationOutcomes) })
  .superRefine(checkAsMeeting);

export const editConsultationSchema = z
  .strictObject({ meetingId: id, revision: startedFrom, ...consultationShape })
  .superRefine(checkAsMeeting);

export const consultationActSchema = z.strictObject({ meetingId: id });

/** `reason` is kept apart from the log, so that it can be erased. */
export const consultationActWithReasonSchema = z.strictObject({
  meetingId: id,
  reason: z.string().trim().min(1).max(1000, { error: 'tooLong' }).nullable().default(null),
});

export const recordConsultationOutcomeSchema = z.strictObject({
  meetingId: id,
  revision: startedFrom,
  outcome: z.enum(consultationOutcomes),
  /** The outcome in other words, or what has to be said beside it; unattributed. */
  outcomeWords: z.string().trim().min(1).max(1000, { error: 'tooLong' }).nullable().default(null),
  purpose,
});

/** `id` names an item that is already there; a row without it is new. */
export const setAgendaSchema = z.strictObject({
  meetingId: id,
  revision: startedFrom,
  items: z
    .array(
      z.strictObject({
        id: id.nullable().default(null),
        title: z.string().trim().min(1).max(300, { error: 'tooLong' }),
      }),
    )
    .max(50, { error: 'tooLong' }),
});

/** A file, a version of the programme of a meeting that is prepared, or an address: one of the three. */
export const addDocumentSchema = z
  .strictObject({
    meetingId: id,
    title: z.string().trim().min(1).max(200, { error: 'tooLong' }),
    programmeVersionId: id.nullable().default(null),
    address: webAddress.nullable().default(null),
    file: z
      .strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) })
      .nullable()
      .default(null),
  })
  .superRefine(({ file, programmeVersionId, address }, context) => {
    const given = [file, programmeVersionId, address].filter((one) => one !== null).length;
    if (given === 1) return;
    context.addIssue({ code: 'custom', message: given === 0 ? 'documentMissing' : 'documentTwice', path: ['file'] });
  });

export const removeDocumentSchema = z.strictObject({ meetingId: id, documentId: id });

/** A State or an organization, or neither: never both. */
const partyShape = { stateId: id.nullable(), organizationId: id.nullable() };

function onePartyAtMost(
  { stateId, organizationId }: { stateId: string | null; organizationId: string | null },
  context: z.RefinementCtx,
): void {
  if (stateId !== null && organizationId !== null) {
    context.addIssue({ code: 'custom', message: 'stateOrOrganization', path: ['stateId'] });
  }
}

const attendeeName = z.string().trim().min(1).max(200, { error: 'tooLong' });

/** One line of who attended: a party, a person, or a person for a party. */
const attendanceRowSchema = z
  .strictObject({
    ...partyShape,
    /** The person; null where only the party is known. */
    name: attendeeName.nullable(),
    mailDomain: z.string().trim().toLowerCase().min(1).max(200, { error: 'tooLong' }).nullable(),
    joinedAt: timeOfDaySchema.nullable(),
    leftAt: timeOfDaySchema.nullable(),
  })
  .superRefine(onePartyAtMost)
  .refine((row) => row.name !== null || row.stateId !== null || row.organizationId !== null, {
    error: 'required',
    path: ['name'],
  });

export const recordAttendanceSchema = z.strictObject({
  meetingId: id,
  rows: z.array(attendanceRowSchema).min(1).max(2000, { error: 'tooLong' }),
});

export const mapAttendeeSchema = z
  .strictObject({ meetingId: id, attendeeId: id, ...partyShape })
  .superRefine(onePartyAtMost);

export const removeAttendeeSchema = z.strictObject({ meetingId: id, attendeeId: id });

export const removeRepresentationSchema = z.strictObject({ meetingId: id, representationId: id });

const pointShape = {
  /** The item of the agenda under which it fell; null: none in particular. */
  agendaItemId: id.nullable(),
  text: z.string().trim().min(1).max(2000, { error: 'tooLong' }),
  /** To whom it is attributed: to nobody, unless somebody says so expressly. */
  ...partyShape,
};

export const notePointSchema = z.strictObject({ meetingId: id, ...pointShape }).superRefine(onePartyAtMost);

export const changePointSchema = z
  .strictObject({ meetingId: id, pointId: id, revision: startedFrom, ...pointShape })
  .superRefine(onePartyAtMost);

export const removePointSchema = z.strictObject({ meetingId: id, pointId: id });

export const setConsideredNominationsSchema = z.strictObject({
  meetingId: id,
  revision: startedFrom,
  /** Ids of nominations as put forward for a meeting that is prepared. */
  nominationMeetingIds: z.array(id).max(2000, { error: 'tooLong' }),
});

/** What the address of the list asks for. */
export const consultationListSchema = z.object({
  search: z.string().trim().max(200).catch(''),
  status: z.enum(['planned', 'held', 'cancelled']).nullable().catch(null),
  outcome: z.enum(consultationOutcomes).nullable().catch(null),
  sort: z.enum(['date', 'title', 'days', 'outcome', 'status']).catch('date'),
  direction: z.enum(['asc', 'desc']).catch('asc'),
});
export type ConsultationListAddress = z.output<typeof consultationListSchema>;
