import { describe, expect, it } from 'vitest';
import type { NominationStatus } from '@/lib/nominations/types';
import { panelOf, programmeOf, question } from '../testing';
import type { Seat } from '../types';
import { placeOf, successorsOf } from './vacant-seat';

const left = (seat: Seat): Seat => ({ ...seat, state: 'withdrawn', panellist: null, former: seat.panellist });

describe('placeOf', () => {
  const panel = panelOf(1, ['Ana/A', 'Bo/B']);
  const [ana, bo] = panel.seats;
  if (ana === undefined || bo === undefined) throw new Error('no seats');
  const toAna = { kind: 'seat', seatId: ana.id, panelNumber: 1, position: 1 } as const;
  const questions = [question('a', [1], toAna), question('b', [1], { kind: 'none' })];
  const found = (seats: readonly Seat[], id: string) => {
    const place = placeOf(programmeOf({ panels: [{ ...panel, seats }], questions }), id);
    return place === null ? null : [place.panel.number, place.seat.position, place.questions];
  };

  it.each<[string, readonly Seat[], string, number[] | null]>([
    ['where somebody sits, with the questions put to the seat', [ana, bo], 'nm-Ana', [1, 1, 1]],
    ['a seat to which no question is put', [ana, bo], 'nm-Bo', [1, 2, 0]],
    ['a seat that is kept since its nominee left', [left(ana), bo], 'nm-Ana', [1, 1, 1]],
    ['no seat that was agreed without its nominee', [{ ...left(ana), stateAsIssued: 'withdrawn' }, bo], 'nm-Ana', null],
    ['no seat of somebody who sits nowhere', [ana, bo], 'nm-Cy', null],
  ])('finds %s', (_, seats, id, expected) => {
    expect(found(seats, id)).toEqual(expected);
  });
});

describe('successorsOf', () => {
  const nominee = (
    name: string,
    party: string,
    status: NominationStatus = 'received',
    topicIds: readonly string[] = [],
  ) => ({
    id: `nm-${name}`,
    party: { kind: 'state' as const, id: party, name: party },
    status,
    topics: topicIds.map((id) => ({ id })),
  });
  const ana = nominee('Ana', 'A', 'agreed');
  const programme = programmeOf({ panels: [panelOf(1, ['Ana/A', 'Bo/B'])] });
  const names = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id.slice(3));

  it('offers other nominees of the same State who sit nowhere, also those not included so far', () => {
    const nominations = [
      ana,
      nominee('Bo', 'A'),
      nominee('Cy', 'A', 'notIncluded'),
      nominee('Di', 'A', 'withdrawn'),
      nominee('Eo', 'A', 'awaitingConfirmation'),
      nominee('Fy', 'A', 'reserve'),
    ];
    expect(names(successorsOf(ana, nominations, programme, 't').sameParty)).toEqual(['Cy', 'Fy']);
  });

  it('offers the pool of the others: reserve, then the topic of the panel, then the rest', () => {
    const nominations = [
      nominee('Cy', 'C'),
      nominee('Di', 'D', 'received', ['t']),
      nominee('Eo', 'E', 'reserve'),
      nominee('Fy', 'F', 'notIncluded', ['t']),
      nominee('Gi', 'G', 'replaced'),
      nominee('Bo', 'B'),
    ];
    expect(names(successorsOf(ana, nominations, programme, 't').others)).toEqual(['Eo', 'Di', 'Cy']);
  });

  it('takes nominees of an organization for the same party only when it is the same organization', () => {
    const ofOrganization = { ...nominee('Ho', 'A'), party: { kind: 'organization', id: 'A', name: 'A' } as const };
    const { sameParty, others } = successorsOf(ana, [ofOrganization], programme, 't');
    expect([names(sameParty), names(others)]).toEqual([[], ['Ho']]);
  });
});
