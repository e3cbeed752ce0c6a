import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { nominationMeeting } from '@/db/schema/nominations';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { conditionsOf } from '../conditions';
import { countEvents, done, eventsAfter, programmeScene } from '../testing';
import { panelsInOrder } from '../version';
import { openDraft } from './open-draft';
import { proposeProgramme } from './propose-programme';
import { removePanel } from './remove-panel';
import { setCondition } from './set-condition';

async function scene() {
  const made = await programmeScene();
  const [law = '', science = ''] = made.db.transaction((tx) => panelsInOrder(tx, made.versionId).map(({ id }) => id));
  return { ...made, law, science };
}

const inAnyCase = { pin: 'in', panelId: null, cannotBeOn: [] };

describe('setCondition', () => {
  it('sets, changes and removes, tells of each, and changes nothing when it is the same', async () => {
    const { db, officer, versionId, ana, law, science } = await scene();
    const about = { versionId, nominationMeetingId: ana };
    const start = countEvents(db);
    const onLaw = { pin: 'panel', panelId: law, cannotBeOn: [science] };
    await done(setCondition, officer, { ...about, was: null, condition: inAnyCase });
    await done(setCondition, officer, { ...about, was: inAnyCase, condition: onLaw });
    expect(conditionsOf(db, versionId)).toEqual({ [ana]: onLaw });
    await done(setCondition, officer, { ...about, was: null, condition: onLaw });
    await done(setCondition, officer, { ...about, was: onLaw, condition: { ...inAnyCase, pin: null } });
    expect(conditionsOf(db, versionId)).toEqual({});
    expect(eventsAfter(db, start)).toEqual([
      'programme.conditionSet programmeVersion',
      'programme.conditionSet programmeVersion',
      'programme.conditionRemoved programmeVersion',
    ]);
  });

  it('is carried over to the next draft, panel by panel, and forgets a panel that is removed', async () => {
    const { db, officer, versionId, ana, bo, cy, law, science } = await scene();
    const set = (nominationMeetingId: string, condition: object) =>
      done(setCondition, officer, { versionId, nominationMeetingId, was: null, condition });
    await set(ana, { pin: 'panel', panelId: law, cannotBeOn: [science] });
    await set(bo, { pin: 'out', panelId: null, cannotBeOn: [] });
    await set(cy, { pin: 'panel', panelId: science, cannotBeOn: [] });
    await done(proposeProgramme, officer, { versionId, proposedOn: null });
    const next = await done(openDraft, officer, { meetingId: 'first', basedOnId: versionId });
    const [newLaw, newScience] = next.panels.map(({ id }) => id);
    expect(conditionsOf(db, next.versionId)).toEqual({
      [ana]: { pin: 'panel', panelId: newLaw, cannotBeOn: [newScience] },
      [bo]: { pin: 'out', panelId: null, cannotBeOn: [] },
      [cy]: { pin: 'panel', panelId: newScience, cannotBeOn: [] },
    });
    await done(removePanel, officer, { versionId: next.versionId, panelId: newScience });
    expect(conditionsOf(db, next.versionId)).toEqual({
      [ana]: { pin: 'panel', panelId: newLaw, cannotBeOn: [] },
      [bo]: { pin: 'out', panelId: null, cannotBeOn: [] },
    });
    expect(Object.keys(conditionsOf(db, versionId)), 'what was put forward keeps its own').toHaveLength(3);
  });

  type Scene = Awaited<ReturnType<typeof scene>>;
  it.each<[string, (given: Scene) => object, object]>([
    [
      'a nominee of another meeting',
      ({ elsewhere }) => ({ nominationMeetingId: elsewhere }),
      { code: 'notFound', field: 'nominationMeetingId' },
    ],
    [
      'a panel of no panel of the draft',
      () => ({ condition: { pin: 'panel', panelId: 'panel-x', cannotBeOn: [] } }),
      { code: 'notFound', field: 'condition.panelId' },
    ],
    [
      'an absence from none of its panels',
      () => ({ condition: { ...inAnyCase, cannotBeOn: ['panel-x'] } }),
      { code: 'notFound', field: 'condition.cannotBeOn' },
    ],
    [
      'a panel that is not named',
      () => ({ condition: { pin: 'panel', panelId: null, cannotBeOn: [] } }),
      { code: 'conditionPanelMissing', field: 'condition.panelId' },
    ],
    [
      'on a panel and not on it',
      ({ law }) => ({ condition: { pin: 'panel', panelId: law, cannotBeOn: [law] } }),
      { code: 'conditionPanelBarred', field: 'condition.cannotBeOn' },
    ],
    [
      'in any case and nowhere',
      ({ law, science }) => ({ condition: { ...inAnyCase, cannotBeOn: [law, science] } }),
      { code: 'conditionNowhere', field: 'condition.cannotBeOn' },
    ],
    [
      'a panel twice',
      ({ law }) => ({ condition: { ...inAnyCase, cannotBeOn: [law, law] } }),
      { code: 'listedTwice', field: 'condition.cannotBeOn' },
    ],
    ['a condition that is not there', () => ({ was: { ...inAnyCase, pin: 'out' } }), { code: 'changedMeanwhile' }],
    ['a version that is none', () => ({ versionId: 'version-x' }), { code: 'notFound' }],
  ])('refuses %s', async (_, more, refusal) => {
    const given = await scene();
    const { db, officer, versionId, ana } = given;
    const before = countEvents(db);
    const input = { versionId, nominationMeetingId: ana, was: null, condition: inAnyCase, ...more(given) };
    expect(await execute(setCondition, officer, input)).toMatchObject({ ok: false, refusal });
    expect(countEvents(db)).toBe(before);
    expect(conditionsOf(db, versionId)).toEqual({});
  });

  it('refuses who is outside the pool, and still takes a condition away', async () => {
    const { db, officer, versionId, ana } = await scene();
    const about = { versionId, nominationMeetingId: ana };
    await done(setCondition, officer, { ...about, was: null, condition: inAnyCase });
    db.update(nominationMeeting).set({ status: 'notIncluded' }).where(eq(nominationMeeting.id, ana)).run();
    expect(
      await execute(setCondition, officer, { ...about, was: inAnyCase, condition: { ...inAnyCase, pin: 'out' } }),
    ).toMatchObject({ ok: false, refusal: { code: 'nominationNotInPool', field: 'nominationMeetingId' } });
    await done(setCondition, officer, { ...about, was: inAnyCase, condition: null });
    expect(conditionsOf(db, versionId)).toEqual({});
  });

  it('refuses what is no draft any more', async () => {
    const { officer, versionId, ana } = await scene();
    await done(proposeProgramme, officer, { versionId, proposedOn: null });
    const input = { versionId, nominationMeetingId: ana, was: null, condition: inAnyCase };
    expect(await execute(setCondition, officer, input)).toMatchObject({
      ok: false,
      refusal: { code: 'versionFrozen' },
    });
  });

  it.each<[string, Actor, string]>([
    ['the Chair, for whom the desk drafts', actorWith('chair', { bodyId: 'body-own' }), 'notAllowed'],
    ['a clearing officer', actorWith('clearingOfficer'), 'notFound'],
    ['a reader', actorWith('reader'), 'notFound'],
    ['the mission whose nominee it is', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), 'notFound'],
    ['nobody', { kind: 'anonymous' }, 'notSignedIn'],
  ])('is not for %s', async (_, actor, code) => {
    const { db, as, versionId, ana } = await scene();
    const before = countEvents(db);
    const input = { versionId, nominationMeetingId: ana, was: null, condition: inAnyCase };
    expect(await execute(setCondition, as(actor), input)).toMatchObject({ ok: false, refusal: { code } });
    expect(countEvents(db)).toBe(before);
  });
});
