import { z } from 'zod';
import { slugSchema } from '@/lib/bodies/schema';
import { certainlyBefore, isWholeDay, partialDateSchema, timeOfDaySchema, zoneSchema } from '@/lib/kernel/dates';
import {
  checklistKinds,
  checklistStatuses,
  mandateSubjects,
  meetingKinds,
  meetingModes,
  meetingRoles,
  nominatingParties,
  questionPriorities,
  yesNoNotStated,
} from './types';

const id = z.string().min(1);
const optionalId = id.nullable();
/** One line of text; null: not stated. */
const optionalLine = z.string().trim().min(1).max(300, { error: 'tooLong' }).nullable();
const reference = z.string().trim().min(1).max(80, { error: 'tooLong' }).nullable();

/** The number of the state of its part of the meeting that a form started from; absent when no form was involved, as in a replay. */
const startedFrom = z.int().positive().optional();

/** Part of the addresses under `/meetings`, so no meeting can be called so. */
const reservedSlugs: readonly string[] = ['new'];

export const topicListSchema = z.strictObject({
  bodyId: id,
  title: z.string().trim().min(1).max(200, { error: 'tooLong' }),
  symbol: reference,
  paragraph: reference,
  topics: z
    .array(
      z.strictObject({
        letter: z.string().trim().min(1).max(5, { error: 'tooLong' }),
        title: z.string().trim().min(1).max(300, { error: 'tooLong' }),
      }),
    )
    .min(1)
    .superRefine((topics, context) => {
      topics.forEach((one, index) => {
        if (topics.findIndex((other) => other.letter === one.letter) < index) {
          context.addIssue({ code: 'custom', message: 'letterTwice', path: [index, 'letter'] });
        }
      });
    }),
});

/** The event of others in whose framework a meeting is held. */
const frameSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200, { error: 'tooLong' }),
    edition: z.int().positive().nullable(),
    startsOn: partialDateSchema.nullable(),
    endsOn: partialDateSchema.nullable(),
    mode: z.enum(meetingModes),
  })
  .refine((frame) => !certainlyBefore(frame.endsOn, frame.startsOn), { error: 'endBeforeStart', path: ['endsOn'] });

const meetingShape = {
  slug: slugSchema.refine((slug) => !reservedSlugs.includes(slug), { error: 'slugReserved' }),
  title: z.string().trim().min(1).max(300, { error: 'tooLong' }),
  shortTitle: z.string().trim().min(1).max(80, { error: 'tooLong' }),
  kind: z.enum(meetingKinds),
  bodyId: id,
  sessionId: optionalId,
  startsOn: partialDateSchema.nullable(),
  endsOn: partialDateSchema.nullable(),
  startsAt: timeOfDaySchema.nullable(),
  endsAt: timeOfDaySchema.nullable(),
  timeZone: zoneSchema.nullable(),
  mode: z.enum(meetingModes),
  placeName: optionalLine,
  city: optionalLine,
  placeStateId: optionalId,
  frame: frameSchema.nullable(),
  nominatingParty: z.enum(nominatingParties),
  viewsDisclaimer: z.boolean(),
  invented: z.boolean(),
};

type DatesAndPlace = {
  startsOn: string | null;
  endsOn: string | null;
  startsAt: string | null;
  endsAt: string | null;
  timeZone: string | null;
  mode: string;
  placeName: string | null;
  city: string | null;
  placeStateId: string | null;
};

/** What must hold between the fields of a meeting: only what cannot be otherwise. */
function checkMeeting(meeting: DatesAndPlace, context: z.RefinementCtx): void {
  const refuse = (message: string, field: keyof DatesAndPlace) =>
    context.addIssue({ code: 'custom', message, path: [field] });

  if (certainlyBefore(meeting.endsOn, meeting.startsOn)) refuse('endBeforeStart', 'endsOn');
  const sameDay = meeting.endsOn === null || meeting.endsOn === meeting.startsOn;
  if (sameDay && meeting.startsAt !== null && meeting.endsAt !== null && meeting.endsAt <= meeting.startsAt) {
    refuse('endBeforeStart', 'endsAt');
  }
  const firstTime = meeting.startsAt !== null ? 'startsAt' : meeting.endsAt !== null ? 'endsAt' : null;
  if (firstTime !== null && !isWholeDay(meeting.startsOn)) refuse('timeNeedsDay', firstTime);
  if (firstTime !== null && meeting.timeZone === null) refuse('timeNeedsZone', 'timeZone');
  if (meeting.mode === 'virtual') {
    for (const field of ['placeName', 'city', 'placeStateId'] as const) {
      if (meeting[field] !== null) refuse('virtualHasNoPlace', field);
    }
  }
}

export const createMeetingSchema = z.strictObject(meetingShape).superRefine(checkMeeting);
export type MeetingFields = z.output<typeof createMeetingSchema>;

export const editMeetingSchema = z
  .strictObject({ meetingId: id, revision: z.int().positive(), ...meetingShape })
  .superRefine(checkMeeting);

const mandateShape = {
  subject: z.enum(mandateSubjects),
  symbol: reference,
  annex: reference,
  paragraph: reference,
  sessionId: optionalId,
  agreedOn: partialDateSchema.nullable(),
  content: z.string().trim().min(1).max(1000, { error: 'tooLong' }),
};

export const addMandateReferenceSchema = z.strictObject({
  meetingId: id,
  revision: startedFrom,
  ...mandateShape,
});

/** `id` names a reference that is already there; a row without it is new. */
export const setMandateSchema = z.strictObject({
  meetingId: id,
  revision: startedFrom,
  references: z.array(z.strictObject({ id: id.optional(), ...mandateShape })).max(100, { error: 'tooLong' }),
});

const roleSchema = z
  .strictObject({ role: z.enum(meetingRoles), stateId: optionalId, organizationId: optionalId })
  .superRefine((one, context) => {
    if ((one.stateId === null) === (one.organizationId === null)) {
      context.addIssue({ code: 'custom', message: 'stateOrOrganization', path: ['stateId'] });
    } else if (one.role === 'hostCountry' && one.stateId === null) {
      context.addIssue({ code: 'custom', message: 'hostIsState', path: ['organizationId'] });
    } else if (one.role === 'cooperatingOrganization' && one.organizationId === null) {
      context.addIssue({ code: 'custom', message: 'cooperatingIsOrganization', path: ['stateId'] });
    }
  });

export const setMeetingRolesSchema = z.strictObject({
  meetingId: id,
  revision: startedFrom,
  roles: z.array(roleSchema).superRefine((roles, context) => {
    const keys = roles.map((one) => `${one.role}|${one.stateId ?? ''}|${one.organizationId ?? ''}`);
    keys.forEach((key, index) => {
      if (keys.indexOf(key) < index) context.addIssue({ code: 'custom', message: 'roleTwice', path: [index, 'role'] });
    });
  }),
});

export const setMeetingTopicsSchema = z.strictObject({
  meetingId: id,
  revision: startedFrom,
  topicListId: optionalId,
  topics: z
    .array(
      z
        .strictObject({ topicId: id, taken: z.boolean(), wentToMeetingId: optionalId })
        .refine((one) => !(one.taken && one.wentToMeetingId !== null), {
          error: 'takenTopicStays',
          path: ['wentToMeetingId'],
        }),
    )
    .superRefine((topics, context) => {
      topics.forEach((one, index) => {
        if (topics.findIndex((other) => other.topicId === one.topicId) < index) {
          context.addIssue({ code: 'custom', message: 'topicTwice', path: [index, 'topicId'] });
        }
      });
    }),
});

export const setPanelPlanSchema = z
  .strictObject({
    meetingId: id,
    revision: startedFrom,
    plannedPanels: z.int().min(1).max(99, { error: 'invalidInput' }).nullable(),
    plannedSeatsPerPanel: z.int().min(1).max(99, { error: 'invalidInput' }).nullable(),
    moderated: z.enum(yesNoNotStated),
    prearrangedQuestions: z.enum(yesNoNotStated),
    audienceQuestions: z.enum(yesNoNotStated),
    questionPriority: z.enum(questionPriorities),
    closingRemarksByPanellists: z.enum(yesNoNotStated),
  })
  .refine((plan) => !(plan.audienceQuestions === 'no' && plan.questionPriority === 'statesMembers'), {
    error: 'priorityNeedsQuestions',
    path: ['questionPriority'],
  });

const checklistItemShape = {
  kind: z.enum(checklistKinds),
  title: z.string().trim().min(1).max(200, { error: 'tooLong' }),
  status: z.enum(checklistStatuses),
  /** What shows that it is done: a reference, an address, a note. */
  evidence: z.string().trim().min(1).max(1000, { error: 'tooLong' }).nullable(),
  doneOn: partialDateSchema.nullable(),
};

/** A day on which it was done belongs only to what is done. */
function checkChecklistItem(item: { status: string; doneOn: string | null }, context: z.RefinementCtx): void {
  if (item.doneOn !== null && item.status !== 'done') {
    context.addIssue({ code: 'custom', message: 'dateNeedsDone', path: ['doneOn'] });
  }
}

export const addChecklistItemSchema = z
  .strictObject({ meetingId: id, ...checklistItemShape })
  .superRefine(checkChecklistItem);

/** `file`: `keep` what is there, null for none, or the bytes of a new one. */
export const updateChecklistItemSchema = z
  .strictObject({
    meetingId: id,
    itemId: id,
    ...checklistItemShape,
    file: z
      .union([z.literal('keep'), z.null(), z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) })])
      .default('keep'),
  })
  .superRefine(checkChecklistItem);

export const removeChecklistItemSchema = z.strictObject({ meetingId: id, itemId: id });

export const meetingActSchema = z.strictObject({ meetingId: id });

/** `reason` is kept apart from the log, so that it can be erased. */
export const meetingActWithReasonSchema = z.strictObject({
  meetingId: id,
  reason: z.string().trim().min(1).max(1000, { error: 'tooLong' }).nullable(),
});
