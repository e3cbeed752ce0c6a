import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { nominationMeeting } from '@/db/schema/nominations';
import { setAims } from '../commands/set-aims';
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
