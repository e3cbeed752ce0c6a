import { asc } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { event, revision } from '@/db/schema/log';
import type { Actor } from '@/lib/kernel/actor';
import type { Ids } from '@/lib/kernel/ids';
import { seedMeetings } from '@/lib/meetings/testing';
import { type Command, execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { recordCommunication } from './commands/record-communication';

/** Input of a note verbale of the State XAA about the meeting of the working group. */
export const noteInput = {
  kind: 'noteVerbale',
  senderStateId: 'XAA',
  senderOrganizationId: null,
  senderName: 'Permanent Mission of State XAA',
  senderAddress: 'mission@xaa.example',
  senderReference: 'NV 12/2024',
  subject: 'Nomination of panellists',
  datedOn: '2024-01-15',
  receivedOn: '2024-01-17',
  text: null,
  note: null,
  bodyId: 'body-group',
  meetingIds: ['meeting-group'],
};

/** The same note, not sorted to anybody's affairs yet. */
export const unsortedInput = { ...noteInput, bodyId: null, meetingIds: [] };

/** The same note, in the affairs of another body. */
export const foreignInput = { ...noteInput, bodyId: 'body-other', meetingIds: ['meeting-other'] };

/** The records of `seedMeetings`, and a way to carry out commands as an unlimited officer or as somebody else. */
export function registry(db: Db = memoryDatabase()) {
  seedMeetings(db);
  const officer = actorWith('officer');
  const { ids }: { ids: Ids } = testContext(db, officer);
  const run = <S extends z.ZodType, L, P, R>(command: Command<S, L, P, R>, input: unknown, actor: Actor = officer) =>
    execute(command, { ...testContext(db, actor), ids }, input);
  const record = async (input: Record<string, unknown> = noteInput): Promise<string> => {
    const outcome = await run(recordCommunication, input);
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value.id;
  };
  const events = () =>
    db
      .select({ type: event.type, meetings: event.meetingIds, payload: event.payload })
      .from(event)
      .orderBy(asc(event.seq))
      .all();
  const previous = () => db.select({ field: revision.field, previous: revision.previous }).from(revision).all();
  return { db, run, record, events, previous };
}

/** Actors who may not change a communication of `body-group`, with the code each is answered. */
export const refusedActors: readonly (readonly [string, Actor, string])[] = [
  ['the Chair, who only reads', actorWith('chair', { bodyId: 'body-group' }), 'notAllowed'],
  ['an officer of another body', actorWith('officer', { bodyId: 'body-other' }), 'notFound'],
  ['an officer of another meeting', actorWith('officer', { meetingId: 'meeting-second' }), 'notFound'],
  ['a clearing officer', actorWith('clearingOfficer'), 'notFound'],
  ['the mission that sent it', actorWith('missionFocalPoint', { stateId: 'XAA' }), 'notFound'],
  ['an administrator', actorWith('administrator'), 'notFound'],
  ['nobody signed in', { kind: 'anonymous' }, 'notSignedIn'],
];
