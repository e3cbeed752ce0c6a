import { describe, expect, it } from 'vitest';
import { revision } from '@/db/schema/log';
import { granted } from '@/lib/circulars/testing';
import { execute } from '@/lib/platform/command';
import { listAgenda, listPoints } from '../queries/detail';
import { outsiders, planned } from '../testing';
import { changePoint } from './change-point';
import { notePoint } from './note-point';
import { removePoint } from './remove-point';
import { setAgenda } from './set-agenda';

type Place = Awaited<ReturnType<typeof planned>>;

const nobody = { agendaItemId: null, stateId: null, organizationId: null };

async function agreed() {
  const place = await planned();
  const items = [{ title: 'Nominations' }, { title: 'Dates' }];
  granted(await execute(setAgenda, place.context, { meetingId: place.consultationId, items }));
  const [first, second] = listAgenda(place.db, place.consultationId);
  return { ...place, first: first?.id ?? '', second: second?.id ?? '' };
}

function points(place: Place) {
  return listPoints(place.db, place.consultationId, 'en').map(({ text, item, attributedTo }) => [
    text,
    item,
    attributedTo?.name ?? null,
  ]);
}

function note(place: Place, text: string, change: object = {}) {
  return execute(notePoint, place.context, { meetingId: place.consultationId, text, ...nobody, ...change });
}

describe('setAgenda', () => {
  it('numbers the items, keeps those named, and leaves points of an item that goes under none', async () => {
    const place = await agreed();
    granted(await note(place, 'Early', { agendaItemId: place.second }));
    granted(
      await execute(setAgenda, place.context, {
        meetingId: place.consultationId,
        revision: 2,
        items: [{ title: 'Opening' }, { id: place.first, title: 'Nominations received' }],
      }),
    );
    expect(listAgenda(place.db, place.consultationId)).toEqual([
      { id: expect.any(String), position: 1, title: 'Opening' },
      { id: place.first, position: 2, title: 'Nominations received' },
    ]);
    expect(points(place)).toEqual([['Early', null, null]]);
    expect(place.told().map(({ type, payload }) => [type, payload])).toEqual([
      ['consultations.agendaSet', { items: 2 }],
      ['consultations.pointNoted', { pointId: expect.any(String) }],
      ['consultations.agendaSet', { items: 2 }],
    ]);
    expect(place.db.select({ previous: revision.previous }).from(revision).all().at(-1)).toEqual({
      previous: '1. Nominations\n2. Dates',
    });
  });

  it('tells nothing when nothing differs', async () => {
    const place = await agreed();
    const items = listAgenda(place.db, place.consultationId).map(({ id, title }) => ({ id, title }));
    granted(await execute(setAgenda, place.context, { meetingId: place.consultationId, items }));
    expect(place.told()).toHaveLength(1);
  });

  it.each([
    ['a form older than the meeting', { revision: 1, items: [] }, { code: 'changedMeanwhile' }],
    ['an item of another agenda', { items: [{ id: 'item-x', title: 'A' }] }, { code: 'notFound', field: 'items.0' }],
    ['an item without a title', { items: [{ title: ' ' }] }, { code: 'required', field: 'items.0.title' }],
  ])('refuses %s', async (_, change, refusal) => {
    const place = await agreed();
    expect(await execute(setAgenda, place.context, { meetingId: place.consultationId, ...change })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', ...refusal },
    });
    expect(listAgenda(place.db, place.consultationId)).toHaveLength(2);
  });

  it('refuses an item named twice', async () => {
    const place = await agreed();
    const items = [place.first, place.first].map((id) => ({ id, title: 'A' }));
    expect(await execute(setAgenda, place.context, { meetingId: place.consultationId, items })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'listedTwice', field: 'items.1' },
    });
  });
});

describe('points noted', () => {
  it('are attributed to nobody unless that is said, and stand under their items', async () => {
    const place = await agreed();
    granted(await note(place, 'Last'));
    granted(await note(place, 'Second', { agendaItemId: place.second, stateId: 'XAA' }));
    granted(await note(place, 'First', { agendaItemId: place.first }));
    expect(points(place)).toEqual([
      ['First', 1, null],
      ['Second', 2, 'State XAA'],
      ['Last', null, null],
    ]);
    expect(JSON.stringify(place.told())).not.toMatch(/First|Second|XAA/);
  });

  it('can be changed, which keeps what they said apart from the log, and erased', async () => {
    const place = await agreed();
    const { id: pointId } = granted(await note(place, 'Before', { stateId: 'XAA' }));
    const input = { meetingId: place.consultationId, pointId, text: 'After', ...nobody };
    granted(await execute(changePoint, place.context, { ...input, revision: 1 }));
    granted(await execute(changePoint, place.context, input));
    expect(points(place)).toEqual([['After', null, null]]);
    expect(place.told().at(-1)?.payload).toEqual({ pointId, fields: ['text', 'stateId'] });
    expect(place.db.select({ previous: revision.previous }).from(revision).all()).toContainEqual({
      previous: 'Before',
    });
    expect(await execute(changePoint, place.context, { ...input, text: 'Late', revision: 1 })).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code: 'changedMeanwhile' },
    });
    granted(await execute(removePoint, place.context, { meetingId: place.consultationId, pointId }));
    expect(points(place)).toEqual([]);
    expect(place.told().at(-1)).toMatchObject({ type: 'consultations.pointRemoved', revisionIds: [] });
  });

  it.each([
    ['an item of another agenda', { agendaItemId: 'item-x' }, { code: 'notFound', field: 'agendaItemId' }],
    ['a State that is not there', { stateId: 'XZZ' }, { code: 'notFound', field: 'stateId' }],
    [
      'a State and an organization at once',
      { stateId: 'XAA', organizationId: 'org-tide' },
      { code: 'stateOrOrganization', field: 'stateId' },
    ],
  ])('refuse %s', async (_, change, refusal) => {
    const place = await agreed();
    expect(await note(place, 'A', change)).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(points(place)).toEqual([]);
  });

  it('are found at their own meeting only', async () => {
    const place = await agreed();
    const { id: pointId } = granted(await note(place, 'Here'));
    const refusal = { kind: 'refusal', code: 'notFound' };
    expect(await execute(removePoint, place.context, { meetingId: place.roundId, pointId })).toEqual({
      ok: false,
      refusal,
    });
    expect(
      await execute(changePoint, place.context, { meetingId: place.roundId, pointId, text: 'There', ...nobody }),
    ).toEqual({ ok: false, refusal });
    expect(points(place)).toEqual([['Here', null, null]]);
  });

  it.each(outsiders)('are not for %s to write, nor is the agenda', async (_, actor, code) => {
    const place = await agreed();
    const { id: pointId } = granted(await note(place, 'Here'));
    const before = place.told().length;
    const context = { ...place.context, actor };
    const meetingId = place.consultationId;
    const refusal = { kind: 'refusal', code };
    const input = { meetingId, text: 'There', ...nobody };
    expect(await execute(notePoint, context, input)).toEqual({ ok: false, refusal });
    expect(await execute(changePoint, context, { ...input, pointId })).toEqual({ ok: false, refusal });
    expect(await execute(removePoint, context, { meetingId, pointId })).toEqual({ ok: false, refusal });
    expect(await execute(setAgenda, context, { meetingId, items: [] })).toEqual({ ok: false, refusal });
    expect(points(place)).toEqual([['Here', null, null]]);
    expect(place.told()).toHaveLength(before);
  });
});
