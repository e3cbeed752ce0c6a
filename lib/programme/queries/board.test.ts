import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceBasis } from '@/lib/balance/queries';
import { balanceOf } from '@/lib/balance/rules';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { nominate } from '@/lib/nominations/testing';
import { addQuestion } from '../commands/add-question';
import { arrangeSeats } from '../commands/arrange-seats';
import { assignPart } from '../commands/assign-part';
import { lockSeats } from '../commands/lock-seats';
import { orderPanels } from '../commands/order-panels';
import { orderParts } from '../commands/order-parts';
import { orderQuestions } from '../commands/order-questions';
import { orderSeats } from '../commands/order-seats';
import { setCondition } from '../commands/set-condition';
import { writeNote } from '../commands/write-note';
import { applyAct, type BoardAct, type BoardState, boardSeats, inverseAct } from '../rules/board';
import { isMoveProblem, placementsFor } from '../rules/moves';
import { seatedPeople } from '../rules/seated';
import { done, type ProgrammeScene, programmeScene } from '../testing';
import { getBoard, listChangesSince, listPool, newestEvent } from './board';

const basisOf = ({ db }: ProgrammeScene) => balanceBasis(db, 'body-own', '2024-03-26');
const poolOf = (scene: ProgrammeScene) => listPool(scene.db, 'first', basisOf(scene), 'en');
const boardOf = ({ db }: ProgrammeScene): BoardState => {
  const board = getBoard(db, 'first', 1);
  if (board === null) throw new Error('no board');
  return board;
};
/** What a board shows: the order in which locks are listed is not. */
const shown = ({ mark: _, locked, ...rest }: BoardState) => ({ ...rest, locked: locked.toSorted() });

/** What arrives of a board: topics and rank of somebody placed from the pool are not part of a panellist read anew. */
function shownAsSent(board: BoardState): unknown {
  const text = JSON.stringify(shown(board), (key, value) => (key === 'topicIds' || key === 'rank' ? undefined : value));
  return JSON.parse(text);
}

/** Sends an act as the command it stands for. */
function send({ officer, versionId }: ProgrammeScene, act: BoardAct) {
  switch (act.kind) {
    case 'arrange':
      return done(arrangeSeats, officer, { versionId, placements: act.placements });
    case 'lock':
      return done(lockSeats, officer, { versionId, seatIds: act.seatIds, locked: act.locked });
    case 'note': {
      const { kind, id } = act.about;
      const about = kind === 'seat' ? { kind, seatId: id } : { kind, panelId: id };
      return done(writeNote, officer, { versionId, about, was: act.was, note: act.note });
    }
    case 'orderSeats':
      return done(orderSeats, officer, { versionId, panelId: act.panelId, was: act.was, ids: act.ids });
    case 'orderPanels':
      return done(orderPanels, officer, { versionId, was: act.was, ids: act.ids });
    case 'orderParts':
      return done(orderParts, officer, {
        versionId,
        kind: act.part,
        panelId: act.panelId,
        was: act.was,
        ids: act.ids,
      });
    case 'condition': {
      const { nomineeId: nominationMeetingId, was, condition } = act;
      return done(setCondition, officer, { versionId, nominationMeetingId, was, condition });
    }
    case 'orderQuestions':
      return done(orderQuestions, officer, { versionId, was: act.was, ids: act.ids });
  }
}

/** The scene with two moderators and two openings, questions to a seat and to both panels, and two further nominees. */
async function fullScene() {
  const scene = await programmeScene();
  const { db, officer, versionId, ids } = scene;
  const someone = (nameAsPrinted: string) => ({
    kind: 'new',
    nameAsPrinted,
    familyName: null,
    givenNames: null,
    formOfAddress: null,
    function: null,
    affiliation: null,
    affiliationType: null,
    invented: true,
  });
  const speaksFor = { kind: 'none' };
  for (const name of ['Mo', 'Nu']) {
    await done(assignPart, officer, {
      versionId,
      kind: 'moderator',
      panelNumbers: [1, 2],
      person: someone(name),
      speaksFor,
    });
    await done(assignPart, officer, { versionId, kind: 'opening', person: someone(`${name} too`), speaksFor });
  }
  const question = { versionId, text: 'Why?', sentences: 1, addressee: { kind: 'none' } };
  await done(addQuestion, officer, { ...question, letter: 'a', panelNumbers: [1, 2] });
  await done(addQuestion, officer, {
    ...question,
    letter: 'c',
    panelNumbers: [2],
    addressee: { kind: 'seat', panelNumber: 2, position: 2 },
  });
  await done(addQuestion, officer, { ...question, letter: 'b', panelNumbers: [1, 2] });
  for (const [stateId, nameAsPrinted, gender] of [
    ['XAB', 'Di Dorn', 'woman'],
    ['XAA', 'Ed Elm', 'man'],
  ] as const) {
    const meetings = [{ meetingId: 'first', status: 'received', rank: null, topicIds: ['topic-a'] }];
    await nominate(db, { stateId, meetings }, { nameAsPrinted, gender, genderBasis: 'declared' }, officer.actor, ids);
  }
  return scene;
}

/** An act chosen from what is possible on a board by some numbers. */
function chooseAct(
  board: BoardState,
  pool: readonly string[],
  [kind, one, two, three]: readonly number[],
): BoardAct | null {
  const pick = <T>(list: readonly T[], n = 0): T | undefined => list[n % Math.max(list.length, 1)];
  const seats = boardSeats(board);
  const { panels, opening, questionGroups } = board.programme;
  const turned = (ids: readonly string[]) => {
    const by = (two ?? 0) % Math.max(ids.length, 1);
    return { was: ids, ids: [...ids.slice(by), ...ids.slice(0, by)] };
  };
  const idsOf = (things: readonly { readonly id: string }[]) => things.map((thing) => thing.id);
  const panel = pick(panels, one);
  const seat = pick(seats, one);
  if (panel === undefined || seat === undefined) return null;
  switch ((kind ?? 0) % 9) {
    case 0:
    case 1: {
      const movers = [...new Set([pick(pool, two), pick(pool, three)])].filter((id) => id !== undefined);
      const target =
        (three ?? 0) % 3 === 0
          ? ({ kind: 'panel', panelId: panel.id } as const)
          : (three ?? 0) % 3 === 1
            ? ({ kind: 'pool' } as const)
            : ({ kind: 'seat', seatId: seat.id } as const);
      const placements = placementsFor(seats, target.kind === 'seat' ? movers.slice(0, 1) : movers, target);
      return isMoveProblem(placements) || placements.length === 0 ? null : { kind: 'arrange', placements };
    }
    case 2:
      return { kind: 'lock', seatIds: [seat.id], locked: !seat.locked };
    case 3: {
      const about =
        (two ?? 0) % 2 === 0 ? ({ kind: 'seat', id: seat.id } as const) : ({ kind: 'panel', id: panel.id } as const);
      return {
        kind: 'note',
        about,
        was: board.notes[about.id] ?? null,
        note: (three ?? 0) % 3 === 0 ? null : `Note ${three}`,
      };
    }
    case 8: {
      const nomineeId = pick(pool, two);
      if (nomineeId === undefined) return null;
      const was = board.conditions[nomineeId] ?? null;
      const asked = { pin: 'panel', panelId: panel.id, cannotBeOn: [] } as const;
      return { kind: 'condition', nomineeId, was, condition: (three ?? 0) % 3 === 0 ? null : asked };
    }
    case 4: {
      const locked = seats.some((other) => other.panelId === panel.id && other.locked);
      return locked ? null : { kind: 'orderSeats', panelId: panel.id, ...turned(idsOf(panel.seats)) };
    }
    case 5:
      return { kind: 'orderPanels', ...turned(idsOf(panels)) };
    case 6:
      return (two ?? 0) % 2 === 0
        ? { kind: 'orderParts', part: 'opening', panelId: null, ...turned(idsOf(opening)) }
        : { kind: 'orderParts', part: 'moderator', panelId: panel.id, ...turned(idsOf(panel.moderators)) };
    default: {
      const group = pick(questionGroups, one);
      return group === undefined ? null : { kind: 'orderQuestions', ...turned(idsOf(group.questions)) };
    }
  }
}

const steps = fc.array(fc.array(fc.nat(997), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });

describe('the board in the browser', () => {
  it('shows after each act what the server has, and the same balance', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (numbers) => {
        const scene = await fullScene();
        const basis = basisOf(scene);
        const pool = poolOf(scene);
        const nominees = new Map(pool.map((one) => [one.nominationMeetingId, one]));
        let here = boardOf(scene);
        for (const step of numbers) {
          const act = chooseAct(here, [...nominees.keys()], step);
          if (act === null) continue;
          await send(scene, act);
          here = applyAct(here, act, nominees);
          expect(shown(applyAct(here, act, nominees))).toEqual(shown(here));
        }
        const there = boardOf(scene);
        expect(shownAsSent(here)).toEqual(shownAsSent(there));
        const balance = (people: ReturnType<typeof seatedPeople>) => balanceOf(people, basis.reference);
        expect(balance(seatedPeople(here.programme, basis))).toEqual(balance(seatedPeople(there.programme, basis)));
      }),
      { numRuns: 25 },
    );
  });

  it('comes back to where it was when an act is taken back, on both sides', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (numbers) => {
        const scene = await fullScene();
        const nominees = new Map(poolOf(scene).map((one) => [one.nominationMeetingId, one]));
        const start = boardOf(scene);
        const acts: BoardAct[] = [];
        let here = start;
        for (const step of numbers) {
          const act = chooseAct(here, [...nominees.keys()], step);
          if (act === null) continue;
          await send(scene, act);
          here = applyAct(here, act, nominees);
          acts.push(act);
        }
        for (const act of acts.toReversed()) {
          await send(scene, inverseAct(act));
          here = applyAct(here, inverseAct(act), nominees);
        }
        expect(shownAsSent(here)).toEqual(shownAsSent(start));
        expect(shownAsSent(boardOf(scene))).toEqual(shownAsSent(start));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a kept seat', () => {
  it('shows the same in the browser and on the server when it is filled and when that is taken back', async () => {
    const scene = await fullScene();
    const { officer, ana, bo } = scene;
    const seats = () => boardSeats(boardOf(scene));
    const at = (nomineeId: string) => seats().find((seat) => seat.occupantId === nomineeId);
    const [first, , third] = seats();
    await send(scene, {
      kind: 'arrange',
      placements: [
        { seatId: first?.id ?? '', from: null, to: ana },
        { seatId: third?.id ?? '', from: null, to: bo },
      ],
    });
    await done(setNominationStatus, officer, { nominationMeetingId: ana, meetingId: 'first', status: 'withdrawn' });
    const kept = boardOf(scene);
    expect(at(ana)).toMatchObject({ id: first?.id, isKept: true });

    const placements = placementsFor(seats(), [bo], { kind: 'seat', seatId: first?.id ?? '' });
    if (isMoveProblem(placements)) throw new Error(placements.code);
    const act: BoardAct = { kind: 'arrange', placements };
    const nominees = new Map([
      ...poolOf(scene).map((one) => [one.nominationMeetingId, one] as const),
      ...kept.programme.panels.flatMap((panel) =>
        panel.seats.flatMap((seat) => (seat.former === null ? [] : [[ana, seat.former] as const])),
      ),
    ]);
    for (const next of [act, inverseAct(act)]) {
      const before = boardOf(scene);
      await send(scene, next);
      expect(shownAsSent(applyAct(before, next, nominees))).toEqual(shownAsSent(boardOf(scene)));
    }
    expect(shown(boardOf(scene))).toEqual(shown(kept));
  });
});

describe('getBoard', () => {
  it('knows no version of another meeting', async () => {
    const { db } = await programmeScene();
    expect(getBoard(db, 'second', 1)).toBeNull();
    expect(getBoard(db, 'first', 2)).toBeNull();
  });
});

describe('listPool', () => {
  it('holds those in the pool of this meeting only, seated or not', async () => {
    const scene = await programmeScene();
    const { officer, versionId, ana, bo } = scene;
    const [seat] = boardSeats(boardOf(scene));
    await done(arrangeSeats, officer, { versionId, placements: [{ seatId: seat?.id, from: null, to: ana }] });
    await done(setNominationStatus, officer, { nominationMeetingId: bo, meetingId: 'first', status: 'withdrawn' });
    expect(poolOf(scene).map((one) => one.person.name)).toEqual(['Cy Cole', 'Ana Ruíz']);
  });
});

describe('listChangesSince', () => {
  it('tells what happened in this meeting after an event, and nothing of others', async () => {
    const scene = await programmeScene();
    const { db, officer, versionId, ana } = scene;
    const before = newestEvent(db, 'first');
    expect(listChangesSince(db, 'first', before)).toEqual([]);
    const [seat] = boardSeats(boardOf(scene));
    await done(arrangeSeats, officer, { versionId, placements: [{ seatId: seat?.id, from: null, to: ana }] });
    await nominate(db, { meetings: [{ meetingId: 'second', status: 'received', rank: null, topicIds: [] }] });
    expect(listChangesSince(db, 'first', before)).toEqual([
      {
        seq: newestEvent(db, 'first'),
        at: '2024-02-01T09:00:00.000Z',
        actorId: 'account-officer',
        actorName: null,
        type: 'programme.panellistSeated',
        subject: { kind: 'seat', id: seat?.id },
      },
    ]);
    expect(newestEvent(db, 'none')).toBe(0);
  });
});
