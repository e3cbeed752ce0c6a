import { daysBetween, type Instant, type PartialDate, type PlainDate, plainDateSchema } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';
import { formatReferencePair, parseReference } from '../reference';
import type { CircularKind, CircularStep } from '../types';

/** A circular as the rules see it. */
export type CircularFacts = {
  readonly id: string;
  readonly kind: CircularKind;
  readonly subject: string;
  readonly ownReference: string | null;
  readonly ownYear: number | null;
  readonly ownNumber: number | null;
  readonly outsideReference: string | null;
  readonly outsideYear: number | null;
  readonly outsideNumber: number | null;
  readonly datedOn: PlainDate | null;
  readonly meetings: readonly ServedMeeting[];
};

/** A meeting that a circular serves; `announces` when the circular gives notice of it. */
export type ServedMeeting = {
  readonly id: string;
  readonly title: string;
  readonly startsOn: PartialDate | null;
  readonly announces: boolean;
};

/**
 * Days of warning before a meeting below which the program remarks on the last registration circular. No text lays down a
 * period; a fortnight is what visas commonly need at the least (source para. 17; T-DATE-3).
 */
const registrationLeadDays = 14;

/** Kinds that make sense only before the meeting they serve. */
const before: readonly CircularKind[] = [
  'invitation',
  'meetingNotice',
  'registration',
  'furtherInvitation',
  'extension',
  'reminder',
];

/**
 * Notice period: whole days from the date printed on a circular to the day of the meeting (glossary). Null when either is
 * not known to the day; negative when the circular bears a later date than the meeting.
 */
export function noticeDays(circularDate: PlainDate | null, meetingDate: PartialDate | null): number | null {
  const day = plainDateSchema.safeParse(meetingDate);
  return circularDate === null || !day.success ? null : daysBetween(circularDate, day.data);
}

/** What a circular is called in a sentence: its references, or its subject while it has none. */
export function nameOf(circular: Pick<CircularFacts, 'ownReference' | 'outsideReference' | 'subject'>): string {
  return formatReferencePair(circular) ?? circular.subject;
}

function refs(circulars: readonly CircularFacts[]): Finding['subjects'] {
  return circulars.map(({ id }) => ({ kind: 'circular', id }));
}

function byDate(a: CircularFacts, b: CircularFacts): number {
  return (a.datedOn ?? '').localeCompare(b.datedOn ?? '') || a.id.localeCompare(b.id);
}

/** Notice of each announced meeting, by the first circular that gives it, in the order of the meetings. */
function notices(circulars: readonly CircularFacts[], except: string) {
  const first = new Map<string, { circular: CircularFacts; meeting: ServedMeeting; days: number }>();
  for (const circular of circulars) {
    for (const meeting of circular.meetings) {
      const days = noticeDays(circular.datedOn, meeting.startsOn);
      if (!meeting.announces || meeting.id === except || days === null || first.has(meeting.id)) continue;
      first.set(meeting.id, { circular, meeting, days });
    }
  }
  return [...first.values()].toSorted((a, b) => (a.meeting.startsOn ?? '').localeCompare(b.meeting.startsOn ?? ''));
}

/**
 * `circulars.noticePeriods`: the notice each intersessional meeting had, that of the last one apart from `periods`. No text fixes
 * a period (T-DATE-2).
 */
function noticePeriods(circulars: readonly CircularFacts[], meetingId: string): Finding[] {
  const given = notices(circulars, meetingId);
  if (given.length === 0) return [];
  const days = given.map((notice) => notice.days);
  return [
    {
      rule: 'circulars.noticePeriods',
      severity: 'note',
      subjects: refs(given.map((notice) => notice.circular)),
      params: {
        count: days.length,
        periods: days.slice(0, -1).join(', '),
        last: days.at(-1) ?? 0,
        shortest: Math.min(...days),
        distinct: new Set(days).size,
      },
    },
  ];
}

/**
 * `circulars.datedOnMeetingDay`: a circular for one meeting bears the date of another one of the same process (T-DATE-1).
 * Announced meetings are told by their place in the order of dates, counted from 1; any other by 0.
 */
function datedOnMeetingDay(circulars: readonly CircularFacts[]): Finding[] {
  const meetings = new Map(circulars.flatMap((circular) => circular.meetings.map((meeting) => [meeting.id, meeting])));
  const order = [...meetings.values()]
    .filter((meeting) => circulars.some((circular) => announcesMeeting(circular, meeting.id)))
    .toSorted((a, b) => (a.startsOn ?? '').localeCompare(b.startsOn ?? '') || a.id.localeCompare(b.id))
    .map((meeting) => meeting.id);
  return circulars.flatMap((circular) => {
    const announced = circular.meetings.find((meeting) => meeting.announces);
    if (announced === undefined) return [];
    return [...meetings.values()]
      .filter((other) => other.id !== announced.id && noticeDays(circular.datedOn, other.startsOn) === 0)
      .map((other): Finding => {
        const ofOther = circulars.filter((one) => announcesMeeting(one, other.id));
        return {
          rule: 'circulars.datedOnMeetingDay',
          severity: 'note',
          subjects: refs([circular, ...ofOther]),
          params: {
            reference: nameOf(circular),
            announced: order.indexOf(announced.id) + 1,
            other: order.indexOf(other.id) + 1,
          },
        };
      });
  });
}

function announcesMeeting(circular: CircularFacts, meetingId: string): boolean {
  return circular.meetings.some((meeting) => meeting.announces && meeting.id === meetingId);
}

/** `circulars.shortBeforeMeeting`: how close to the meeting the last word on registration came. No norm forbids it (T-DATE-3). */
function shortBeforeMeeting(circulars: readonly CircularFacts[], meetingId: string): Finding[] {
  const last = circulars.filter((circular) => circular.kind === 'registration' && circular.datedOn !== null).at(-1);
  const meeting = last?.meetings.find((served) => served.id === meetingId);
  if (last === undefined || meeting === undefined) return [];
  const days = noticeDays(last.datedOn, meeting.startsOn);
  if (days === null || days < 0 || days >= registrationLeadDays) return [];
  return [
    {
      rule: 'circulars.shortBeforeMeeting',
      severity: 'note',
      subjects: refs([last]),
      params: { reference: nameOf(last), days, lead: registrationLeadDays },
    },
  ];
}

/** `circulars.datedAfterMeeting`: an invitation, notice or the like bears a later date than the meeting it is for. */
function datedAfterMeeting(circulars: readonly CircularFacts[], meetingId: string): Finding[] {
  return circulars.flatMap((circular) => {
    if (!before.includes(circular.kind)) return [];
    const meeting =
      circular.meetings.find((served) => served.announces) ??
      circular.meetings.find((served) => served.id === meetingId);
    const days = noticeDays(circular.datedOn, meeting?.startsOn ?? null);
    if (meeting === undefined || days === null || days >= 0) return [];
    return [
      {
        rule: 'circulars.datedAfterMeeting',
        severity: 'warning',
        subjects: refs([circular]),
        params: { reference: nameOf(circular), meeting: meeting.title, days: -days },
      },
    ];
  });
}

type Numbered = { circular: CircularFacts; printed: string; series: string; number: number };

function numbered(
  circular: CircularFacts,
  printed: string | null,
  year: number | null,
  number: number | null,
): Numbered[] {
  if (printed === null || year === null || number === null || circular.datedOn === null) return [];
  return [{ circular, printed, series: `${parseReference(printed)?.series ?? ''} ${year}`, number }];
}

/** `circulars.numberOrder`: within a year a series should rise with the date; here a later circular has a lower number. */
function numberOrder(circulars: readonly CircularFacts[]): Finding[] {
  const entries = circulars
    .toSorted(byDate)
    .flatMap((circular) => [
      ...numbered(circular, circular.ownReference, circular.ownYear, circular.ownNumber),
      ...numbered(circular, circular.outsideReference, circular.outsideYear, circular.outsideNumber),
    ]);
  const highest = new Map<string, Numbered>();
  return entries.flatMap((entry) => {
    const earlier = highest.get(entry.series);
    if (earlier === undefined || earlier.number <= entry.number) {
      highest.set(entry.series, entry);
      return [];
    }
    if (earlier.circular.datedOn === entry.circular.datedOn) return [];
    return [
      {
        rule: 'circulars.numberOrder',
        severity: 'warning',
        subjects: refs([earlier.circular, entry.circular]),
        params: { later: entry.printed, earlier: earlier.printed },
      },
    ];
  });
}

/** `circulars.referenceMissing`: one of the two references, or both, is not on record. */
function referenceMissing(circulars: readonly CircularFacts[]): Finding[] {
  return circulars.flatMap((circular) => {
    const own = circular.ownReference === null;
    const outside = circular.outsideReference === null;
    if (!own && !outside) return [];
    return [
      {
        rule: 'circulars.referenceMissing',
        severity: own && outside ? 'warning' : 'note',
        subjects: refs([circular]),
        params: { name: nameOf(circular), missing: own && outside ? 'both' : own ? 'own' : 'outside' },
      },
    ];
  });
}

/**
 * What the rules find in the circulars that serve one meeting.
 *
 * @param circulars all of them, each with every meeting it serves
 */
export function circularFindings(circulars: readonly CircularFacts[], meetingId: string): Finding[] {
  const ordered = circulars.toSorted(byDate);
  return [
    ...noticePeriods(ordered, meetingId),
    ...datedOnMeetingDay(ordered),
    ...shortBeforeMeeting(ordered, meetingId),
    ...datedAfterMeeting(ordered, meetingId),
    ...numberOrder(ordered),
    ...referenceMissing(ordered),
  ];
}

/** What the rules find in one circular by itself, whatever its state. */
export function circularOwnFindings(circular: {
  readonly id: string;
  readonly datedOn: PlainDate | null;
  readonly actionDate: PlainDate | null;
  readonly changedAt: Instant | null;
  readonly steps: readonly {
    readonly step: CircularStep;
    readonly skipped: boolean;
    readonly takenOn: PlainDate | null;
    readonly recordedAt: Instant;
  }[];
}): Finding[] {
  return [...changedAfterClearance(circular), ...actionBeforeDate(circular), ...stepsOutOfOrder(circular)];
}

type Own = Parameters<typeof circularOwnFindings>[0];

/** `circulars.changedAfterClearance`: its content was changed after it was cleared; whoever cleared it may wish to know. */
function changedAfterClearance({ id, changedAt, steps }: Own): Finding[] {
  const clearances = steps.filter((one) => !one.skipped && one.step.endsWith('Clearance'));
  const last = clearances
    .map((one) => one.recordedAt)
    .toSorted()
    .at(-1);
  if (last === undefined || changedAt === null || changedAt <= last) return [];
  return [
    { rule: 'circulars.changedAfterClearance', severity: 'note', subjects: [{ kind: 'circular', id }], params: {} },
  ];
}

/** `circulars.actionBeforeDate`: it asks addressees to act by a day before the date it bears. */
function actionBeforeDate({ id, datedOn, actionDate }: Own): Finding[] {
  if (datedOn === null || actionDate === null || actionDate >= datedOn) return [];
  return [
    {
      rule: 'circulars.actionBeforeDate',
      severity: 'warning',
      subjects: [{ kind: 'circular', id }],
      params: { days: daysBetween(actionDate, datedOn) },
    },
  ];
}

/** `circulars.stepsOutOfOrder`: a step bears a later day than one that follows it; the outside number may come at any time. */
function stepsOutOfOrder({ id, steps }: Own): Finding[] {
  const dated = steps.filter((one) => one.takenOn !== null && !one.skipped && one.step !== 'outsideNumber');
  const later = dated.find((one, at) => dated.slice(at + 1).some((next) => (next.takenOn ?? '') < (one.takenOn ?? '')));
  if (later === undefined) return [];
  return [
    {
      rule: 'circulars.stepsOutOfOrder',
      severity: 'note',
      subjects: [{ kind: 'circular', id }],
      params: { step: later.step },
    },
  ];
}
