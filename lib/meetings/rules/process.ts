import { addDays, certainlyBefore, daysBetween, isWholeDay, type PlainDate } from '@/lib/kernel/dates';
import type { ChecklistStatus, MeetingStatus } from '../types';

/** The life of a meeting, in order (practice, section 1). */
export const processStepKeys = [
  'mandate',
  'invitation',
  'consultations',
  'programmeAgreed',
  'programmePublished',
  'registration',
  'held',
  'summary',
] as const;
export type ProcessStepKey = (typeof processStepKeys)[number];

/**
 * `done`: on record. `due`: expected now. `late`: past its usual date; only ever said of the secretariat's own steps.
 * `coming`: ahead. `unknown`: nothing on record, and it no longer matters or cannot be told.
 */
export const processStates = ['done', 'due', 'late', 'coming', 'unknown'] as const;
export type ProcessState = (typeof processStates)[number];

/** Something that has happened or not, with the date if it is stated (partial dates allowed). */
export type Milestone = { readonly reached: boolean; readonly on: string | null };

/** For facts of features that have nothing on record. */
export const notReached: Milestone = { reached: false, on: null };

/** What the process line is drawn from: plain facts that the page gathers from the features. Dates may be partial. */
export type ProcessFacts = {
  readonly status: MeetingStatus;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly mandate: readonly { readonly agreedOn: string | null }[];
  /** Circulars that invite nominations, and those on registration: only those issued. */
  readonly invitations: readonly { readonly datedOn: string | null }[];
  readonly registrations: readonly { readonly datedOn: string | null }[];
  /** Intersessional meetings that prepare this one. */
  readonly consultations: readonly { readonly startsOn: string | null; readonly status: MeetingStatus }[];
  readonly programmeAgreed: Milestone;
  readonly programmePublished: Milestone;
  readonly summary: Milestone;
};

export type ProcessStep = {
  readonly key: ProcessStepKey;
  readonly state: ProcessState;
  /** Dates on record, earliest first; one for most steps. */
  readonly dates: readonly string[];
  /** How many records stand behind the step: references, circulars, meetings. */
  readonly count: number;
  /** The day by which the step is usually taken; null when it cannot be told or is past caring. */
  readonly usuallyBy: PlainDate | null;
};

/**
 * Usual lead of a step before the meeting, in days. No body lays these down: they lie a little below what the Luxembourg
 * meeting shows (invitation 272, programme agreed 64, registration 41 days before; source paras. 10, 12, 17).
 */
const usualLead = { invitation: 180, programmeAgreed: 56, programmePublished: 35, registration: 35 } as const;

/** A step is due this many days before its usual date. */
const noticeOfStep = 30;

/** Days after the meeting by which it is usually recorded as held, and its summary issued (20 in the source's masthead). */
const usualRecording = 14;
const usualSummary = 30;

function sortedDates(dates: readonly (string | null)[]): readonly string[] {
  return [...new Set(dates.filter((date) => date !== null))].sort();
}

function preparation(
  facts: ProcessFacts,
  today: PlainDate,
  key: keyof typeof usualLead,
  dates: readonly (string | null)[],
): ProcessStep {
  const step = { key, dates: sortedDates(dates), count: dates.length };
  if (dates.length > 0) return { ...step, state: 'done', usuallyBy: null };
  if (facts.status !== 'planned') return { ...step, state: 'unknown', usuallyBy: null };
  if (!isWholeDay(facts.startsOn)) return { ...step, state: 'coming', usuallyBy: null };
  if (facts.startsOn < today) return { ...step, state: 'unknown', usuallyBy: null };
  const usuallyBy = addDays(facts.startsOn, -usualLead[key]);
  const left = daysBetween(today, usuallyBy);
  return { ...step, state: left < 0 ? 'late' : left <= noticeOfStep ? 'due' : 'coming', usuallyBy };
}

function mandateStep(facts: ProcessFacts): ProcessStep {
  const count = facts.mandate.length;
  const dates = sortedDates(facts.mandate.map((one) => one.agreedOn));
  const state = count > 0 ? 'done' : facts.status === 'planned' ? 'due' : 'unknown';
  return { key: 'mandate', state, dates, count, usuallyBy: null };
}

function consultationsStep(facts: ProcessFacts, today: PlainDate): ProcessStep {
  const meetings = facts.consultations.filter((one) => one.status !== 'cancelled');
  const step = {
    key: 'consultations',
    dates: sortedDates(meetings.map((one) => one.startsOn)),
    count: meetings.length,
    usuallyBy: null,
  } as const;
  if (meetings.length === 0) return { ...step, state: facts.status === 'planned' ? 'coming' : 'unknown' };
  const open = meetings.filter((one) => one.status === 'planned');
  if (open.length === 0) return { ...step, state: 'done' };
  const begun = open.length < meetings.length || open.some((one) => certainlyBefore(one.startsOn, today));
  return { ...step, state: begun ? 'due' : 'coming' };
}

function heldStep(facts: ProcessFacts, today: PlainDate): ProcessStep {
  const dates = sortedDates([facts.startsOn]);
  const step = { key: 'held', dates, count: 1, usuallyBy: null } as const;
  if (facts.status === 'held') return { ...step, state: 'done' };
  if (facts.status === 'cancelled') return { ...step, state: 'unknown' };
  if (!isWholeDay(facts.startsOn) || today < facts.startsOn) return { ...step, state: 'coming' };
  const usuallyBy = addDays(isWholeDay(facts.endsOn) ? facts.endsOn : facts.startsOn, usualRecording);
  return { ...step, state: usuallyBy < today ? 'late' : 'due', usuallyBy };
}

function summaryStep(facts: ProcessFacts, today: PlainDate): ProcessStep {
  const { reached, on } = facts.summary;
  const step = { key: 'summary', dates: sortedDates([on]), count: reached ? 1 : 0, usuallyBy: null } as const;
  if (reached) return { ...step, state: 'done' };
  if (facts.status === 'cancelled') return { ...step, state: 'unknown' };
  if (facts.status === 'planned') return { ...step, state: 'coming' };
  const end = isWholeDay(facts.endsOn) ? facts.endsOn : isWholeDay(facts.startsOn) ? facts.startsOn : null;
  if (end === null) return { ...step, state: 'due' };
  const usuallyBy = addDays(end, usualSummary);
  return { ...step, state: usuallyBy < today ? 'late' : 'due', usuallyBy };
}

function milestone(one: Milestone): readonly (string | null)[] {
  return one.reached ? [one.on] : [];
}

/** The steps of the process in their order, each with its state as of `today`. */
export function processSteps(facts: ProcessFacts, today: PlainDate): readonly ProcessStep[] {
  const datedOn = (one: { readonly datedOn: string | null }) => one.datedOn;
  return [
    mandateStep(facts),
    preparation(facts, today, 'invitation', facts.invitations.map(datedOn)),
    consultationsStep(facts, today),
    preparation(facts, today, 'programmeAgreed', milestone(facts.programmeAgreed)),
    preparation(facts, today, 'programmePublished', milestone(facts.programmePublished)),
    preparation(facts, today, 'registration', facts.registrations.map(datedOn)),
    heldStep(facts, today),
    summaryStep(facts, today),
  ];
}

/** A day that lies ahead and matters to the meeting: an action date of a circular, an intersessional meeting. */
export type DateAhead = {
  readonly key: string;
  readonly kind: 'actionDate' | 'consultation';
  /** Reference of the circular, or title of the intersessional meeting. */
  readonly label: string;
  readonly on: PlainDate;
  readonly href: string;
};

/** Work that is open and belongs to no day and no step: what is to be updated after a change of the programme. */
export type OpenTask = {
  readonly key: string;
  /** What the work is about, e.g. who left the programme. */
  readonly label: string;
  /** How many things are open, of how many. */
  readonly open: number;
  readonly of: number;
  readonly href: string;
};

export type DueItem =
  | { readonly kind: 'step'; readonly step: ProcessStep }
  | { readonly kind: 'date'; readonly date: DateAhead; readonly daysLeft: number }
  | { readonly kind: 'task'; readonly task: OpenTask }
  | { readonly kind: 'checklist'; readonly id: string; readonly title: string };

/**
 * What is due, most pressing first: steps past their usual date, steps expected now, open work, dates ahead in their order,
 * and, while the meeting is planned, open items of the checklist.
 */
export function whatIsDue(
  steps: readonly ProcessStep[],
  dates: readonly DateAhead[],
  meeting: {
    readonly status: MeetingStatus;
    readonly checklist: readonly { readonly id: string; readonly title: string; readonly status: ChecklistStatus }[];
  },
  today: PlainDate,
  tasks: readonly OpenTask[] = [],
): readonly DueItem[] {
  if (meeting.status === 'cancelled') return [];
  const inState = (state: ProcessState) =>
    steps.filter((step) => step.state === state).map((step): DueItem => ({ kind: 'step', step }));
  const ahead = dates
    .filter((date) => date.on >= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((date): DueItem => ({ kind: 'date', date, daysLeft: daysBetween(today, date.on) }));
  const open = meeting.status === 'planned' ? meeting.checklist.filter((item) => item.status === 'open') : [];
  return [
    ...inState('late'),
    ...inState('due'),
    ...tasks.filter((task) => task.open > 0).map((task): DueItem => ({ kind: 'task', task })),
    ...ahead,
    ...open.map((item): DueItem => ({ kind: 'checklist', id: item.id, title: item.title })),
  ];
}
