import { afterEach, describe, expect, it } from 'vitest';
import { circularNumber } from '@/db/schema/circulars';
import { type Actor, anonymous } from '@/lib/kernel/actor';
import { actorWith } from '@/lib/platform/testing';
import { getCircular } from '../queries/circulars';
import { listNumberFindings, listSeries, readLedger } from '../queries/numbers';
import { getSettings } from '../queries/settings';
import { circularInput, desk, draftInput, granted, harbourSettings } from '../testing';
import { cancelCircular } from './cancel-circular';
import { correctRecordedCircular } from './correct-recorded-circular';
import { draftCircular } from './draft-circular';
import { explainNumbers } from './explain-numbers';
import { giveOwnNumber } from './give-own-number';
import { recordCircular } from './record-circular';
import { reserveNumbers } from './reserve-numbers';
import { setSettings } from './set-settings';

let place: Awaited<ReturnType<typeof desk>>;

afterEach(() => place.remove());

async function open() {
  place = await desk({ clearanceSteps: 0 });
  return place;
}

async function numbered(wanted: number | null, datedOn: string | null = '2024-02-01', year = 2024) {
  const { id } = granted(await place.run(draftCircular, draftInput(place)));
  const number = wanted === null ? null : { year, number: wanted };
  return { id, outcome: await place.run(giveOwnNumber, { circularId: id, number, datedOn }) };
}

/** The ledger as its lines read: `5 used`, `6–8 gap`. */
function ledger(year = 2024, series = 'HBR'): string[] {
  return readLedger(place.db, getSettings(place.db), series, year).lines.map((line) =>
    line.kind === 'gap' ? `${line.from}–${line.to} gap` : `${line.number} ${line.fate}`,
  );
}

const recorded = (ownReference: string) => ({ ...circularInput(place), ownReference, outsideReference: null });

describe('numbers of the own series', () => {
  it('begin where the installation began, rise, and begin anew each year', async () => {
    await open();
    const given = [await numbered(null), await numbered(null), await numbered(null, '2025-01-07')];
    expect(given.map(({ outcome }) => outcome.ok && outcome.value.reference)).toEqual([
      'HBR/2024/5',
      'HBR/2024/6',
      'HBR/2025/1',
    ]);
    expect(ledger()).toEqual(['5 used', '6 used']);
    expect(ledger(2025)).toEqual(['1 used']);
  });

  it('come after those of circulars that were recorded, however they are printed, and not after those of another series', async () => {
    await open();
    granted(await place.run(recordCircular, recorded('hbr 2024/9')));
    granted(await place.run(recordCircular, recorded('OTHER/2024/90')));
    expect((await numbered(null)).outcome).toMatchObject({ value: { reference: 'HBR/2024/10' } });
    expect(ledger()).toEqual(['5–8 gap', '9 issued', '10 used']);
    expect(ledger(2024, 'OTHER')).toEqual(['90 issued']);
    expect(listSeries(place.db)).toEqual([
      { series: 'HBR', year: 2024 },
      { series: 'OTHER', year: 2024 },
    ]);
  });

  it('can be chosen among those that are reserved or free', async () => {
    await open();
    granted(await place.run(reserveNumbers, { year: 2024, count: 3, note: 'Session papers' }));
    expect((await numbered(6)).outcome).toMatchObject({ value: { reference: 'HBR/2024/6' } });
    expect((await numbered(20)).outcome).toMatchObject({ value: { reference: 'HBR/2024/20' } });
    expect((await numbered(6)).outcome).toMatchObject({ refusal: { code: 'numberTaken', field: 'number' } });
    expect(ledger()).toEqual(['5 reserved', '6 used', '7 reserved', '8–19 gap', '20 used']);
  });

  it('are of the year of the date: one chosen of another year is refused and stays as it was', async () => {
    await open();
    granted(await place.run(reserveNumbers, { year: 2024, count: 1, note: null }));
    const { id, outcome } = await numbered(5, '2025-01-05');
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        kind: 'refusal',
        code: 'numberOfOtherYear',
        field: 'number',
        params: { year: 2024, dated: 2025 },
      },
    });
    expect(getCircular(place.db, id)).toMatchObject({ ownReference: null, datedOn: null, steps: [] });
    expect([ledger(2024), ledger(2025)]).toEqual([['5 reserved'], []]);
    expect((await numbered(7, '2025-01-05', 2025)).outcome).toMatchObject({ value: { reference: 'HBR/2025/7' } });
  });

  it('are kept when the circular is cancelled, and never given again', async () => {
    await open();
    const { id } = await numbered(null);
    granted(await place.run(cancelCircular, { circularId: id, reason: 'Overtaken' }));
    expect((await numbered(5)).outcome).toMatchObject({ refusal: { code: 'numberTaken' } });
    expect((await numbered(null)).outcome).toMatchObject({ value: { reference: 'HBR/2024/6' } });
    expect(place.db.select().from(circularNumber).all()).toContainEqual(
      expect.objectContaining({ number: 5, fate: 'cancelled', circularId: id, note: 'Overtaken' }),
    );
    expect(await place.run(recordCircular, recorded('HBR/2024/5'))).toMatchObject({
      refusal: { code: 'referenceTaken', field: 'ownReference' },
    });
    const explained = { year: 2024, from: 5, to: 5, fate: 'otherMatter', note: null };
    expect(await place.run(explainNumbers, explained)).toMatchObject({ refusal: { code: 'numberBorne' } });
  });

  it('that are reserved are used by the circular that is recorded with them, and set free by a correction', async () => {
    await open();
    granted(await place.run(reserveNumbers, { year: 2024, count: 2, note: null }));
    const { id } = granted(await place.run(recordCircular, recorded('HBR/2024/5')));
    expect(ledger()).toEqual(['5 used', '6 reserved']);
    const correction = { circularId: id, changes: { ownReference: 'HBR/2024/6' }, reason: null };
    granted(await place.run(correctRecordedCircular, correction));
    expect(ledger()).toEqual(['5 reserved', '6 used']);
    granted(await place.run(explainNumbers, { year: 2024, from: 5, to: 5, fate: 'cancelled', note: 'Misprint' }));
    expect(await place.run(recordCircular, recorded('HBR/2024/5'))).toMatchObject({
      refusal: { code: 'numberTaken', field: 'ownReference' },
    });
    expect(getCircular(place.db, id)?.ownReference).toBe('HBR/2024/6');
  });

  it('are not given before the year in which the installation began, nor without a series', async () => {
    await open();
    expect((await numbered(null, '2023-12-31')).outcome).toMatchObject({
      refusal: { code: 'yearBeforeSeries', field: 'datedOn' },
    });
    granted(await place.run(setSettings, { ...harbourSettings, revision: 1, ownPattern: null, clearanceSteps: 0 }));
    expect((await numbered(null)).outcome).toMatchObject({ refusal: { code: 'seriesNotSet' } });
    expect(await place.run(reserveNumbers, { year: 2024, count: 1, note: null })).toMatchObject({
      refusal: { code: 'seriesNotSet' },
    });
  });
});

describe('reserveNumbers', () => {
  it('reserves several in a row, each with an event', async () => {
    await open();
    const outcome = await place.run(reserveNumbers, { year: 2024, count: 3, note: 'Session papers' });
    expect(outcome).toEqual({
      ok: true,
      value: { numbers: [5, 6, 7].map((number) => ({ number, reference: `HBR/2024/${number}` })) },
    });
    expect(place.news().map(({ type, payload }) => ({ type, payload }))).toEqual(
      [5, 6, 7].map((number) => ({ type: 'circulars.numberReserved', payload: { reference: `HBR/2024/${number}` } })),
    );
    expect(JSON.stringify(place.news())).not.toContain('Session papers');
  });

  it.each<[string, Actor, object, object]>([
    ['nobody signed in', anonymous, {}, { code: 'notSignedIn' }],
    ['the Chair', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['the clearing officer', actorWith('clearingOfficer'), {}, { code: 'notAllowed' }],
    ['a reader', actorWith('reader'), {}, { code: 'notFound' }],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), {}, { code: 'notFound' }],
    ['too many', actorWith('officer'), { count: 51 }, { code: 'reserveCount', field: 'count' }],
    ['none', actorWith('officer'), { count: 0 }, { code: 'reserveCount', field: 'count' }],
    ['half a number', actorWith('officer'), { count: '2,5' }, { code: 'reserveCount', field: 'count' }],
    ['no count', actorWith('officer'), { count: null }, { code: 'reserveCount', field: 'count' }],
    ['a year before the series', actorWith('officer'), { year: 2023 }, { code: 'yearBeforeSeries', field: 'year' }],
  ])('refuses %s and reserves nothing', async (_, actor, more, refusal) => {
    await open();
    const input = { year: 2024, count: 2, note: null, ...more };
    expect(await place.run(reserveNumbers, input, { actor })).toMatchObject({ ok: false, refusal });
    expect(place.db.select().from(circularNumber).all()).toEqual([]);
  });

  it('is open to an officer of one meeting: the series serves every body', async () => {
    await open();
    const actor = actorWith('officer', { meetingId: place.meetingId });
    expect(await place.run(reserveNumbers, { year: 2024, count: 1, note: null }, { actor })).toMatchObject({
      ok: true,
    });
  });
});

describe('explainNumbers', () => {
  it('explains a gap, and says it again otherwise', async () => {
    await open();
    granted(await place.run(recordCircular, recorded('HBR/2024/9')));
    const gap = { params: { year: '2024', numbers: '5–8', count: 4 } };
    expect(listNumberFindings(place.db, 2024)).toMatchObject([gap]);
    // It is still there in the next year, and numbers of before the series are nobody's.
    granted(await place.run(recordCircular, recorded('HBR/2023/9')));
    granted(await place.run(recordCircular, { ...recorded('HBR/2025/2'), datedOn: null }));
    expect(listNumberFindings(place.db, 2025)).toMatchObject([{ params: { year: '2025', numbers: '1' } }, gap]);
    granted(await place.run(explainNumbers, { year: 2025, from: 1, to: 1, fate: 'notOurs', note: null }));
    granted(
      await place.run(explainNumbers, { year: 2024, from: 5, to: 7, fate: 'otherMatter', note: 'Budget letters' }),
    );
    granted(await place.run(explainNumbers, { year: 2024, from: 7, to: 8, fate: 'notOurs', note: null }));
    expect(ledger()).toEqual(['5 otherMatter', '6 otherMatter', '7 notOurs', '8 notOurs', '9 issued']);
    expect(listNumberFindings(place.db, 2025)).toEqual([]);
    expect(place.news().at(-2)).toMatchObject({
      type: 'circulars.numberExplained',
      payload: { reference: 'HBR/2024/7', fate: 'notOurs' },
    });
    const again = { year: 2024, from: 7, to: 8, fate: 'notOurs', note: null };
    const events = place.news().length;
    expect(await place.run(explainNumbers, again)).toEqual({ ok: true, value: { changed: 0 } });
    expect(place.news().length).toBe(events);
  });

  it.each<[string, Actor, object, object]>([
    ['the Chair', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a reader', actorWith('reader'), {}, { code: 'notFound' }],
    [
      'a cancelled number without a reason',
      actorWith('officer'),
      { fate: 'cancelled' },
      { code: 'required', field: 'note' },
    ],
    ['an end before the beginning', actorWith('officer'), { to: 4 }, { code: 'endBeforeStart', field: 'to' }],
    ['more than can be meant', actorWith('officer'), { to: 600 }, { code: 'rangeTooLong', field: 'to' }],
    ['numbers before the series', actorWith('officer'), { from: 4 }, { code: 'numberBeforeSeries', field: 'from' }],
    [
      'a range in which one is borne, and writes nothing of it',
      actorWith('officer'),
      { to: 9 },
      { code: 'numberBorne', field: 'from', params: { number: 9 } },
    ],
  ])('refuses %s', async (_, actor, more, refusal) => {
    await open();
    granted(await place.run(recordCircular, recorded('HBR/2024/9')));
    const input = { year: 2024, from: 5, to: 6, fate: 'notOurs', note: null, ...more };
    expect(await place.run(explainNumbers, input, { actor })).toMatchObject({ ok: false, refusal });
    expect(place.db.select().from(circularNumber).all()).toEqual([]);
  });
});

describe('setSettings', () => {
  const next = { ...harbourSettings, revision: 1, clearanceSteps: 0, firstClearance: null, secondClearance: null };

  it('writes what changed, names clearances only as far as they are asked for', async () => {
    await open();
    granted(await place.run(setSettings, { ...next, firstClearance: 'Chief', initials: false }));
    expect(getSettings(place.db)).toMatchObject({
      initials: false,
      firstClearance: null,
      revision: 2,
      ownSeries: 'HBR',
    });
    expect(place.news()).toMatchObject([{ type: 'circulars.settingsChanged', payload: { changed: ['initials'] } }]);
    granted(await place.run(setSettings, { ...next, revision: 2, initials: false }));
    expect(place.news().length).toBe(1);
  });

  it.each<[string, Actor, object, object]>([
    ['the Chair', actorWith('chair'), {}, { code: 'notAllowed' }],
    ['a reader', actorWith('reader'), {}, { code: 'notFound' }],
    ['an officer of one body', actorWith('officer', { bodyId: 'body-x' }), {}, { code: 'notAllowed' }],
    ['an older state', actorWith('officer'), { revision: 0 }, { code: 'changedMeanwhile' }],
    [
      'a pattern without a year',
      actorWith('officer'),
      { ownPattern: 'HBR/{n}' },
      { code: 'patternNotReadable', field: 'ownPattern' },
    ],
    [
      'an outside pattern',
      actorWith('officer'),
      { outsidePattern: 'CU' },
      { code: 'patternNotReadable', field: 'outsidePattern' },
    ],
    [
      'twice the same letters',
      actorWith('officer'),
      { outsidePattern: 'HBR {year}/{n}' },
      { code: 'sameSeries', field: 'outsidePattern' },
    ],
    ['a number without its year', actorWith('officer'), { firstYear: null }, { code: 'required', field: 'firstYear' }],
    [
      'a year without its number',
      actorWith('officer'),
      { firstNumber: null },
      { code: 'required', field: 'firstNumber' },
    ],
  ])('refuses %s', async (_, actor, more, refusal) => {
    await open();
    const before = getSettings(place.db);
    expect(await place.run(setSettings, { ...next, ...more }, { actor })).toMatchObject({ ok: false, refusal });
    expect(getSettings(place.db)).toEqual(before);
  });

  it('is open to an administrator', async () => {
    await open();
    const actor = actorWith('administrator');
    expect(await place.run(setSettings, { ...next, initials: false }, { actor })).toMatchObject({ ok: true });
  });
});
