import { describe, expect, it } from 'vitest';
import { account } from '@/db/schema/access';
import { revision } from '@/db/schema/log';
import { statementsOf } from '@/db/statements';
import { setNominationStatus } from '@/lib/nominations/commands/set-nomination-status';
import { openDraft } from '../commands/open-draft';
import { proposeProgramme } from '../commands/propose-programme';
import { recordAgreement } from '../commands/record-agreement';
import { takeBackProposal } from '../commands/take-back-proposal';
import { done, type ProgrammeScene, programmeScene, seatAt } from '../testing';
import { countPanellists, listVersionActs } from './version-acts';

async function agreedWithTwo(): Promise<ProgrammeScene> {
  const scene = await programmeScene();
  const { db, officer, versionId, ana, bo } = scene;
  db.insert(account)
    .values({
      id: 'account-officer',
      email: 'o@example.org',
      displayName: 'Officer O',
      createdAt: '2024-01-01T00:00:00.000Z',
    })
    .run();
  await seatAt(officer, { versionId, panelNumber: 1, position: 1, nominationMeetingId: ana });
  await seatAt(officer, { versionId, panelNumber: 2, position: 1, nominationMeetingId: bo });
  await done(proposeProgramme, officer, { versionId, proposedOn: null, reason: 'First try' });
  await done(takeBackProposal, officer, { versionId });
  await done(proposeProgramme, officer, { versionId, proposedOn: null, reason: 'Second try' });
  await done(recordAgreement, officer, { versionId, agreedOn: null, agreedAtMeetingId: null });
  return scene;
}

describe('listVersionActs', () => {
  it('tells who recorded each act, the latest where one was repeated, and forgets a reason that is erased', async () => {
    const { db, versionId } = await agreedWithTwo();
    const recordedAt = '2024-02-01T09:00:00.000Z';
    const by = { recordedAt, by: 'Officer O', reason: null };
    expect(listVersionActs(db, 'first').get(versionId)).toEqual({
      drafted: by,
      proposed: { ...by, reason: 'Second try' },
      agreed: by,
    });
    db.update(revision).set({ reason: null }).run();
    expect(listVersionActs(db, 'first').get(versionId)?.proposed?.reason).toBeNull();
    expect(listVersionActs(db, 'second').size).toBe(0);
  });

  it('asks as often for many versions as for one', async () => {
    const { db, officer, versionId } = await agreedWithTwo();
    const read = () => {
      countPanellists(db, 'first');
      listVersionActs(db, 'first');
    };
    const once = await statementsOf(db, read);
    let basedOnId = versionId;
    for (let n = 0; n < 3; n += 1) {
      basedOnId = (await done(openDraft, officer, { meetingId: 'first', basedOnId })).versionId;
      await done(recordAgreement, officer, { versionId: basedOnId, agreedOn: null, agreedAtMeetingId: null });
    }
    expect(listVersionActs(db, 'first').size).toBe(4);
    expect(await statementsOf(db, read)).toBe(once);
  });
});

describe('countPanellists', () => {
  it('counts who was named when the version was issued, and who still sits', async () => {
    const { db, officer, versionId, bo } = await agreedWithTwo();
    expect(countPanellists(db, 'first')).toEqual(new Map([[versionId, { asIssued: 2, now: 2 }]]));
    const draft = await done(openDraft, officer, { meetingId: 'first', basedOnId: versionId });
    await done(setNominationStatus, officer, { nominationMeetingId: bo, meetingId: 'first', status: 'withdrawn' });
    expect(countPanellists(db, 'first')).toEqual(
      new Map([
        [versionId, { asIssued: 2, now: 1 }],
        [draft.versionId, { asIssued: 1, now: 1 }],
      ]),
    );
  });
});
