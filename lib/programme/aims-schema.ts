import { z } from 'zod';
import { selfDescriptions } from '@/lib/balance/types';
import { type BalanceGroup, balanceGroups, stateLabels } from '@/lib/bodies/types';
import { officialLanguages } from '@/lib/kernel/languages';
import { affiliationTypes, firstTimeAnswers, genders } from '@/lib/people/types';
import { necessaryGoal } from './rules/method';
import { type AimMeasure, aimBounds, aimForces, aimMeasures, aimPlaces, methodGoals, shareReferences } from './types';

/** Aims of one meeting, at most: more cannot be read together. */
const mostAims = 40;

/** What each measure counts by its value; a party has none. */
const aimValues: Readonly<Record<AimMeasure, readonly (string | null)[]>> = {
  gender: genders.filter((gender) => gender !== 'notStated'),
  group: balanceGroups,
  label: [...stateLabels, ...selfDescriptions],
  affiliation: affiliationTypes,
  party: [null],
  language: officialLanguages,
  firstTime: firstTimeAnswers,
};

/** A decision, by its symbol and paragraph. */
const symbolSchema = z.string().trim().min(1).max(100).nullable().default(null);
const paragraphSchema = z.string().trim().min(1).max(40).nullable().default(null);

const aimSchema = z
  .strictObject({
    /** Left out for a new one. */
    id: z.string().optional(),
    place: z.enum(aimPlaces),
    topicId: z.string().nullable().default(null),
    bound: z.enum(aimBounds),
    number: z.number().int().min(0).max(500),
    measure: z.enum(aimMeasures),
    value: z.string().nullable().default(null),
    force: z.enum(aimForces),
    symbol: symbolSchema,
    paragraph: paragraphSchema,
  })
  .refine((aim) => aimValues[aim.measure].includes(aim.value), { error: 'invalidInput', path: ['value'] })
  .refine((aim) => aim.measure !== 'party' || aim.bound === 'atMost', { error: 'partyAtMost', path: ['bound'] })
  .refine((aim) => aim.bound === 'atMost' || aim.number > 0, { error: 'aimAsksNothing', path: ['number'] })
  .refine((aim) => aim.place === 'eachPanel' || aim.topicId === null, { error: 'invalidInput', path: ['topicId'] })
  .refine((aim) => aim.force === 'aim' || aim.symbol !== null, { error: 'ruleNeedsDecision', path: ['symbol'] })
  .refine((aim) => aim.force === 'aim' || aim.paragraph !== null, { error: 'ruleNeedsDecision', path: ['paragraph'] });

export const setAimsSchema = z.strictObject({
  meetingId: z.string(),
  revision: z.number().int().min(0).optional(),
  aims: z.array(aimSchema).max(mostAims),
});

/** `revision`: of the list that is taken back. */
export const undoAimsSchema = z.strictObject({ meetingId: z.string(), revision: z.number().int().min(1) });

/** Seats of one group that are set by hand, at most: more than any programme has. */
const mostGroupSeats = 500;
const groupSeatSchema = z.number().int().min(0).max(mostGroupSeats);

export const setMethodSchema = z
  .strictObject({
    meetingId: z.string(),
    revision: z.number().int().min(0).optional(),
    goals: z
      .array(z.enum(methodGoals))
      .refine((goals) => new Set(goals).size === goals.length, { error: 'listedTwice' })
      .refine((goals) => goals.includes(necessaryGoal), { error: 'goalNecessary' }),
    shares: z.enum(shareReferences),
    groupSeats: z
      .strictObject({
        AFR: groupSeatSchema,
        APG: groupSeatSchema,
        EEG: groupSeatSchema,
        GRU: groupSeatSchema,
        WEO: groupSeatSchema,
        OBS: groupSeatSchema,
      } satisfies Record<BalanceGroup, z.ZodType>)
      .nullable()
      .default(null),
    countModerators: z.boolean(),
    symbol: symbolSchema,
    paragraph: paragraphSchema,
  })
  .refine((method) => method.paragraph === null || method.symbol !== null, {
    error: 'ruleNeedsDecision',
    path: ['symbol'],
  })
  .refine((method) => method.symbol === null || method.paragraph !== null, {
    error: 'ruleNeedsDecision',
    path: ['paragraph'],
  })
  .refine((method) => (method.shares === 'byHand') === (method.groupSeats !== null), {
    error: 'seatsByHand',
    path: ['shares'],
  });
