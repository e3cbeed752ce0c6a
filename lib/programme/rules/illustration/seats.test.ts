import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneBoard as board, boardOf, panelOf, part, person, state, topicB } from '../../testing';
import { arrange, problemOf } from '../arrangement';
import { boardSeats } from '../board';
import { placementsTo, seatsOfIllustration } from './seats';

describe('seatsOfIllustration', () => {
  it('leaves those who stay on their seats, and fills open seats before those that become free', () => {
    const wanted = seatsOfIllustration(board, { 'nm-Ana': 'panel-1', 'nm-Bo': 'panel-2', 'nm-Cy': 'panel-2' });
    expect([...wanted]).toEqual([
      ['seat-1-1', 'nm-Ana'],
      ['seat-1-2', null],
      ['seat-2-1', null],
      ['seat-2-2', 'nm-Bo'],
      ['seat-2-3', 'nm-Cy'],
    ]);
  });

  it('gives no seat to a moderator who is counted', () => {
    const [first, second] = board.programme.panels;
    const moderator = part('mo', 'moderator', person('Mo'), { party: state('Çelia') });
    const led = boardOf([{ ...(first ?? panelOf(1, [])), moderators: [moderator] }, second ?? panelOf(2, [])]);
    const wanted = seatsOfIllustration(led, { 'nm-Ana': 'panel-1', mo: 'panel-1' });
    expect([...wanted.values()].filter((id) => id !== null)).toEqual(['nm-Ana']);
  });

  it('leads, whatever the board and the arrangement, by possible placements to just those people on those panels', () => {
    const occupants = ['Ana/Avaland', 'Bo/Brenia', 'Cy/Çelia', 'Di/Avaland', 'Ed/Esland'];
    const scene = fc
      .tuple(fc.shuffledSubarray(occupants), fc.nat(3), fc.nat(3), fc.shuffledSubarray(occupants), fc.boolean())
      .map(([seated, open, cut, placed, isLocked]) => ({ seated, open, cut, placed, isLocked }));
    fc.assert(
      fc.property(scene, ({ seated, open, cut, placed, isLocked }) => {
        const left = seated.slice(0, cut);
        const right = seated.slice(cut);
        const drawn = boardOf(
          [
            panelOf(1, [...left, ...Array.from({ length: open }, () => '-')]),
            panelOf(2, [...right, '-'], { topic: topicB }),
          ],
          isLocked && left.length > 0 ? ['seat-1-1'] : [],
        );
        const seats = boardSeats(drawn);
        const room = new Map(drawn.programme.panels.map((panel) => [panel.id, panel.seats.length]));
        const arrangement: Record<string, string> = {};
        const locked = seats.find((seat) => seat.locked);
        for (const id of [locked?.occupantId, ...placed.map((text) => `nm-${text.split('/')[0]}`)]) {
          if (id == null || arrangement[id] !== undefined) continue;
          const panelId =
            id === locked?.occupantId ? 'panel-1' : ['panel-1', 'panel-2'].find((one) => (room.get(one) ?? 0) > 0);
          if (panelId === undefined) continue;
          arrangement[id] = panelId;
          room.set(panelId, (room.get(panelId) ?? 0) - 1);
        }
        const placements = placementsTo(seats, seatsOfIllustration(drawn, arrangement));
        expect(problemOf(seats, placements)).toBeNull();
        const after = arrange(seats, placements);
        const reached = after.flatMap((seat) => (seat.occupantId === null ? [] : [[seat.occupantId, seat.panelId]]));
        expect(Object.fromEntries(reached)).toEqual(arrangement);
        expect(placementsTo(after, seatsOfIllustration(drawn, arrangement))).toEqual([]);
      }),
    );
  });
});
