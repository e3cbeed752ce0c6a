import { expect, it } from 'vitest';
import { circularAnswer } from '@/db/schema/circulars';
import { event } from '@/db/schema/log';
import { recordCircular } from '@/lib/circulars/commands/record-circular';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { recordNomination } from './commands/record-nomination';
import { nominationInput, nominationScene } from './testing';

/** The scene with an invitation to nominate for the first meeting, dated 2 January 2024. */
async function invited() {
  const db = nominationScene();
  const context = testContext(db, actorWith('officer'));
  const circular = await execute(recordCircular, context, {
    bodyId: 'body-own',
    kind: 'invitation',
    subject: 'Invitation to nominate',
    ownReference: 'HBR/2024/1',
    outsideReference: null,
    datedOn: '2024-01-02',
    actionDate: null,
    actionTime: null,
    actionZone: null,
    note: null,
    meetings: [{ meetingId: 'first', announces: false }],
    addressees: ['statesMembers'],
  });
  const nominate = (input: unknown) => execute(recordNomination, context, input);
  return { db, circularId: circular.ok ? circular.value.id : '', nominate };
}

const place = (status: string) => ({ meetings: [{ meetingId: 'first', status, rank: null, topicIds: [] }] });

it('takes the nomination of a State as its answer to the invitation, in the same transaction', async () => {
  const { db, circularId, nominate } = await invited();
  expect(await nominate(nominationInput(place('received')))).toMatchObject({ ok: true });
  expect(db.select().from(circularAnswer).all()).toMatchObject([
    { circularId, stateId: 'XAA', answer: 'nominated', basis: 'nomination', receivedOn: '2024-01-15' },
  ]);
  const told = db.select().from(event).all().at(-1);
  expect(told).toMatchObject({ type: 'circulars.answerRecorded', subjectId: circularId, actedForId: 'XAA' });
});

it.each([
  ['has yet to be confirmed by the mission', place('awaitingConfirmation')],
  ['came in before the invitation', { ...place('received'), receivedOn: '2024-01-01' }],
  ['comes from an organization', { ...place('received'), stateId: null, organizationId: 'org-observer' }],
])('takes none for an answer that %s', async (_, more) => {
  const { db, nominate } = await invited();
  expect(await nominate(nominationInput(more))).toMatchObject({ ok: true });
  expect(db.select().from(circularAnswer).all()).toEqual([]);
});
