import type { z } from 'zod';
import type { Db, Tx } from '@/db/client';
import type { Actor, Party } from '@/lib/kernel/actor';
import type { Clock } from '@/lib/kernel/clock';
import type { Instant, PlainDate } from '@/lib/kernel/dates';
import type { Evidence, NewEvent } from '@/lib/kernel/event';
import type { Ids } from '@/lib/kernel/ids';
import { isRefusal, type Outcome, type Refusal, refuse } from '@/lib/kernel/refusal';
import { refusalFor, type Verdict } from '@/lib/kernel/verdict';
import { appendEvents } from './event-log';

/** Everything a command needs that is not its input. Never ambient. */
export type CommandContext = {
  readonly db: Db;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The party acted for, e.g. the State whose communication is being recorded. */
  readonly actedFor?: Party | null;
  /** The day on which the recorded thing happened; null or absent: the day is not stated or is the day of recording. */
  readonly occurredOn?: PlainDate | null;
  /** The document and paragraph from which it is recorded. */
  readonly evidence?: Evidence | null;
};

/** What a command's functions receive inside the transaction. */
export type Act<Input, Loaded, Prepared> = {
  readonly tx: Tx;
  readonly input: Input;
  readonly loaded: Loaded;
  readonly prepared: Prepared;
  readonly actor: Actor;
  readonly now: Instant;
  readonly occurredOn: PlainDate | null;
  readonly ids: Ids;
};

/** A change with the events that tell of it: at least one. */
export type Changed<Result> = { readonly result: Result; readonly events: readonly [NewEvent, ...NewEvent[]] };

/** The thing already was as asked: nothing is written, nothing is logged. */
export type Unchanged<Result> = { readonly unchanged: true; readonly result: Result };

export type Command<Schema extends z.ZodType, Loaded, Prepared, Result> = {
  /** `feature.verbNoun` */
  readonly name: string;
  readonly input: Schema;
  /**
   * Slow or asynchronous work before the transaction: hash a password, inspect an upload, solve a draft.
   * `role` is asked first, so that nobody without the right makes the server work.
   */
  readonly prepare?: {
    readonly role: (actor: Actor) => Verdict;
    readonly work: (input: z.output<Schema>, context: CommandContext) => Promise<Prepared | Refusal>;
  };
  /** Reads what the act concerns, bounded by meeting or owner; a refusal (`notFound`) when it is not there. */
  readonly load: (tx: Tx, input: z.output<Schema>) => Loaded | Refusal;
  /** Who may, asked of the loaded thing. */
  readonly policy: (actor: Actor, loaded: Loaded, input: z.output<Schema>) => Verdict;
  /** The change itself. Synchronous: nothing interleaves. */
  readonly run: (act: Act<z.output<Schema>, Loaded, Prepared>) => Changed<Result> | Unchanged<Result> | Refusal;
};

/** Declares a command. The order of its parts is fixed: parse, prepare, then in one transaction load, policy, run, log. */
export function defineCommand<Schema extends z.ZodType, Loaded, Result, Prepared = null>(
  command: Command<Schema, Loaded, Prepared, Result>,
): Command<Schema, Loaded, Prepared, Result> {
  return command;
}

/** Carries a refusal out of a transaction so that whatever was written is rolled back. */
class RefusedInside extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

function invalidInput(error: z.ZodError): Refusal {
  const [first, ...others] = error.issues.map((issue) => {
    const known = /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : codeOf(issue);
    return refuse(known, issue.path.map(String).join('.'), paramsOf(issue));
  });
  return first === undefined ? refuse('invalidInput') : { ...first, ...(others.length > 0 ? { others } : {}) };
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.minimum === 1 && issue.origin !== 'number') return 'required';
  if (issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null)) return 'required';
  if (issue.code === 'too_big') return issue.origin === 'number' ? 'numberTooLarge' : 'tooLong';
  if (issue.code === 'unrecognized_keys') return 'unknownField';
  return 'invalidInput';
}

function paramsOf(issue: z.core.$ZodIssue): Record<string, number> | undefined {
  return issue.code === 'too_big' ? { maximum: Number(issue.maximum) } : undefined;
}

/** How many rows this connection has written so far. */
function writtenRows(db: Db): unknown {
  return db.$client.prepare('SELECT total_changes()').pluck().get();
}

/**
 * Carries out a command: the only way anything of the meeting's record changes.
 *
 * @returns the result, or the refusal; exceptions are bugs and leave the database as it was
 */
export async function execute<Schema extends z.ZodType, Loaded, Prepared, Result>(
  command: Command<Schema, Loaded, Prepared, Result>,
  context: CommandContext,
  rawInput: unknown,
): Promise<Outcome<Result>> {
  const parsed = command.input.safeParse(rawInput, { reportInput: true });
  if (!parsed.success) return { ok: false, refusal: invalidInput(parsed.error) };
  const input = parsed.data;

  let prepared = null as Prepared;
  if (command.prepare !== undefined) {
    const refused = refusalFor(context.actor, command.prepare.role(context.actor));
    if (refused !== null) return { ok: false, refusal: refused };
    const work = await command.prepare.work(input, context);
    if (isRefusal(work)) return { ok: false, refusal: work };
    prepared = work;
  }

  const now = context.clock.now();
  try {
    const value = context.db.transaction(
      (tx) => {
        const loaded = command.load(tx, input);
        if (isRefusal(loaded)) {
          throw new RefusedInside(context.actor.kind === 'anonymous' ? refuse('notSignedIn') : loaded);
        }
        const refused = refusalFor(context.actor, command.policy(context.actor, loaded, input));
        if (refused !== null) throw new RefusedInside(refused);
        const occurredOn = context.occurredOn ?? null;
        const writtenBefore = writtenRows(context.db);
        const done = command.run({
          tx,
          input,
          loaded,
          prepared,
          actor: context.actor,
          now,
          occurredOn,
          ids: context.ids,
        });
        if (isRefusal(done)) throw new RefusedInside(done);
        if ('unchanged' in done) {
          if (writtenRows(context.db) !== writtenBefore) throw new Error(`${command.name} wrote without an event`);
          return done.result;
        }
        const envelope = {
          actor: context.actor,
          recordedAt: now,
          occurredOn,
          actedFor: context.actedFor ?? null,
          evidence: context.evidence ?? null,
        };
        appendEvents(tx, envelope, done.events, context.ids);
        return done.result;
      },
      { behavior: 'immediate' },
    );
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RefusedInside) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
