import { describe, expect, it } from 'vitest';
import { circular } from '@/db/schema/circulars';
import type { Actor } from '@/lib/kernel/actor';
import { execute } from '@/lib/platform/command';
import { actorWith } from '@/lib/platform/testing';
import { listRegister } from '../queries/circulars';
import { circularInput, harbour } from '../testing';
import { recordCircular } from './record-circular';
import { recordCircularList } from './record-circular-list';

async function place() {
  const at = await harbour();
  const listed = (own: string | null, more: object = {}) => ({
    kind: 'registration',
    subject: 'Registration',
    ownReference: own,
    outsideReference: null,
    datedOn: '2023-05-01',
    actionDate: null,
    actionTime: null,
    actionZone: null,
    note: null,
    meetings: [{ meetingId: at.meetingId, announces: false }],
    addressees: ['notStated'],
    ...more,
  });
  const run = (circulars: unknown[], actor: Actor = at.context.actor) =>
    execute(recordCircularList, { ...at.context, actor }, { bodyId: at.bodyId, circulars });
  return { ...at, listed, run };
}

describe('recordCircularList', () => {
  it('records what is new, leaves what is on record, and the same list again changes nothing', async () => {
    const at = await place();
    await execute(recordCircular, at.context, circularInput(at));
    const list = [at.listed('HBR 2023/2', { subject: 'Otherwise' }), at.listed('HBR/2023/7'), at.listed('HBR/2023/8')];
    expect(await at.run(list)).toEqual({ ok: true, value: { recorded: 2 } });
    expect(listRegister(at.db).map((one) => [one.ownReference, one.subject, one.ownNumber])).toEqual([
      ['HBR/2023/2', 'First round', 2],
      ['HBR/2023/7', 'Registration', 7],
      ['HBR/2023/8', 'Registration', 8],
    ]);
    const events = at.events().length;
    expect(await at.run(list)).toEqual({ ok: true, value: { recorded: 0 } });
    expect(at.events().length).toBe(events);
  });

  it.each<[string, Actor, (at: Awaited<ReturnType<typeof place>>) => unknown[], object]>([
    ['the Chair', actorWith('chair'), (at) => [at.listed('HBR/2023/7')], { code: 'notAllowed' }],
    ['a reader', actorWith('reader'), (at) => [at.listed('HBR/2023/7')], { code: 'notAllowed' }],
    [
      'an officer of another body',
      actorWith('officer', { bodyId: 'b' }),
      (at) => [at.listed('HBR/2023/7')],
      { code: 'notFound' },
    ],
    [
      'a meeting that is not there, and with it the whole list',
      actorWith('officer'),
      (at) => [at.listed('HBR/2023/7'), at.listed('HBR/2023/8', { meetings: [{ meetingId: 'm', announces: false }] })],
      { code: 'notFound', field: 'circulars.1.meetings.0.meetingId' },
    ],
    [
      'a row that contradicts itself, and with it the whole list',
      actorWith('officer'),
      (at) => [at.listed('HBR/2023/7'), at.listed('HBR/2023/8', { actionTime: '18:00' })],
      { code: 'required', field: 'circulars.1.actionDate' },
    ],
    [
      'a day that has not come, and with it the whole list',
      actorWith('officer'),
      (at) => [at.listed('HBR/2023/7'), at.listed('HBR/2023/8', { datedOn: '2024-02-02' })],
      { code: 'dateAhead', field: 'circulars.1.datedOn' },
    ],
  ])('refuses %s', async (_, actor, list, refusal) => {
    const at = await place();
    expect(await at.run(list(at), actor)).toMatchObject({ ok: false, refusal });
    expect(at.db.select().from(circular).all()).toEqual([]);
    expect(at.events()).toEqual([]);
  });

  it('refuses a list for one meeting by an officer of another', async () => {
    const at = await place();
    const actor = actorWith('officer', { meetingId: at.roundId });
    expect(await at.run([at.listed('HBR/2023/7')], actor)).toMatchObject({ refusal: { code: 'notFound' } });
  });
});
