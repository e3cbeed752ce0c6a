import { describe, expect, it } from 'vitest';
import { instant } from '@/lib/kernel/dates';
import type { SubjectRef } from '@/lib/kernel/event';
import { isRefusal } from '@/lib/kernel/refusal';
import { actorWith } from '@/lib/platform/testing';
import { citedCommunication } from './cited-communication';
import { closeCommunication } from './commands/close-communication';
import { getCommunication } from './queries/communication';
import { communicationsOf } from './queries/heads';
import { recordEffect, removeEffect } from './record-effect';
import { foreignInput, registry, unsortedInput } from './testing';

const now = instant('2024-02-01T09:00:00.000Z');
const nomination: SubjectRef = { kind: 'nomination', id: 'nomination-1' };

describe('recordEffect', () => {
  it('links a communication to a record once, and tells of it', async () => {
    const { db, record } = registry();
    const communicationId = await record();
    const about = { communicationId, effect: 'nominated', subject: nomination, meetings: ['meeting-group'] } as const;
    expect(recordEffect(db, now, about)).toEqual({
      type: 'correspondence.effectRecorded',
      subject: { kind: 'communication', id: communicationId },
      meetings: ['meeting-group'],
      payload: { effect: 'nominated', subjectKind: 'nomination', subjectId: 'nomination-1' },
    });
    expect(recordEffect(db, now, about)).toBeNull();
    expect(communicationsOf(db, nomination)).toMatchObject([{ id: communicationId, effect: 'nominated' }]);
  });

  it('sorts what was not sorted yet to the meetings of the record', async () => {
    const { db, record } = registry();
    const communicationId = await record(unsortedInput);
    const about = { communicationId, effect: 'nominated', subject: nomination, meetings: ['meeting-second'] } as const;
    expect(recordEffect(db, now, about)).toMatchObject({
      payload: { sortedTo: { bodyId: 'body-group', meetingIds: ['meeting-second'] } },
    });
    expect(getCommunication(db, communicationId)).toMatchObject({
      body: { id: 'body-group' },
      meetings: [{ id: 'meeting-second' }],
      revision: 2,
    });
  });

  it('adds the meetings of the record to those it was about', async () => {
    const { db, record } = registry();
    const communicationId = await record();
    recordEffect(db, now, {
      communicationId,
      effect: 'withdrew',
      subject: nomination,
      meetings: ['meeting-group', 'meeting-second'],
    });
    expect(getCommunication(db, communicationId)?.meetings.map((one) => one.id)).toEqual([
      'meeting-group',
      'meeting-second',
    ]);
  });

  it('refuses one that is not there, and one of which somebody found that it needs no action', async () => {
    const { db, run, record } = registry();
    const about = { effect: 'nominated', subject: nomination, meetings: [] } as const;
    expect(recordEffect(db, now, { communicationId: 'x', ...about })).toMatchObject({
      code: 'notFound',
      field: 'communicationId',
    });
    const communicationId = await record();
    await run(closeCommunication, { communicationId, as: 'noActionNeeded' });
    expect(recordEffect(db, now, { communicationId, ...about })).toMatchObject({
      code: 'needsNoAction',
      field: 'communicationId',
    });
  });
});

describe('removeEffect', () => {
  it('takes a link back, once', async () => {
    const { db, record } = registry();
    const communicationId = await record();
    const about = { communicationId, effect: 'nominated', subject: nomination, meetings: ['meeting-group'] } as const;
    recordEffect(db, now, about);
    expect(removeEffect(db, about)).toMatchObject({ type: 'correspondence.effectUnlinked' });
    expect(removeEffect(db, about)).toBeNull();
    expect(communicationsOf(db, nomination)).toEqual([]);
  });
});

describe('citedCommunication', () => {
  it('gives what a record takes from it', async () => {
    const { db, record } = registry();
    const id = await record();
    expect(citedCommunication(db, actorWith('officer', { bodyId: 'body-group' }), id)).toEqual({
      id,
      receivedOn: '2024-01-17',
      senderReference: 'NV 12/2024',
      sender: { stateId: 'XAA', organizationId: null, name: expect.any(String) },
    });
  });

  it('is not for the eyes of others', async () => {
    const { db, record } = registry();
    const unsorted = await record(unsortedInput);
    const foreign = await record(foreignInput);
    const officer = actorWith('officer', { bodyId: 'body-group' });
    for (const id of [unsorted, foreign, 'x']) {
      const answer = citedCommunication(db, officer, id);
      expect(isRefusal(answer) ? [answer.code, answer.field] : answer).toEqual(['notFound', 'communicationId']);
    }
  });
});
