import { describe, expect, it } from 'vitest';
import { claim, sourceDocument } from '@/db/schema/summary';
import { anonymous } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { databaseWithMeetings } from '../testing';
import { recordClaim } from './record-claim';

function withDocument() {
  const db = databaseWithMeetings();
  db.insert(sourceDocument)
    .values({ id: 'document-1', title: 'Summary', bodyId: 'body-harbour', meetingId: 'meeting-harbour' })
    .run();
  return db;
}

const input = {
  documentId: 'document-1',
  meetingId: 'meeting-harbour',
  paragraph: '14',
  measure: 'panellistStates',
  value: { kind: 'states', stateIds: ['XAA'] },
};

describe('recordClaim', () => {
  it('keeps the statement as stated', async () => {
    const db = withDocument();
    const outcome = await execute(recordClaim, testContext(db, actorWith('officer')), input);
    expect(outcome).toEqual({ ok: true, value: { claimId: expect.stringMatching(/^claim-/) } });
    expect(
      db.select({ paragraph: claim.paragraph, measure: claim.measure, value: claim.value }).from(claim).all(),
    ).toEqual([{ paragraph: '14', measure: 'panellistStates', value: { kind: 'states', stateIds: ['XAA'] } }]);
  });

  it.each([
    ['nobody signed in', anonymous, input, { code: 'notSignedIn' }],
    ['a role that only reads', actorWith('viceChair'), input, { code: 'notAllowed' }],
    [
      'an officer of another meeting',
      actorWith('officer', { meetingId: 'meeting-river' }),
      input,
      { code: 'notFound' },
    ],
    [
      'another meeting’s document',
      actorWith('officer'),
      { ...input, meetingId: 'meeting-river' },
      { code: 'notFound' },
    ],
    [
      'a State that is not on record',
      actorWith('officer'),
      { ...input, value: { kind: 'states', stateIds: ['XAA', 'XZZ'] } },
      { code: 'notFound', field: 'value.stateIds' },
    ],
    [
      'an unknown measure',
      actorWith('officer'),
      { ...input, measure: 'applause' },
      { code: 'invalidInput', field: 'measure' },
    ],
    [
      'a figure below nought',
      actorWith('officer'),
      { ...input, value: { kind: 'figure', figure: -1 } },
      { code: 'invalidInput', field: 'value.figure' },
    ],
  ])('refuses %s and writes nothing', async (_, actor, given, refusal) => {
    const db = withDocument();
    const outcome = await execute(recordClaim, testContext(db, actor), given);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'refusal', ...refusal } });
    expect(db.select().from(claim).all()).toEqual([]);
  });
});
