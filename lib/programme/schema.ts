import { z } from 'zod';
import { partialDateSchema } from '@/lib/kernel/dates';
import { genderAndBasisAgree } from '@/lib/people/rules';
import { optionalText, personSchema } from '@/lib/people/schema';
import { arrangedDraftSchema } from './illustration-schema';
import { maximumPanels } from './rules/planned-panels';
import { conditionPins, programmePartKinds } from './types';

/** Seats on one panel at most. */
export const maximumSeats = 30;

const panelNumberSchema = z.number().int().min(1).max(maximumPanels);
const panelNumbersSchema = z
  .array(panelNumberSchema)
  .max(maximumPanels)
  .refine((numbers) => new Set(numbers).size === numbers.length, { error: 'panelNumberTwice' });

/** Ids of the numbered panels, in the same order, as whoever chose them had them in view; left out where nobody looked. */
const panelsInViewSchema = z.array(z.string()).max(maximumPanels).optional();

const panelContent = {
  topicId: z.string(),
  part: z.number().int().min(1).max(99),
  title: z.string().trim().min(1).max(300),
};

export const openDraftSchema = z
  .strictObject({
    meetingId: z.string(),
    /** The version whose content is copied; then no panels are given. */
    basedOnId: z.string().nullable().default(null),
    panels: z
      .array(
        z.strictObject({
          number: panelNumberSchema,
          ...panelContent,
          seats: z.number().int().min(1).max(maximumSeats),
        }),
      )
      .max(maximumPanels)
      .default([]),
  })
  .refine((input) => new Set(input.panels.map((panel) => panel.number)).size === input.panels.length, {
    error: 'panelNumberTwice',
    path: ['panels'],
  })
  .refine((input) => (input.basedOnId === null) !== (input.panels.length === 0), {
    error: 'panelsOrBase',
    path: ['panels'],
  });

/** Many seats at once: place, move, exchange, clear, and what takes these back. */
export const arrangeSeatsSchema = z.strictObject({
  versionId: z.string(),
  /** The illustrative arrangement that cards are taken from, as the server computed it. */
  arrangement: arrangedDraftSchema.nullable().default(null),
  placements: z
    .array(z.strictObject({ seatId: z.string(), from: z.string().nullable(), to: z.string().nullable() }))
    .min(1)
    .max(500)
    .refine((placements) => new Set(placements.map(({ seatId }) => seatId)).size === placements.length, {
      error: 'listedTwice',
    }),
});

export const lockSeatsSchema = z.strictObject({
  versionId: z.string(),
  seatIds: z.array(z.string()).min(1).max(500),
  locked: z.boolean(),
});

/** An order, and the one that the asker saw. */
const orderChange = { was: z.array(z.string()).max(500), ids: z.array(z.string()).max(500) };

export const orderSeatsSchema = z.strictObject({ versionId: z.string(), panelId: z.string(), ...orderChange });

export const orderPanelsSchema = z.strictObject({ versionId: z.string(), ...orderChange });

export const orderQuestionsSchema = z.strictObject({ versionId: z.string(), ...orderChange });

export const orderPartsSchema = z
  .strictObject({
    versionId: z.string(),
    kind: z.enum(programmePartKinds),
    /** The panel whose moderators are put in order; null for every other kind. */
    panelId: z.string().nullable(),
    ...orderChange,
  })
  .refine((input) => (input.kind === 'moderator') === (input.panelId !== null), {
    error: 'panelsForModerator',
    path: ['panelId'],
  });

export const addSeatSchema = z.strictObject({ versionId: z.string(), panelId: z.string() });

export const removeSeatSchema = z.strictObject({ versionId: z.string(), seatId: z.string() });

export const addPanelSchema = z.strictObject({
  versionId: z.string(),
  ...panelContent,
  seats: z.number().int().min(1).max(maximumSeats),
});

/** The number of the state that a form started from; absent when no form was involved, as in a replay. */
const startedFrom = z.number().int().positive().optional();

export const editPanelSchema = z.strictObject({
  versionId: z.string(),
  panelId: z.string(),
  revision: startedFrom,
  ...panelContent,
});

export const removePanelSchema = z.strictObject({ versionId: z.string(), panelId: z.string() });

const conditionSchema = z
  .strictObject({
    pin: z.enum(conditionPins).nullable(),
    panelId: z.string().nullable(),
    cannotBeOn: z.array(z.string()).max(maximumPanels),
  })
  .refine(({ cannotBeOn }) => new Set(cannotBeOn).size === cannotBeOn.length, {
    error: 'listedTwice',
    path: ['cannotBeOn'],
  });

export const setConditionSchema = z.strictObject({
  versionId: z.string(),
  nominationMeetingId: z.string(),
  /** The condition that the asker saw; null: none. */
  was: conditionSchema.nullable(),
  /** Null: none from then on. */
  condition: conditionSchema.nullable(),
});

export const writeNoteSchema = z.strictObject({
  versionId: z.string(),
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('seat'), seatId: z.string() }),
    z.strictObject({ kind: z.literal('panel'), panelId: z.string() }),
  ]),
  /** Null: no note. */
  note: optionalText(1000),
  /** The note that the writer saw. */
  was: z.string().nullable(),
});

const partySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), stateId: z.string() }),
  z.strictObject({ kind: z.literal('organization'), organizationId: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
]);

export const assignPartSchema = z
  .strictObject({
    versionId: z.string(),
    kind: z.enum(programmePartKinds),
    /** The panels a moderator leads, one part for each; empty for every other kind. */
    panelNumbers: panelNumbersSchema.default([]),
    panelIds: panelsInViewSchema,
    /** A person who is not on record yet, or one who is. */
    person: z.discriminatedUnion('kind', [
      z
        .strictObject({ kind: z.literal('new'), ...personSchema.shape })
        .refine((person) => genderAndBasisAgree(person.gender, person.genderBasis), {
          error: 'genderBasisMismatch',
          path: ['genderBasis'],
        }),
      z.strictObject({ kind: z.literal('existing'), personId: z.string() }),
    ]),
    /** For whom the person speaks. */
    speaksFor: partySchema,
    /** True where the programme names the function only and not the person. */
    namedByFunction: z.boolean().default(false),
  })
  .refine((input) => (input.kind === 'moderator') === input.panelNumbers.length > 0, {
    error: 'panelsForModerator',
    path: ['panelNumbers'],
  });

export const removePartSchema = z.strictObject({ versionId: z.string(), partId: z.string() });

const questionContent = {
  versionId: z.string(),
  /** As in the programme, without parentheses: `a`, `b`. */
  letter: z.string().trim().min(1).max(4),
  /** In the recorder's own short words. */
  text: z.string().trim().min(1).max(400),
  sentences: z.number().int().min(1).max(20),
  panelNumbers: panelNumbersSchema.min(1),
  panelIds: panelsInViewSchema,
  addressee: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('seat'),
      panelNumber: panelNumberSchema,
      position: z.number().int().min(1),
      /** The seat that was there when it was chosen. */
      seatId: z.string().optional(),
    }),
    ...partySchema.options,
  ]),
};

export const addQuestionSchema = z.strictObject(questionContent);

export const editQuestionSchema = z.strictObject({
  ...questionContent,
  questionId: z.string(),
  revision: startedFrom,
});

export const removeQuestionSchema = z.strictObject({ versionId: z.string(), questionId: z.string() });

/** Why one goes on in spite of a finding, or anything else about an act that only the desk and the Chair may read. */
const reasonSchema = z.string().trim().min(1).max(2000).nullable().default(null);

export const proposeProgrammeSchema = z.strictObject({
  versionId: z.string(),
  proposedOn: partialDateSchema.nullable(),
  reason: reasonSchema,
});

export const takeBackProposalSchema = z.strictObject({ versionId: z.string() });

export const recordAgreementSchema = z.strictObject({
  versionId: z.string(),
  agreedOn: partialDateSchema.nullable(),
  agreedAtMeetingId: z.string().nullable(),
  reason: reasonSchema,
});

export const publishProgrammeSchema = z.strictObject({
  versionId: z.string(),
  publishedOn: partialDateSchema.nullable(),
  /** Where it was published, e.g. the address of a website. */
  publishedAt: z.string().trim().min(1).max(300).nullable(),
  reason: reasonSchema,
});

/** What becomes of the seat after the nominee was withdrawn. */
const seatDecisions = {
  /** The party puts another of its nominees on the seat: one on record, or one recorded now. */
  sameParty: z.strictObject({ kind: z.literal('sameParty'), nominationMeetingId: z.string() }),
  newNominee: z.strictObject({ kind: z.literal('newNominee'), person: personSchema }),
  /** The Chair decides: the seat stays open, or somebody of another party is invited. */
  leaveOpen: z.strictObject({ kind: z.literal('leaveOpen') }),
  invite: z.strictObject({ kind: z.literal('invite'), nominationMeetingId: z.string() }),
  /** Nothing is decided yet: the seat stays with the party. */
  later: z.strictObject({ kind: z.literal('later') }),
};
const { later, sameParty, newNominee, leaveOpen, invite } = seatDecisions;

const withdrawalShape = {
  meetingId: z.string(),
  nominationMeetingId: z.string(),
  /** The communication on record that says so; null: none, or not on record. */
  communicationId: z.string().nullable(),
};

export const recordWithdrawalSchema = z.strictObject({
  ...withdrawalShape,
  reason: reasonSchema,
  seat: z.discriminatedUnion('kind', [later, sameParty, newNominee, leaveOpen, invite]),
});

export const decideVacancySchema = z.strictObject({
  ...withdrawalShape,
  seat: z.discriminatedUnion('kind', [sameParty, newNominee, leaveOpen, invite]),
});

export type SeatDecision = z.output<typeof recordWithdrawalSchema>['seat'];

export const followUpItemSchema = z.strictObject({
  meetingId: z.string(),
  nominationMeetingId: z.string(),
  item: z.string(),
});
