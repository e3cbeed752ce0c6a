import type { Finding } from '@/lib/kernel/finding';
import type { NomineeCondition, Panel, Programme } from '../types';
import { isAgainst } from './conditions';
import { namedSeats } from './structure';

/** What is asked of arrangements, by nomination for the meeting. */
type Conditions = Readonly<Record<string, NomineeCondition>>;

/** Panellists who sit on a panel although something else is asked of arrangements. The Chair may leave it so. */
function seatedAgainst(panel: Panel, conditions: Conditions): readonly Finding[] {
  const seats = namedSeats(panel).filter(({ panellist }) => {
    const condition = conditions[panellist.nominationMeetingId];
    return condition !== undefined && isAgainst(condition, panel.id);
  });
  if (seats.length === 0) return [];
  return [
    {
      rule: 'programme.againstCondition',
      severity: 'warning',
      subjects: [{ kind: 'panel', id: panel.id }, ...seats.map((seat) => ({ kind: 'seat', id: seat.id }))],
      params: {
        panel: panel.number,
        count: seats.length,
        names: seats.map(({ panellist }) => panellist.person.name).join(', '),
      },
    },
  ];
}

/** Nominees of whom a condition says that they are to be included, and who have no seat. */
function askedWithoutSeat(
  { version, panels }: Programme,
  conditions: Conditions,
  nameOf: (nominationMeetingId: string) => string,
): readonly Finding[] {
  const seated = new Set(panels.flatMap(namedSeats).map(({ panellist }) => panellist.nominationMeetingId));
  const asked = Object.entries(conditions).filter(
    ([id, { pin }]) => (pin === 'in' || pin === 'panel') && !seated.has(id),
  );
  if (asked.length === 0) return [];
  return [
    {
      rule: 'programme.askedWithoutSeat',
      severity: 'warning',
      subjects: [
        { kind: 'programmeVersion', id: version.id },
        ...asked.map(([id]) => ({ kind: 'nominationMeeting', id })),
      ],
      params: { count: asked.length, names: asked.map(([id]) => nameOf(id)).join(', ') },
    },
  ];
}

/**
 * Where a version that is not agreed yet differs from what is asked of its arrangements. For the desk and the Chair only;
 * from agreement on the version is what was agreed, and nothing is asked of it any more.
 *
 * @param nameOf the name of a nominee of whom something is asked
 */
export function conditionFindings(
  programme: Programme,
  conditions: Conditions,
  nameOf: (nominationMeetingId: string) => string,
): readonly Finding[] {
  const { state } = programme.version;
  if (state !== 'draft' && state !== 'proposed') return [];
  return [
    ...programme.panels.flatMap((panel) => seatedAgainst(panel, conditions)),
    ...askedWithoutSeat(programme, conditions, nameOf),
  ];
}
