import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { anonymous } from '@/lib/kernel/actor';
import { type Command, execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { countEvents, done, type ProgrammeScene, programmeScene, scenePanels } from '../testing';
import { addPanel } from './add-panel';
import { addQuestion } from './add-question';
import { addSeat } from './add-seat';
import { arrangeSeats } from './arrange-seats';
import { assignPart } from './assign-part';
import { editPanel } from './edit-panel';
import { editQuestion } from './edit-question';
import { lockSeats } from './lock-seats';
import { openDraft } from './open-draft';
import { orderPanels } from './order-panels';
import { orderParts } from './order-parts';
import { orderQuestions } from './order-questions';
import { orderSeats } from './order-seats';
import { proposeProgramme } from './propose-programme';
import { publishProgramme } from './publish-programme';
import { recordAgreement } from './record-agreement';
import { removePanel } from './remove-panel';
import { removePart } from './remove-part';
import { removeQuestion } from './remove-question';
import { removeSeat } from './remove-seat';
import { setCondition } from './set-condition';
import { takeBackProposal } from './take-back-proposal';
import { writeNote } from './write-note';

const question = {
  letter: 'a',
  text: 'Which rules apply?',
  sentences: 1,
  panelNumbers: [1],
  addressee: { kind: 'none' },
};
const moderator = {
  kind: 'moderator',
  panelNumbers: [1],
  person: {
    kind: 'new',
    nameAsPrinted: 'Mo Deru',
    familyName: 'Deru',
    givenNames: 'Mo',
    formOfAddress: null,
    function: 'Professor',
    affiliation: null,
    affiliationType: null,
    invented: true,
  },
  speaksFor: { kind: 'none' },
};

type Attempt = (scene: ProgrammeScene, actor: Parameters<ProgrammeScene['as']>[0]) => Promise<unknown>;

/** Binds a command to its input so that commands of different types stand in one table. */
function attempt<Schema extends z.ZodType, Loaded, Prepared, Result>(
  command: Command<Schema, Loaded, Prepared, Result>,
  input: (scene: ProgrammeScene) => unknown,
): Attempt {
  return (scene, actor) => execute(command, scene.as(actor), input(scene));
}

const content: readonly (readonly [string, Attempt])[] = [
  [
    'arrangeSeats',
    attempt(arrangeSeats, ({ versionId, ana }) => ({
      versionId,
      placements: [{ seatId: 'seat', from: null, to: ana }],
    })),
  ],
  ['lockSeats', attempt(lockSeats, ({ versionId }) => ({ versionId, seatIds: ['seat'], locked: true }))],
  [
    'writeNote',
    attempt(writeNote, ({ versionId }) => ({
      versionId,
      about: { kind: 'seat', seatId: 'seat' },
      note: 'n',
      was: null,
    })),
  ],
  [
    'setCondition',
    attempt(setCondition, ({ versionId, ana }) => ({
      versionId,
      nominationMeetingId: ana,
      was: null,
      condition: { pin: 'out', panelId: null, cannotBeOn: [] },
    })),
  ],
  [
    'addPanel',
    attempt(addPanel, ({ versionId }) => ({ versionId, topicId: 'topic-a', part: 2, title: 'Law', seats: 1 })),
  ],
  [
    'editPanel',
    attempt(editPanel, ({ versionId }) => ({ versionId, panelId: 'panel', topicId: 'topic-a', part: 2, title: 'L' })),
  ],
  ['removePanel', attempt(removePanel, ({ versionId }) => ({ versionId, panelId: 'panel' }))],
  ['orderPanels', attempt(orderPanels, ({ versionId }) => ({ versionId, was: [], ids: [] }))],
  ['addSeat', attempt(addSeat, ({ versionId }) => ({ versionId, panelId: 'panel' }))],
  ['removeSeat', attempt(removeSeat, ({ versionId }) => ({ versionId, seatId: 'seat' }))],
  ['orderSeats', attempt(orderSeats, ({ versionId }) => ({ versionId, panelId: 'panel', was: [], ids: [] }))],
  [
    'orderParts',
    attempt(orderParts, ({ versionId }) => ({ versionId, kind: 'opening', panelId: null, was: [], ids: [] })),
  ],
  ['orderQuestions', attempt(orderQuestions, ({ versionId }) => ({ versionId, was: [], ids: [] }))],
  ['assignPart', attempt(assignPart, ({ versionId }) => ({ versionId, ...moderator }))],
  ['removePart', attempt(removePart, ({ versionId }) => ({ versionId, partId: 'part' }))],
  ['addQuestion', attempt(addQuestion, ({ versionId }) => ({ versionId, ...question }))],
  ['editQuestion', attempt(editQuestion, ({ versionId }) => ({ versionId, questionId: 'question', ...question }))],
  ['removeQuestion', attempt(removeQuestion, ({ versionId }) => ({ versionId, questionId: 'question' }))],
];
const acts: readonly (readonly [string, Attempt])[] = [
  ['proposeProgramme', attempt(proposeProgramme, ({ versionId }) => ({ versionId, proposedOn: null }))],
  [
    'recordAgreement',
    attempt(recordAgreement, ({ versionId }) => ({ versionId, agreedOn: null, agreedAtMeetingId: null })),
  ],
  ['takeBackProposal', attempt(takeBackProposal, ({ versionId }) => ({ versionId }))],
  [
    'publishProgramme',
    attempt(publishProgramme, ({ versionId }) => ({ versionId, publishedOn: null, publishedAt: null })),
  ],
];
const opening = ['openDraft', attempt(openDraft, () => ({ meetingId: 'first', panels: scenePanels }))] as const;
const refused = (code: string) => ({ ok: false, refusal: { kind: 'refusal', code } });

describe.each([...content, ...acts])('%s on a draft', (_, run) => {
  it.each([
    ['nobody signed in', anonymous, 'notSignedIn'],
    ['a role that does not see drafts', actorWith('reader'), 'notFound'],
    ['a co-host', actorWith('coHost'), 'notFound'],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another meeting of the body', actorWith('officer', { meetingId: 'second' }), 'notFound'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-foreign' }), 'notFound'],
  ])('refuses %s and writes nothing', async (__, actor, code) => {
    const scene = await programmeScene();
    const before = countEvents(scene.db);
    expect(await run(scene, actor)).toEqual(refused(code));
    expect(countEvents(scene.db)).toBe(before);
  });

  it('refuses a version that is not there', async () => {
    const scene = await programmeScene();
    expect(await run({ ...scene, versionId: 'version-x' }, actorWith('officer'))).toEqual(refused('notFound'));
  });
});

describe.each(content)('%s', (_, run) => {
  it('is forbidden to the Chair, who sees the draft', async () => {
    expect(await run(await programmeScene(), actorWith('chair'))).toEqual(refused('notAllowed'));
  });

  it.each(['proposed', 'agreed', 'published'])('refuses a version that is %s, and writes nothing', async (state) => {
    const scene = await programmeScene();
    const { versionId, officer } = scene;
    await done(proposeProgramme, officer, { versionId, proposedOn: null });
    if (state !== 'proposed') {
      await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
    }
    if (state === 'published') {
      await done(publishProgramme, officer, { versionId, publishedOn: null, publishedAt: null });
    }
    const before = countEvents(scene.db);
    expect(await run(scene, actorWith('officer'))).toEqual(refused('versionFrozen'));
    expect(countEvents(scene.db)).toBe(before);
    // A reader sees what is agreed, so the answer is no longer "not there".
    expect(await run(scene, actorWith('reader'))).toEqual(refused(state === 'proposed' ? 'notFound' : 'notAllowed'));
  });
});

describe(opening[0], () => {
  it.each([
    ['nobody signed in', anonymous, 'notSignedIn'],
    ['a role that sees the meeting', actorWith('reader'), 'notAllowed'],
    ['the Chair', actorWith('chair'), 'notAllowed'],
    ['a mission', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
    ['an officer of another meeting', actorWith('officer', { meetingId: 'second' }), 'notFound'],
    ['an officer of another body', actorWith('officer', { bodyId: 'body-foreign' }), 'notFound'],
  ])('refuses %s', async (__, actor, code) => {
    const scene = await programmeScene();
    const before = countEvents(scene.db);
    expect(await opening[1](scene, actor)).toEqual(refused(code));
    expect(countEvents(scene.db)).toBe(before);
  });
});

describe('proposing, agreeing and publishing', () => {
  it('lets the Chair propose and agree, and only the desk publish', async () => {
    const scene = await programmeScene();
    const { versionId, as } = scene;
    const chair = as(actorWith('chair', { bodyId: 'body-own' }));
    await done(proposeProgramme, chair, { versionId, proposedOn: '2024-01' });
    await done(recordAgreement, chair, { versionId, agreedOn: null, agreedAtMeetingId: null });
    const publish = { versionId, publishedOn: null, publishedAt: null };
    expect(await execute(publishProgramme, chair, publish)).toEqual(refused('notAllowed'));
    await done(publishProgramme, scene.officer, publish);
  });
});
