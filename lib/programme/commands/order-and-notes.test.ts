import { describe, expect, it } from 'vitest';
import { event, revision } from '@/db/schema/log';
import { seat } from '@/db/schema/programme';
import { execute } from '@/lib/platform/command';
import { notesOf } from '../queries/board';
import { getProgramme } from '../queries/programme';
import { countEvents, done, eventsAfter, type ProgrammeScene, programmeScene, seatsByPlace } from '../testing';
import { addQuestion } from './add-question';
import { arrangeSeats } from './arrange-seats';
import { assignPart } from './assign-part';
import { editQuestion } from './edit-question';
import { lockSeats } from './lock-seats';
import { openDraft } from './open-draft';
import { orderParts } from './order-parts';
import { orderQuestions } from './order-questions';
import { proposeProgramme } from './propose-programme';
import { writeNote } from './write-note';

const refused = (refusal: object) => ({ ok: false, refusal: { kind: 'refusal', ...refusal } });

async function assign({ officer, versionId }: ProgrammeScene, nameAsPrinted: string, more: object) {
  const person = {
    kind: 'new',
    nameAsPrinted,
    familyName: null,
    givenNames: null,
    formOfAddress: null,
    function: null,
    affiliation: null,
    affiliationType: null,
    invented: true,
  };
  const { partIds } = await done(assignPart, officer, { versionId, person, speaksFor: { kind: 'none' }, ...more });
  return partIds[0] ?? '';
}

describe('orderParts', () => {
  it('puts those of one kind in order and leaves the others where they are', async () => {
    const scene = await programmeScene();
    const { db, officer, versionId } = scene;
    const one = await assign(scene, 'One', { kind: 'opening' });
    await assign(scene, 'Key', { kind: 'keynote' });
    const two = await assign(scene, 'Two', { kind: 'opening' });
    const before = countEvents(db);
    const change = { versionId, kind: 'opening', panelId: null, was: [one, two], ids: [two, one] };
    await done(orderParts, officer, change);
    const programme = getProgramme(db, 'first');
    expect(programme?.opening.map((part) => part.person.name)).toEqual(['Two', 'One']);
    expect(programme?.keynote.map((part) => part.person.name)).toEqual(['Key']);
    expect(await execute(orderParts, officer, change)).toEqual(refused({ code: 'changedMeanwhile' }));
    expect(eventsAfter(db, before)).toEqual(['programme.partsOrdered programmeVersion']);
  });

  it('puts the moderators of one panel in order', async () => {
    const scene = await programmeScene();
    const { db, officer, versionId } = scene;
    const one = await assign(scene, 'One', { kind: 'moderator', panelNumbers: [1] });
    const two = await assign(scene, 'Two', { kind: 'moderator', panelNumbers: [1] });
    await assign(scene, 'Three', { kind: 'moderator', panelNumbers: [2] });
    const panelId = getProgramme(db, 'first')?.panels[0]?.id;
    const change = { versionId, kind: 'moderator', was: [one, two], ids: [two, one] };
    await done(orderParts, officer, { ...change, panelId });
    expect(getProgramme(db, 'first')?.panels[0]?.moderators.map((part) => part.person.name)).toEqual(['Two', 'One']);
    expect(await execute(orderParts, officer, { ...change, panelId: null })).toEqual(
      refused({ code: 'panelsForModerator', field: 'panelId' }),
    );
  });
});

describe('questions', () => {
  const why = { letter: 'a', text: 'Why?', sentences: 1, panelNumbers: [1], addressee: { kind: 'none' } };

  it('are put in order among themselves; others keep their places', async () => {
    const { db, officer, versionId } = await programmeScene();
    const { questionId: a } = await done(addQuestion, officer, { versionId, ...why });
    await done(addQuestion, officer, { versionId, ...why, panelNumbers: [2], letter: 'c' });
    const { questionId: b } = await done(addQuestion, officer, { versionId, ...why, letter: 'b' });
    const before = countEvents(db);
    await done(orderQuestions, officer, { versionId, was: [a, b], ids: [b, a] });
    await done(orderQuestions, officer, { versionId, was: [b, a], ids: [b, a] });
    expect(getProgramme(db, 'first')?.questionGroups.map((group) => group.questions.map((one) => one.letter))).toEqual([
      ['b', 'a'],
      ['c'],
    ]);
    const again = (was: string[]) => execute(orderQuestions, officer, { versionId, was, ids: was });
    expect(await again([a, b])).toEqual(refused({ code: 'changedMeanwhile' }));
    expect(await again([b, a, 'x'])).toEqual(refused({ code: 'changedMeanwhile' }));
    expect(eventsAfter(db, before)).toEqual(['programme.questionsOrdered programmeVersion']);
  });

  it('are edited from the state that the form started from', async () => {
    const { officer, versionId } = await programmeScene();
    const { questionId } = await done(addQuestion, officer, { versionId, ...why });
    await done(editQuestion, officer, { versionId, questionId, ...why, text: 'How?', revision: 1 });
    expect(await execute(editQuestion, officer, { versionId, questionId, ...why, text: 'When?', revision: 1 })).toEqual(
      refused({ code: 'changedMeanwhile' }),
    );
  });
});

describe('writeNote', () => {
  it('keeps a note on a seat and on a panel; the log knows that there is one, not what it says', async () => {
    const { db, officer, versionId } = await programmeScene();
    const seatId = seatsByPlace(db, versionId)[1]?.[2] ?? '';
    const panelId = getProgramme(db, 'first')?.panels[0]?.id ?? '';
    const onSeat = { versionId, about: { kind: 'seat', seatId } };
    const before = countEvents(db);
    await done(writeNote, officer, { ...onSeat, note: ' Ask the mission first ', was: null });
    await done(writeNote, officer, { ...onSeat, note: 'Ask the mission first', was: 'Ask the mission first' });
    await done(writeNote, officer, {
      versionId,
      about: { kind: 'panel', panelId },
      note: 'Longer than the others',
      was: null,
    });
    expect(notesOf(db, versionId)).toEqual({
      [seatId]: 'Ask the mission first',
      [panelId]: 'Longer than the others',
    });
    expect(await execute(writeNote, officer, { ...onSeat, note: 'Another', was: null })).toEqual(
      refused({ code: 'changedMeanwhile', field: 'note' }),
    );
    await done(writeNote, officer, { ...onSeat, note: '', was: 'Ask the mission first' });
    expect(eventsAfter(db, before)).toEqual([
      'programme.noteWritten seat',
      'programme.noteWritten panel',
      'programme.noteRemoved seat',
    ]);
    expect(JSON.stringify(db.select({ payload: event.payload }).from(event).all())).not.toContain('mission first');
    expect(db.select({ previous: revision.previous }).from(revision).all().at(-1)?.previous).toBe(
      'Ask the mission first',
    );
  });

  it.each([
    ['seat', { kind: 'seat', seatId: 'x' }, 'about.seatId'],
    ['panel', { kind: 'panel', panelId: 'x' }, 'about.panelId'],
  ])('does not know a %s of another version', async (_, about, field) => {
    const { officer, versionId } = await programmeScene();
    expect(await execute(writeNote, officer, { versionId, about, note: 'n', was: null })).toEqual(
      refused({ code: 'notFound', field }),
    );
  });
});

describe('a draft based on a version', () => {
  it('takes over locks and notes', async () => {
    const { db, officer, versionId, ana } = await programmeScene();
    const seats = seatsByPlace(db, versionId)[1] ?? {};
    const [first = '', second = ''] = [seats[1], seats[2]];
    await done(arrangeSeats, officer, { versionId, placements: [{ seatId: first, from: null, to: ana }] });
    await done(lockSeats, officer, { versionId, seatIds: [first, second], locked: true });
    await done(writeNote, officer, {
      versionId,
      about: { kind: 'seat', seatId: second },
      note: 'Kept free',
      was: null,
    });
    await done(proposeProgramme, officer, { versionId, proposedOn: null });
    const copy = await done(openDraft, officer, { meetingId: 'first', basedOnId: versionId });
    const copied = seatsByPlace(db, copy.versionId)[1] ?? {};
    expect(
      db
        .select()
        .from(seat)
        .all()
        .filter((row) => row.id === copied[1] || row.id === copied[2])
        .map((row) => [row.nominationMeetingId, row.locked, row.note]),
    ).toEqual([
      [ana, true, null],
      [null, true, 'Kept free'],
    ]);
  });
});
