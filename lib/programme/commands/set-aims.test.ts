import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { event } from '@/db/schema/log';
import { meetingTopic } from '@/db/schema/meetings';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { getAims, getJudgedBy, listAimsChanges, listMeetingsWithAims } from '../queries/aims';
import { countEvents, done, programmeScene } from '../testing';
import { openDraft } from './open-draft';
import { proposeProgramme } from './propose-programme';
import { recordAgreement } from './record-agreement';
import { setAims } from './set-aims';
import { takeBackProposal } from './take-back-proposal';
import { undoAims } from './undo-aims';

const women = { place: 'eachPanel', bound: 'atLeast', number: 1, measure: 'gender', value: 'woman', force: 'aim' };
const states = { place: 'whole', bound: 'atMost', number: 3, measure: 'party', force: 'aim' };

describe('setAims', () => {
  it('sets the list, keeps ids, tells of each change, and changes nothing when it is the same', async () => {
    const { db, officer } = await programmeScene();
    expect(getAims(db, 'first')).toMatchObject({ aims: [], revision: 0 });
    await done(setAims, officer, { meetingId: 'first', revision: 0, aims: [women, states] });
    const { aims, revision } = getAims(db, 'first');
    expect(revision).toBe(1);
    expect(aims).toMatchObject([
      { ...women, topicId: null, symbol: null, paragraph: null },
      { ...states, value: null, topicId: null },
    ]);
    const before = countEvents(db);
    await done(setAims, officer, { meetingId: 'first', revision: 1, aims });
    expect(countEvents(db)).toBe(before);

    const [first] = aims;
    await done(setAims, officer, { meetingId: 'first', revision: 1, aims: [{ ...first, number: 2 }] });
    expect(getAims(db, 'first')).toMatchObject({ revision: 2, aims: [{ id: first?.id, number: 2 }] });
    expect(listAimsChanges(db, 'first').map((change) => change.aims.length)).toEqual([1, 2]);
    expect(listMeetingsWithAims(db, 'body-own', 'second').map((one) => one.meetingId)).toEqual(['first']);
    expect(listMeetingsWithAims(db, 'body-own', 'first')).toEqual([]);
  });

  it('keeps with a version what it was put forward with, also when the list changes later', async () => {
    const { db, officer, versionId } = await programmeScene();
    await done(setAims, officer, { meetingId: 'first', aims: [women] });
    expect(getJudgedBy(db, versionId)).toBeNull();
    await done(proposeProgramme, officer, { versionId, proposedOn: null });
    const kept = getJudgedBy(db, versionId);
    expect(kept?.aims).toEqual(getAims(db, 'first').aims);
    await done(setAims, officer, { meetingId: 'first', aims: [states] });
    expect(getJudgedBy(db, versionId)).toEqual(kept);

    await done(takeBackProposal, officer, { versionId });
    expect(getJudgedBy(db, versionId)).toBeNull();
    await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
    expect(getJudgedBy(db, versionId)).toMatchObject({ aims: [states] });
    const next = await done(openDraft, officer, { meetingId: 'first', basedOnId: versionId });
    expect(getJudgedBy(db, next.versionId)).toBeNull();
  });

  it.each<[string, object, object]>([
    ['a number that is none', { number: Number.NaN }, { field: 'aims.0.number' }],
    ['at least none', { number: 0 }, { code: 'aimAsksNothing', field: 'aims.0.number' }],
    ['a value of another measure', { value: 'AFR' }, { field: 'aims.0.value' }],
    ['a language that is not official', { measure: 'language', value: 'de' }, { field: 'aims.0.value' }],
    ['any language at all', { measure: 'language', value: null }, { field: 'aims.0.value' }],
    ['a first time that is not stated', { measure: 'firstTime', value: 'notStated' }, { field: 'aims.0.value' }],
    ['gender that is not stated', { value: 'notStated' }, { field: 'aims.0.value' }],
    [
      'at least so many of any one State',
      { measure: 'party', value: null },
      { code: 'partyAtMost', field: 'aims.0.bound' },
    ],
    ['a rule without its decision', { force: 'rule' }, { code: 'ruleNeedsDecision', field: 'aims.0.symbol' }],
    [
      'a rule without the paragraph',
      { force: 'rule', symbol: 'A/1' },
      { code: 'ruleNeedsDecision', field: 'aims.0.paragraph' },
    ],
    ['a topic of the whole', { place: 'whole', topicId: 'topic-a' }, { field: 'aims.0.topicId' }],
    ['a topic that is not taken', { topicId: 'topic-x' }, { code: 'notFound', field: 'aims.0.topicId' }],
    ['an id that is not in the list', { id: 'aim-x' }, { code: 'notFound', field: 'aims.0.id' }],
  ])('refuses %s', async (_, more, refusal) => {
    const { db, officer } = await programmeScene();
    const before = countEvents(db);
    const outcome = await execute(setAims, officer, { meetingId: 'first', aims: [{ ...women, ...more }] });
    expect(outcome).toMatchObject({ ok: false, refusal });
    expect(countEvents(db)).toBe(before);
    expect(getAims(db, 'first').aims).toEqual([]);
  });

  it('refuses a list that started from an older one', async () => {
    const { officer } = await programmeScene();
    await done(setAims, officer, { meetingId: 'first', revision: 0, aims: [women] });
    expect(await execute(setAims, officer, { meetingId: 'first', revision: 0, aims: [states] })).toMatchObject({
      ok: false,
      refusal: { code: 'changedMeanwhile' },
    });
  });

  it('drops the decision of what is only an aim', async () => {
    const { db, officer } = await programmeScene();
    const decision = { symbol: 'A/AC.105/1', paragraph: '7' };
    await done(setAims, officer, { meetingId: 'first', aims: [{ ...women, ...decision, force: 'rule' }] });
    expect(getAims(db, 'first').aims).toMatchObject([decision]);
    await done(setAims, officer, { meetingId: 'first', aims: [{ ...women, ...decision }] });
    expect(getAims(db, 'first').aims).toMatchObject([{ symbol: null, paragraph: null }]);
  });

  it.each<[string, Actor, string]>([
    ['the Chair, for whom the desk sets them', actorWith('chair', { bodyId: 'body-own' }), 'notAllowed'],
    ['a clearing officer', actorWith('clearingOfficer'), 'notFound'],
    ['a reader', actorWith('reader'), 'notFound'],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an administrator', actorWith('administrator'), 'notFound'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-foreign' }), 'notFound'],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), 'notFound'],
    ['nobody', { kind: 'anonymous' }, 'notSignedIn'],
  ])('is not for %s', async (_, actor, code) => {
    const { db } = await programmeScene();
    const before = db.select().from(event).all().length;
    expect(await execute(setAims, testContext(db, actor), { meetingId: 'first', aims: [women] })).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(db.select().from(event).all()).toHaveLength(before);
  });
});

describe('undoAims', () => {
  it('puts back the list before, each aim with its id, and tells of it as of any other change', async () => {
    const { db, officer } = await programmeScene();
    await done(setAims, officer, { meetingId: 'first', aims: [women, states] });
    const before = getAims(db, 'first').aims;
    const saved = await done(setAims, officer, { meetingId: 'first', aims: [states] });
    expect(saved).toEqual({ meetingId: 'first', revision: 2 });
    expect(await done(undoAims, officer, saved)).toEqual({ meetingId: 'first', revision: 3 });
    expect(getAims(db, 'first')).toMatchObject({ aims: before, revision: 3 });
    expect(listAimsChanges(db, 'first').map((change) => change.aims.length)).toEqual([2, 1, 2]);
  });

  it('leaves no aim where there was none before', async () => {
    const { db, officer } = await programmeScene();
    const saved = await done(setAims, officer, { meetingId: 'first', aims: [women] });
    await done(undoAims, officer, saved);
    expect(getAims(db, 'first')).toMatchObject({ aims: [], revision: 2 });
  });

  it('refuses when the aims were set since, or a topic is not taken any more, and writes nothing', async () => {
    const { db, officer } = await programmeScene();
    await done(setAims, officer, { meetingId: 'first', aims: [{ ...women, topicId: 'topic-a' }] });
    const saved = await done(setAims, officer, { meetingId: 'first', aims: [states] });
    const refused = { ok: false, refusal: { kind: 'refusal', code: 'changedMeanwhile' } };
    const before = countEvents(db);
    expect(await execute(undoAims, officer, { ...saved, revision: 1 })).toEqual(refused);
    db.update(meetingTopic).set({ taken: false }).where(eq(meetingTopic.topicId, 'topic-a')).run();
    expect(await execute(undoAims, officer, saved)).toEqual(refused);
    expect(countEvents(db)).toBe(before);
    expect(getAims(db, 'first')).toMatchObject({ aims: [states], revision: 2 });
  });

  it.each<[string, Actor, string]>([
    ['the Chair', actorWith('chair'), 'notAllowed'],
    ['a reader', actorWith('reader'), 'notFound'],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), 'notFound'],
  ])('refuses %s', async (_, actor, code) => {
    const { db, officer } = await programmeScene();
    const saved = await done(setAims, officer, { meetingId: 'first', aims: [women] });
    expect(await execute(undoAims, testContext(db, actor), saved)).toEqual({
      ok: false,
      refusal: { kind: 'refusal', code },
    });
    expect(getAims(db, 'first').revision).toBe(1);
  });
});
