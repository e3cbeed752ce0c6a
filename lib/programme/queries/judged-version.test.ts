import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { nominationMeeting, nominationTopic } from '@/db/schema/nominations';
import { proposeProgramme } from '../commands/propose-programme';
import { setAims } from '../commands/set-aims';
import { setCondition } from '../commands/set-condition';
import { done, programmeScene, seatAt } from '../testing';
import { judgeVersion } from './judged-version';
import { listVersions } from './versions';

it('counts language and first time from the nomination for the meeting, and shows of how many it is not stated', async () => {
  const { db, officer, versionId, ana, bo } = await programmeScene();
  const stated = { language: 'fr', firstTime: 'yes' } as const;
  db.update(nominationMeeting).set(stated).where(eq(nominationMeeting.id, ana)).run();
  await seatAt(officer, { versionId, panelNumber: 1, position: 1, nominationMeetingId: ana });
  await seatAt(officer, { versionId, panelNumber: 2, position: 1, nominationMeetingId: bo });
  const whole = { place: 'whole', bound: 'atLeast', number: 1, force: 'aim' };
  await done(setAims, officer, {
    meetingId: 'first',
    aims: [
      { ...whole, measure: 'language', value: 'fr' },
      { ...whole, measure: 'language', value: 'ru' },
      { ...whole, measure: 'firstTime', value: 'yes', number: 2 },
    ],
  });
  const [version] = listVersions(db, 'first');
  if (version === undefined) throw new Error('no version');
  const { judged } = judgeVersion(db, { id: 'first', bodyId: 'body-own', startsOn: '2024-03-26' }, version, 'en');
  expect(judged.map(({ state, counts: [count] }) => [state, count?.count, count?.notStated])).toEqual([
    ['met', 1, 1],
    ['outOfReach', 0, 1],
    ['outOfReach', 1, 1],
  ]);
});

it('says of a draft what its conditions leave within reach, and of what was put forward what the pool gives', async () => {
  const { db, officer, versionId, ana } = await programmeScene();
  db.update(nominationMeeting).set({ language: 'fr' }).where(eq(nominationMeeting.id, ana)).run();
  db.insert(nominationTopic).values({ nominationMeetingId: ana, topicId: 'topic-a', position: 1 }).run();
  const french = { place: 'whole', bound: 'atLeast', number: 1, measure: 'language', value: 'fr', force: 'aim' };
  await done(setAims, officer, { meetingId: 'first', aims: [french] });
  const condition = { pin: 'out', panelId: null, cannotBeOn: [] };
  await done(setCondition, officer, { versionId, nominationMeetingId: ana, was: null, condition });
  const judged = () => {
    const [version] = listVersions(db, 'first');
    if (version === undefined) throw new Error('no version');
    return judgeVersion(db, { id: 'first', bodyId: 'body-own', startsOn: '2024-03-26' }, version, 'en').judged[0];
  };
  expect(judged()).toMatchObject({ state: 'outOfReach', supply: { reachable: 0, butForConditions: 1 } });
  await done(proposeProgramme, officer, { versionId, proposedOn: null });
  expect(judged()).toMatchObject({ state: 'missed', supply: { reachable: 1, butForConditions: 1 } });
});
