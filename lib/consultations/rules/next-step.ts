import { lastDayOf } from '@/lib/bodies/rules';
import { isWholeDay, type PlainDate } from '@/lib/kernel/dates';
import type { MeetingStatus } from '@/lib/meetings/types';
import type { ConsultationOutcome } from '../types';

/** What is expected next of an intersessional meeting (practice, section 1, step 3). */
export type ConsultationStep = 'agenda' | 'hold' | 'attendance' | 'outcome';

/**
 * Whether the day of a meeting is over and nobody has said that it was held or cancelled.
 *
 * @param today the day at the place of the meeting
 */
export function isOverdue(
  one: { readonly status: MeetingStatus; readonly startsOn: string | null },
  today: PlainDate,
): boolean {
  return one.status === 'planned' && one.startsOn !== null && lastDayOf(one.startsOn) < today;
}

/**
 * The next step, or null when nothing is: a cancelled meeting, one still ahead with its agenda, one that is fully recorded.
 *
 * @param today the day at the place of the meeting
 */
export function nextStep(
  one: {
    readonly status: MeetingStatus;
    readonly startsOn: string | null;
    readonly agendaItems: number;
    readonly representations: number;
    readonly outcome: ConsultationOutcome;
    /** What it prepares has been held: whatever is not on record of it is expected no more. */
    readonly isPast: boolean;
  },
  today: PlainDate,
): ConsultationStep | null {
  if (one.status === 'cancelled' || one.isPast) return null;
  if (one.status === 'planned') {
    if (isWholeDay(one.startsOn) && one.startsOn <= today) return 'hold';
    return one.agendaItems === 0 ? 'agenda' : null;
  }
  if (one.outcome === 'notStated') return 'outcome';
  return one.representations === 0 ? 'attendance' : null;
}
