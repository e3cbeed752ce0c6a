import type { z } from 'zod';
import type { Db } from '@/db/client';
import { event } from '@/db/schema/log';
import type { Actor } from '@/lib/kernel/actor';
import { type Ids, replayableIds } from '@/lib/kernel/ids';
import { nominate, nominationScene } from '@/lib/nominations/testing';
import { type Command, type CommandContext, execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { openDraft } from './commands/open-draft';

/** Carries out a command that a test relies on; throws when it is refused. */
export async function done<Schema extends z.ZodType, Loaded, Prepared, Result>(
  command: Command<Schema, Loaded, Prepared, Result>,
  context: CommandContext,
  input: unknown,
): Promise<Result> {
  const outcome = await execute(command, context, input);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${outcome.refusal.field ?? ''}`);
  return outcome.value;
}

/** Types and subjects of the events after the first `skip`, in order. */
export function eventsAfter(db: Db, skip: number): readonly string[] {
  return db
    .select({ type: event.type, subject: event.subjectKind })
    .from(event)
    .orderBy(event.seq)
    .all()
    .slice(skip)
    .map((row) => `${row.type} ${row.subject}`);
}

/** How many events there are. */
export function countEvents(db: Db): number {
  return db.select({ seq: event.seq }).from(event).all().length;
}

/** Panels of the draft of the scene: law has two seats, science two. */
export const scenePanels = [
  { number: 1, topicId: 'topic-a', part: 1, title: 'Law', seats: 2 },
  { number: 2, topicId: 'topic-b', part: 1, title: 'Science', seats: 2 },
];

export type ProgrammeScene = {
  readonly db: Db;
  readonly ids: Ids;
  /** Version 1 of the programme of `first`: a draft with the panels of `scenePanels`, all seats open. */
  readonly versionId: string;
  /** Nominations for `first`: Ana Ruíz (Avaland), Bo Berg (Brenia), Cy Cole (Çelia). */
  readonly ana: string;
  readonly bo: string;
  readonly cy: string;
  /** A nomination by Avaland for `second` only. */
  readonly elsewhere: string;
  /** A context for an actor whose ids do not collide with those of the scene. */
  readonly as: (actor: Actor) => CommandContext;
  readonly officer: CommandContext;
};

/** The scene of the nominations with four of them, and a draft of the programme of `first`. */
export async function programmeScene(): Promise<ProgrammeScene> {
  const db = nominationScene();
  const ids = replayableIds('programme');
  const as = (actor: Actor) => testContext(db, actor, { ids });
  const officer = as(actorWith('officer'));
  const put = async (stateId: string, nameAsPrinted: string, familyName: string, meetingId = 'first') => {
    const meetings = [{ meetingId, status: 'received', rank: null, topicIds: [] }];
    const recorded = await nominate(db, { stateId, meetings }, { nameAsPrinted, familyName }, officer.actor, ids);
    return recorded.nominationMeetingId;
  };
  const ana = await put('XAA', 'Ana Ruíz', 'Ruíz');
  const bo = await put('XAB', 'Bo Berg', 'Berg');
  const cy = await put('XAC', 'Cy Cole', 'Cole');
  const elsewhere = await put('XAA', 'Di Dorn', 'Dorn', 'second');
  const { versionId } = await done(openDraft, officer, { meetingId: 'first', panels: scenePanels });
  return { db, ids, versionId, ana, bo, cy, elsewhere, as, officer };
}
