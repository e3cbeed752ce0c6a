import type { Finding } from '@/lib/kernel/finding';
import type { YesNoNotStated } from '@/lib/meetings/types';
import type { Panel, Programme } from '../types';
import { grouped, type NamedSeat, namedSeats } from './structure';

const panelRef = (panel: Panel) => ({ kind: 'panel', id: panel.id });
const seatRef = (seat: { readonly id: string }) => ({ kind: 'seat', id: seat.id });
const names = (seats: readonly NamedSeat[]) => seats.map((seat) => seat.panellist.person.name).join(', ');

/** Seats of a panel on which nobody sits, withdrawn ones among them. For the board; `programme.seatsOpen` tells of the whole. */
export function seatsOpenOnPanel(panel: Panel): readonly Finding[] {
  const open = panel.seats.filter((seat) => seat.panellist === null);
  if (open.length === 0) return [];
  return [
    {
      rule: 'programme.seatsOpenOnPanel',
      severity: 'warning',
      subjects: [panelRef(panel), ...open.map(seatRef)],
      params: { panel: panel.number, open: open.length, seats: panel.seats.length },
    },
  ];
}

/** A panel without a moderator, unless the meeting is held without any (source para. 15: moderated panels). */
export function moderatorMissing({ panels }: Programme, moderated: YesNoNotStated): readonly Finding[] {
  if (moderated === 'no') return [];
  return panels
    .filter((panel) => panel.moderators.length === 0)
    .map((panel) => ({
      rule: 'programme.moderatorMissing',
      severity: 'warning',
      subjects: [panelRef(panel)],
      params: { panel: panel.number },
    }));
}

/** Several panellists of one State or organization on a panel (practice, section 10: balance, no quota). */
export function partyTwiceOnPanel({ panels }: Programme): readonly Finding[] {
  return panels.flatMap((panel) => {
    const seats = namedSeats(panel).filter((seat) => seat.panellist.party !== null);
    return grouped(seats, (seat) => seat.panellist.party?.id ?? '')
      .filter((same) => same.length > 1)
      .map((same) => ({
        rule: 'programme.partyTwiceOnPanel',
        severity: 'warning' as const,
        subjects: [panelRef(panel), ...same.map(seatRef)],
        params: {
          panel: panel.number,
          party: same[0].panellist.party?.name ?? '',
          count: same.length,
          names: names(same),
        },
      }));
  });
}

/** One person on several seats, e.g. put forward by two States. */
export function personTwice({ panels }: Programme): readonly Finding[] {
  const seats = panels.flatMap((panel) => namedSeats(panel).map((seat) => ({ ...seat, panel })));
  return grouped(seats, (seat) => seat.panellist.person.id)
    .filter((same) => same.length > 1)
    .map((same) => ({
      rule: 'programme.personTwice',
      severity: 'warning',
      subjects: [
        { kind: 'person', id: same[0].panellist.person.id },
        ...same.map(({ panel }) => panelRef(panel)),
        ...same.map(seatRef),
      ],
      params: {
        name: same[0].panellist.person.name,
        seats: same.length,
        panels: [...new Set(same.map(({ panel }) => panel.number))].join(', '),
        panelCount: new Set(same.map(({ panel }) => panel.number)).size,
      },
    }));
}

/**
 * Panellists who were put forward for other topics than that of their panel. Who was put forward for no topic in particular
 * fits every panel.
 *
 * @param topicsOf topics by nomination for the meeting; those not in it are not known here and yield nothing
 */
export function otherTopic(panel: Panel, topicsOf: ReadonlyMap<string, readonly string[]>): readonly Finding[] {
  const seats = namedSeats(panel).filter(({ panellist }) => {
    const topics = topicsOf.get(panellist.nominationMeetingId) ?? [];
    return topics.length > 0 && !topics.includes(panel.topic.id);
  });
  if (seats.length === 0) return [];
  return [
    {
      rule: 'programme.otherTopic',
      severity: 'note',
      subjects: [panelRef(panel), ...seats.map(seatRef)],
      params: { panel: panel.number, topic: panel.topic.letter, count: seats.length, names: names(seats) },
    },
  ];
}
