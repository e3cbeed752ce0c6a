import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { getAims, getJudgedBy, listMeetingsWithAims } from '../queries/aims';
import { usualMethod } from '../rules/method';
import { countEvents, done, eventsAfter, programmeScene } from '../testing';
import { methodGoals } from '../types';
import { proposeProgramme } from './propose-programme';
import { setAims } from './set-aims';
import { setMethod } from './set-method';
import { takeBackProposal } from './take-back-proposal';

const groupSeats = { AFR: 1, APG: 2, EEG: 0, GRU: 0, WEO: 1, OBS: 1 };
const own = {
  goals: ['aims', 'fill'],
  shares: 'byHand',
  groupSeats,
  countModerators: true,
  symbol: null,
  paragraph: null,
};
const usual = { ...usualMethod, goals: [...methodGoals] };

describe('setMethod', () => {
  it('sets the method beside the aims, tells of each change, and changes nothing when it is the same', async () => {
    const { db, officer } = await programmeScene();
    expect(getAims(db, 'first')).toMatchObject({ method: usualMethod, methodRevision: 0 });
    const before = countEvents(db);
    await done(setMethod, officer, { meetingId: 'first', ...usual });
    expect(countEvents(db), 'as usual already').toBe(before);
    await done(setMethod, officer, { meetingId: 'first', revision: 0, ...own });
    expect(eventsAfter(db, before)).toEqual(['programme.methodSet meeting']);
    expect(getAims(db, 'first')).toEqual({ aims: [], revision: 0, method: own, methodRevision: 1 });
    await done(setMethod, officer, { meetingId: 'first', ...own });
    expect(countEvents(db)).toBe(before + 1);

    const aim = { place: 'whole', bound: 'atMost', number: 3, measure: 'party', force: 'aim' };
    await done(setAims, officer, { meetingId: 'first', revision: 0, aims: [aim] });
    expect(getAims(db, 'first'), 'aims leave it alone').toMatchObject({ revision: 1, method: own, methodRevision: 1 });
    expect(listMeetingsWithAims(db, 'body-own', 'second')).toMatchObject([{ meetingId: 'first', method: own }]);
    await done(setMethod, officer, { meetingId: 'first', ...usual });
    expect(getAims(db, 'first')).toMatchObject({ aims: [aim], method: usualMethod, methodRevision: 2 });
    expect(listMeetingsWithAims(db, 'body-own', 'second')).toMatchObject([{ method: null }]);
  });

  it('keeps with a version the method it was put forward with', async () => {
    const { db, officer, versionId } = await programmeScene();
    await done(setMethod, officer, { meetingId: 'first', ...own });
    await done(proposeProgramme, officer, { versionId, proposedOn: null });
    await done(setMethod, officer, { meetingId: 'first', ...usual });
    expect(getJudgedBy(db, versionId)).toEqual({ aims: [], method: own });
    await done(takeBackProposal, officer, { versionId });
    expect(getJudgedBy(db, versionId)).toBeNull();
  });

  it.each<[string, object, object]>([
    ['a goal twice', { goals: ['fill', 'aims', 'aims'] }, { code: 'listedTwice', field: 'goals' }],
    ['an order without filled seats', { goals: ['aims'] }, { code: 'goalNecessary', field: 'goals' }],
    ['a goal that is none', { goals: ['fill', 'developing'] }, { field: 'goals.1' }],
    ['seats by hand that are not given', { groupSeats: null }, { code: 'seatsByHand', field: 'shares' }],
    ['seats that are not meant', { shares: 'pool' }, { code: 'seatsByHand', field: 'shares' }],
    ['less than no seat', { groupSeats: { ...groupSeats, APG: -1 } }, { field: 'groupSeats.APG' }],
    ['a decision without its paragraph', { symbol: 'WG/1' }, { code: 'ruleNeedsDecision', field: 'paragraph' }],
    ['a paragraph of no decision', { paragraph: '4' }, { code: 'ruleNeedsDecision', field: 'symbol' }],
    ['an older method', { revision: 3 }, { code: 'changedMeanwhile' }],
    ['a meeting that is none', { meetingId: 'third' }, { code: 'notFound' }],
  ])('refuses %s', async (_, more, refusal) => {
    const { db, officer } = await programmeScene();
    const before = countEvents(db);
    const outcome = await execute(setMethod, officer, { meetingId: 'first', ...own, ...more });
    expect(outcome).toMatchObject({ ok: false, refusal });
    expect(countEvents(db)).toBe(before);
  });

  it('is for the Chair as well', async () => {
    const { db, as } = await programmeScene();
    await done(setMethod, as(actorWith('chair', { bodyId: 'body-own' })), { meetingId: 'first', ...own });
    expect(getAims(db, 'first').method).toEqual(own);
  });

  it.each<[string, Actor, string]>([
    ['a clearing officer', actorWith('clearingOfficer'), 'notFound'],
    ['a reader', actorWith('reader'), 'notFound'],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['the Chair of another body', actorWith('chair', { bodyId: 'body-foreign' }), 'notFound'],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), 'notFound'],
    ['nobody', { kind: 'anonymous' }, 'notSignedIn'],
  ])('is not for %s', async (_, actor, code) => {
    const { db, as } = await programmeScene();
    const before = countEvents(db);
    expect(await execute(setMethod, as(actor), { meetingId: 'first', ...own })).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(countEvents(db)).toBe(before);
  });
});
