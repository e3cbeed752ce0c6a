import 'server-only';
import type { z } from 'zod';
import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import type { Outcome } from '@/lib/kernel/refusal';
import { type Command, type CommandContext, execute } from './command';
import { database } from './database';
import { currentActor } from './session';

/** Carries out a command for whoever makes this request. Server actions are public endpoints: the command decides all. */
export async function act<Schema extends z.ZodType, Loaded, Prepared, Result>(
  command: Command<Schema, Loaded, Prepared, Result>,
  input: unknown,
  envelope: Pick<CommandContext, 'actedFor' | 'occurredOn' | 'evidence'> = {},
): Promise<Outcome<Result>> {
  const actor = await currentActor();
  return execute(command, { db: database(), actor, clock: systemClock, ids: randomIds, ...envelope }, input);
}
