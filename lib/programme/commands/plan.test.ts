import { describe, expect, it } from 'vitest';
import { revision } from '@/db/schema/log';
import { panel } from '@/db/schema/programme';
import { execute } from '@/lib/platform/command';
import { getProgramme } from '../queries/programme';
import { countEvents, done, eventsAfter, programmeScene, scenePanels, seatsByPlace } from '../testing';
import { addPanel } from './add-panel';
import { addQuestion } from './add-question';
import { addSeat } from './add-seat';
import { arrangeSeats } from './arrange-seats';
import { assignPart } from './assign-part';
import { editPanel } from './edit-panel';
import { lockSeats } from './lock-seats';
import { openDraft } from './open-draft';
import { orderPanels } from './order-panels';
import { orderSeats } from './order-seats';
import { removePanel } from './remove-panel';
import { removeSeat } from './remove-seat';

const refused = (refusal: object) => ({ ok: false, refusal: { kind: 'refusal', ...refusal } });

/** The scene with Ana on panel 1, seat 1, and what its panels and seats are called. */
async function planScene() {
  const scene = await programmeScene();
  const { db, officer, versionId, ana } = scene;
  const panelIds = () =>
    db
      .select({ id: panel.id })
      .from(panel)
      .orderBy(panel.number)
      .all()
      .map((row) => row.id);
  const [law = '', science = ''] = panelIds();
  const at = (number: number, position: number) => seatsByPlace(db, versionId)[number]?.[position] ?? '';
  await done(arrangeSeats, officer, { versionId, placements: [{ seatId: at(1, 1), from: null, to: ana }] });
  const plan = () =>
    (getProgramme(db, 'first')?.panels ?? []).map((one) => `${one.number} ${one.title}: ${one.seats.length}`);
  return { ...scene, law, science, at, plan, panelIds };
}

const question = {
  letter: 'a',
  text: 'Why?',
  sentences: 1,
  panelNumbers: [1],
  addressee: { kind: 'seat', panelNumber: 1, position: 2 },
};
const moderator = {
  kind: 'moderator',
  panelNumbers: [2],
  person: {
    kind: 'new',
    nameAsPrinted: 'Mo Deru',
    familyName: null,
    givenNames: null,
    formOfAddress: null,
    function: null,
    affiliation: null,
    affiliationType: null,
    invented: true,
  },
  speaksFor: { kind: 'none' },
};

describe('the panels of a draft', () => {
  it('are added at the end, edited, put in order and removed; numbers close up', async () => {
    const { db, officer, versionId, law, science, plan, panelIds } = await planScene();
    const before = countEvents(db);
    const second = { topicId: 'topic-a', part: 2, title: 'Law again' };
    const { panelId, number } = await done(addPanel, officer, { versionId, ...second, seats: 3 });
    expect([number, plan()]).toEqual([3, ['1 Law: 2', '2 Science: 2', '3 Law again: 3']]);
    const edited = { versionId, panelId, revision: 1, ...second, title: 'Law, continued' };
    await done(editPanel, officer, edited);
    await done(editPanel, officer, { ...edited, revision: 2 });
    await done(orderPanels, officer, {
      versionId,
      was: [law, science, panelId],
      ids: [panelId, law, science],
    });
    expect(plan()).toEqual(['1 Law, continued: 3', '2 Law: 2', '3 Science: 2']);
    await done(removePanel, officer, { versionId, panelId });
    expect([plan(), panelIds()]).toEqual([
      ['1 Law: 2', '2 Science: 2'],
      [law, science],
    ]);
    expect(eventsAfter(db, before)).toEqual([
      'programme.panelAdded panel',
      'programme.panelEdited panel',
      'programme.panelsOrdered programmeVersion',
      'programme.panelRemoved programmeVersion',
    ]);
    expect(db.select({ field: revision.field, previous: revision.previous }).from(revision).all().slice(-2)).toEqual([
      { field: 'title', previous: 'Law again' },
      { field: 'title', previous: 'Law, continued' },
    ]);
  });

  it('are edited from the state that the form started from', async () => {
    const { officer, versionId, law } = await planScene();
    const edit = { versionId, panelId: law, topicId: 'topic-a', part: 1 };
    await done(editPanel, officer, { ...edit, revision: 1, title: 'Of the law' });
    expect(await execute(editPanel, officer, { ...edit, revision: 1, title: 'Law of space' })).toEqual(
      refused({ code: 'changedMeanwhile' }),
    );
  });

  it('keep to topics that the meeting takes', async () => {
    const { officer, versionId, law } = await planScene();
    const content = { versionId, topicId: 'topic-x', part: 1, title: 'Elsewhere' };
    const notTaken = refused({ code: 'topicNotTaken', field: 'topicId' });
    expect(await execute(addPanel, officer, { ...content, seats: 2 })).toEqual(notTaken);
    expect(await execute(editPanel, officer, { ...content, panelId: law })).toEqual(notTaken);
  });

  it('are not removed while they hold somebody, a moderator, a question or a locked seat', async () => {
    const { db, officer, versionId, law, science, at, ana } = await planScene();
    const remove = (panelId: string) => execute(removePanel, officer, { versionId, panelId });
    const notEmpty = (number: number) => refused({ code: 'panelNotEmpty', params: { panel: number } });
    expect(await remove(law)).toEqual(notEmpty(1));
    await done(arrangeSeats, officer, { versionId, placements: [{ seatId: at(1, 1), from: ana, to: null }] });
    await done(addQuestion, officer, { versionId, ...question });
    expect(await remove(law)).toEqual(notEmpty(1));
    await done(assignPart, officer, { versionId, ...moderator });
    expect(await remove(science)).toEqual(notEmpty(2));
    await done(lockSeats, officer, { versionId, seatIds: [at(2, 2)], locked: true });
    expect(await remove(science)).toEqual(refused({ code: 'seatLocked', params: { panel: 2, position: 2 } }));
    expect(db.select().from(panel).all()).toHaveLength(2);
  });

  it('of another version are not there', async () => {
    const { db, officer, versionId } = await planScene();
    const other = await done(openDraft, officer, { meetingId: 'second', panels: scenePanels });
    const [foreign] = other.panels;
    const absent = refused({ code: 'notFound', field: 'panelId' });
    const before = countEvents(db);
    const content = { topicId: 'topic-a', part: 1, title: 'Law' };
    expect(await execute(editPanel, officer, { versionId, panelId: foreign?.id, ...content })).toEqual(absent);
    expect(await execute(removePanel, officer, { versionId, panelId: foreign?.id })).toEqual(absent);
    expect(await execute(addSeat, officer, { versionId, panelId: foreign?.id })).toEqual(absent);
    expect(await execute(orderSeats, officer, { versionId, panelId: foreign?.id, was: [], ids: [] })).toEqual(absent);
    expect(countEvents(db)).toBe(before);
  });
});

describe('the seats of a panel', () => {
  it('are added at the end and removed; numbers close up', async () => {
    const { db, officer, versionId, law, at, plan } = await planScene();
    const before = countEvents(db);
    const added = await done(addSeat, officer, { versionId, panelId: law });
    expect([added.position, plan()[0]]).toEqual([3, '1 Law: 3']);
    await done(removeSeat, officer, { versionId, seatId: at(1, 2) });
    expect([plan()[0], at(1, 2)]).toEqual(['1 Law: 2', added.seatId]);
    expect(eventsAfter(db, before)).toEqual(['programme.seatAdded seat', 'programme.seatRemoved panel']);
  });

  it('go no further than thirty', async () => {
    const { officer, versionId } = await planScene();
    const content = { versionId, topicId: 'topic-a', part: 2, title: 'Law' };
    const { panelId } = await done(addPanel, officer, { ...content, seats: 30 });
    expect(await execute(addSeat, officer, { versionId, panelId })).toEqual(
      refused({ code: 'tooManySeats', params: { maximum: 30 } }),
    );
    expect(await execute(addPanel, officer, { ...content, seats: 31 })).toEqual(
      refused({ code: 'numberTooLarge', field: 'seats', params: { maximum: 30 } }),
    );
  });

  it('are not removed while taken, locked or asked, nor the last one', async () => {
    const { officer, versionId, science, at } = await planScene();
    const remove = (seatId: string) => execute(removeSeat, officer, { versionId, seatId });
    expect(await remove(at(1, 1))).toEqual(refused({ code: 'seatTaken' }));
    await done(addQuestion, officer, { versionId, ...question });
    expect(await remove(at(1, 2))).toEqual(refused({ code: 'seatHasQuestion' }));
    await done(lockSeats, officer, { versionId, seatIds: [at(2, 1)], locked: true });
    expect(await remove(at(2, 1))).toEqual(refused({ code: 'seatLocked', params: { panel: 2, position: 1 } }));
    await done(lockSeats, officer, { versionId, seatIds: [at(2, 1)], locked: false });
    await done(removeSeat, officer, { versionId, seatId: at(2, 1) });
    expect(await remove(at(2, 1))).toEqual(refused({ code: 'lastSeat' }));
    expect(await execute(addSeat, officer, { versionId, panelId: science })).toMatchObject({ ok: true });
    expect(await remove('seat-x')).toEqual(refused({ code: 'notFound', field: 'seatId' }));
  });

  it('are put in order with whoever sits there and the questions put to them; a locked one keeps its place', async () => {
    const { db, officer, versionId, law, at } = await planScene();
    await done(addQuestion, officer, { versionId, ...question });
    await done(addSeat, officer, { versionId, panelId: law });
    const [first, second, third] = [at(1, 1), at(1, 2), at(1, 3)];
    const was = [first, second, third];
    const before = countEvents(db);
    await done(orderSeats, officer, { versionId, panelId: law, was, ids: [second, third, first] });
    const [panelRow] = getProgramme(db, 'first')?.panels ?? [];
    expect(panelRow?.seats.map((one) => [one.id, one.position, one.panellist?.person.name])).toEqual([
      [second, 1, undefined],
      [third, 2, undefined],
      [first, 3, 'Ana Ruíz'],
    ]);
    expect(getProgramme(db, 'first')?.questionGroups[0]?.questions[0]?.addressee).toMatchObject({ position: 1 });
    expect(eventsAfter(db, before)).toEqual(['programme.seatsOrdered panel']);

    const order = (from: readonly string[], ids: readonly string[]) =>
      execute(orderSeats, officer, { versionId, panelId: law, was: from, ids });
    expect(await order(was, [third, second, first])).toEqual(refused({ code: 'changedMeanwhile' }));
    await done(lockSeats, officer, { versionId, seatIds: [third], locked: true });
    const now = [second, third, first];
    expect(await order(now, [third, second, first])).toEqual(
      refused({ code: 'seatLocked', field: 'ids', params: { panel: 1, position: 2 } }),
    );
    expect(await order(now, [first, third, second])).toMatchObject({ ok: true });
  });
});
