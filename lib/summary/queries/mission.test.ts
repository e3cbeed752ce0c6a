import { expect, it } from 'vitest';
import { nominate, nominationScene } from '@/lib/nominations/testing';
import { actorWith, testContext } from '@/lib/platform/testing';
import { listOwnNominations } from './mission';

it('shows a mission what is on record of its own nominees, how they would speak included, and of nobody else’s', async () => {
  const db = nominationScene();
  const { ids } = testContext(db, actorWith('officer'));
  const place = { meetingId: 'first', status: 'received', rank: 1, topicIds: ['topic-b'] };
  const put = (stateId: string, nameAsPrinted: string, more: Record<string, unknown>) =>
    nominate(db, { stateId, meetings: [{ ...place, ...more }] }, { nameAsPrinted }, actorWith('officer'), ids);
  const own = await put('XAA', 'Ana Ruíz', { language: 'fr', firstTime: 'yes' });
  await put('XAB', 'Bo Berg', { language: 'ru', firstTime: 'no' });
  expect(listOwnNominations(db, 'first', { stateIds: ['XAA'], organizationIds: [] })).toEqual([
    {
      id: own.nominationMeetingId,
      status: 'received',
      language: 'fr',
      firstTime: 'yes',
      nameAsPrinted: 'Ana Ruíz',
      formOfAddress: null,
      function: 'Researcher',
      affiliation: 'Academy of Avaland',
      invented: true,
      topics: ['b'],
    },
  ]);
});
