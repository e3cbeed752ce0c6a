import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

const id = z.string();

/** Facts about programmes. Stored for ever: add, never change. */
export const programmeEvents = {
  draftOpened: z.strictObject({ number: z.number(), basedOnId: id.nullable() }),
  panelAdded: z.strictObject({
    versionId: id,
    number: z.number(),
    topicId: id,
    part: z.number(),
    seats: z.number(),
  }),
  panellistSeated: z.strictObject({ versionId: id, panelId: id, position: z.number(), nominationMeetingId: id }),
  panellistMoved: z.strictObject({
    versionId: id,
    panelId: id,
    position: z.number(),
    fromPanelId: id,
    fromPosition: z.number(),
    nominationMeetingId: id,
  }),
  seatCleared: z.strictObject({ versionId: id, panelId: id, position: z.number(), nominationMeetingId: id }),
  seatLocked: z.strictObject({ versionId: id, panelId: id, position: z.number() }),
  seatUnlocked: z.strictObject({ versionId: id, panelId: id, position: z.number() }),
  seatAdded: z.strictObject({ versionId: id, panelId: id, position: z.number() }),
  seatRemoved: z.strictObject({ versionId: id, panelId: id, position: z.number() }),
  seatsOrdered: z.strictObject({ versionId: id, seatIds: z.array(id) }),
  panelEdited: z.strictObject({ versionId: id, fields: z.array(z.string()) }),
  panelRemoved: z.strictObject({ versionId: id, number: z.number(), seats: z.number() }),
  panelsOrdered: z.strictObject({ panelIds: z.array(id) }),
  noteWritten: z.strictObject({ versionId: id }),
  noteRemoved: z.strictObject({ versionId: id }),
  /** Subject: the version. The condition as it stands from then on. */
  conditionSet: z.strictObject({
    nominationMeetingId: id,
    pin: z.string().nullable(),
    panelId: id.nullable(),
    cannotBeOn: z.array(id),
  }),
  conditionRemoved: z.strictObject({ nominationMeetingId: id }),
  partAssigned: z.strictObject({
    versionId: id,
    kind: z.string(),
    panelId: id.nullable(),
    personId: id,
    stateId: id.nullable(),
    organizationId: id.nullable(),
    namedByFunction: z.boolean(),
  }),
  partRemoved: z.strictObject({ versionId: id, kind: z.string(), panelId: id.nullable(), personId: id }),
  partsOrdered: z.strictObject({ kind: z.string(), panelId: id.nullable(), partIds: z.array(id) }),
  questionAdded: z.strictObject({ versionId: id, panelIds: z.array(id), addressee: z.string() }),
  questionEdited: z.strictObject({ versionId: id, fields: z.array(z.string()) }),
  questionRemoved: z.strictObject({ versionId: id }),
  questionsOrdered: z.strictObject({ questionIds: z.array(id) }),
  programmeProposed: z.strictObject({ number: z.number() }),
  programmeAgreed: z.strictObject({
    number: z.number(),
    agreedAtMeetingId: id.nullable(),
    seats: z.number(),
    nominationMeetingIds: z.array(id),
  }),
  proposalTakenBack: z.strictObject({ number: z.number() }),
  programmePublished: z.strictObject({ number: z.number() }),
  /** Subject: the meeting. The whole list as it stands from then on. */
  aimsSet: z.strictObject({
    aims: z.array(
      z.strictObject({
        id,
        place: z.string(),
        topicId: id.nullable(),
        bound: z.string(),
        number: z.number(),
        measure: z.string(),
        value: z.string().nullable(),
        force: z.string(),
        symbol: z.string().nullable(),
        paragraph: z.string().nullable(),
      }),
    ),
  }),
  /** Subject: the meeting. How arrangements are made from then on. */
  methodSet: z.strictObject({
    goals: z.array(z.string()),
    shares: z.string(),
    groupSeats: z.record(z.string(), z.number()).nullable(),
    countModerators: z.boolean(),
    symbol: z.string().nullable(),
    paragraph: z.string().nullable(),
  }),
  /** Subject: the nomination for the meeting whose nominee left. */
  followUpDone: z.strictObject({ item: z.string() }),
  followUpReopened: z.strictObject({ item: z.string() }),
} as const;

export const programmeEvent = eventMaker('programme', programmeEvents);
