import type { PartialDate } from '@/lib/kernel/dates';
import { certainlyBefore } from '@/lib/kernel/dates';
import type { Finding } from '@/lib/kernel/finding';

/** An intersessional meeting as the rules see it. */
export type ConsultationFacts = {
  readonly id: string;
  readonly startsOn: PartialDate | null;
  readonly status: 'planned' | 'held' | 'cancelled';
  /** How many circulars on record give notice of it. */
  readonly notices: number;
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

/**
 * What the rules find in the intersessional meetings that prepare one meeting. Notice periods are the circulars' own finding.
 *
 * @param servedStartsOn first day of the meeting they prepare
 */
export function consultationFindings(
  consultations: readonly ConsultationFacts[],
  servedStartsOn: PartialDate | null,
): Finding[] {
  return [...withoutNotice(consultations), ...afterMeeting(consultations, servedStartsOn)];
}
