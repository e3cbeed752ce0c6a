import type { PartialDate } from '@/lib/kernel/dates';
import { certainlyBefore } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';
import type { ConsultationOutcome } from '../types';

/** An intersessional meeting as the rules see it. */
export type ConsultationFacts = {
  readonly id: string;
  readonly startsOn: PartialDate | null;
  readonly status: 'planned' | 'held' | 'cancelled';
  /** How many circulars on record give notice of it. */
  readonly notices: number;
  readonly outcome: ConsultationOutcome;
  /** How many versions of a programme are on record as agreed at it. */
  readonly agreedVersions: number;
  /** Persons who attended of whom it is not known for whom. */
  readonly unmapped: number;
};

/** `consultations.withoutNotice`: no circular on record gives notice of the meeting (practice, section 1, step 3). */
function withoutNotice(consultations: readonly ConsultationFacts[]): Finding[] {
  const bare = consultations.filter((one) => one.notices === 0 && one.status !== 'cancelled');
  if (bare.length === 0) return [];
  return [
    {
      rule: 'consultations.withoutNotice',
      severity: 'note',
      subjects: bare.map(({ id }) => ({ kind: 'meeting', id })),
      params: { count: bare.length, of: consultations.length },
    },
  ];
}

/** `consultations.afterMeeting`: dated after the meeting that it prepares. */
function afterMeeting(consultations: readonly ConsultationFacts[], servedStartsOn: PartialDate | null): Finding[] {
  const after = consultations.filter((one) => certainlyBefore(servedStartsOn, one.startsOn));
  if (after.length === 0) return [];
  return [
    {
      rule: 'consultations.afterMeeting',
      severity: 'warning',
      subjects: after.map(({ id }) => ({ kind: 'meeting', id })),
      params: { count: after.length },
    },
  ];
}

/** `consultations.agreedWithoutVersion`: its outcome is an agreed programme, and no version is on record as agreed at it. */
function agreedWithoutVersion(consultations: readonly ConsultationFacts[]): Finding[] {
  const bare = consultations.filter((one) => one.outcome === 'programmeAgreed' && one.agreedVersions === 0);
  if (bare.length === 0) return [];
  return [
    {
      rule: 'consultations.agreedWithoutVersion',
      severity: 'note',
      subjects: bare.map(({ id }) => ({ kind: 'meeting', id })),
      params: { count: bare.length },
    },
  ];
}

/** `consultations.attendanceUnmapped`: persons attended of whom it is not known for which State or organization. */
function attendanceUnmapped(consultations: readonly ConsultationFacts[]): Finding[] {
  const open = consultations.filter((one) => one.unmapped > 0);
  if (open.length === 0) return [];
  return [
    {
      rule: 'consultations.attendanceUnmapped',
      severity: 'note',
      subjects: open.map(({ id }) => ({ kind: 'meeting', id })),
      params: { persons: open.reduce((sum, one) => sum + one.unmapped, 0), count: open.length },
    },
  ];
}

/**
 * What the rules find in the intersessional meetings that prepare one meeting. Notice periods are the circulars' own finding.
 *
 * @param servedStartsOn first day of the meeting they prepare
 */
export function consultationFindings(
  consultations: readonly ConsultationFacts[],
  servedStartsOn: PartialDate | null,
): Finding[] {
  return [
    ...withoutNotice(consultations),
    ...afterMeeting(consultations, servedStartsOn),
    ...agreedWithoutVersion(consultations),
    ...attendanceUnmapped(consultations),
  ];
}
