import 'server-only';
import { refresh } from 'next/cache';
import type { z } from 'zod';
import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import type { Outcome } from '@/lib/kernel/refusal';
import { type Command, type CommandContext, execute } from './command';
import { database } from './database';
import { blankToNull } from './form-values';
import { currentActor } from './session';

/** For whom, when and on what evidence something was done. */
type Envelope = Pick<CommandContext, 'actedFor' | 'occurredOn' | 'evidence'>;

/** Carries out a command for whoever makes this request. Server actions are public endpoints: the command decides all. */
export async function act<Schema extends z.ZodType, Loaded, Prepared, Result>(
  command: Command<Schema, Loaded, Prepared, Result>,
  input: unknown,
  envelope: Envelope = {},
): Promise<Outcome<Result>> {
  const actor = await currentActor();
  return execute(command, { db: database(), actor, clock: systemClock, ids: randomIds, ...envelope }, input);
}

/** Carries out a command as `act` does, and shows the page on which it was asked for anew when it did. */
export async function actAndRefresh<Schema extends z.ZodType, Loaded, Prepared, Result>(
  ...asked: Parameters<typeof act<Schema, Loaded, Prepared, Result>>
): Promise<Outcome<Result>> {
  const outcome = await act(...asked);
  if (outcome.ok) refresh();
  return outcome;
}

/** The same with the values of a form, in which an empty input means "not stated". */
export async function submit<Schema extends z.ZodType, Loaded, Prepared, Result>(
  command: Command<Schema, Loaded, Prepared, Result>,
  values: unknown,
  envelope: Envelope = {},
): Promise<Outcome<Result>> {
  return actAndRefresh(command, blankToNull(values), envelope);
}
