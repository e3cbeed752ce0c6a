import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { account } from '@/db/schema/access';
import type { Clock } from '@/lib/kernel/clock';
import type { Ids } from '@/lib/kernel/ids';
import type { Connection } from '@/lib/platform/direct-connection';
import { startSession } from '@/lib/platform/session-rows';
import { attemptSucceeded, attemptsAllowed, takeAttempt } from './rate-limit';
import { deviceOf, storedDevice } from './rules';
import { hiddenKey, passwordFits } from './secrets';

/** What signing in needs that is not typed. Signing in is no command: it changes nothing of the record. */
export type SignInContext = {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Hides names and addresses in the table of attempts: the secret of the sessions. */
  readonly pepper: string;
  readonly connection: Connection;
  readonly userAgent: string | null;
};

/** `refused` is the same for a wrong password, an unknown address and a disabled account, and takes as long. */
export type SignInAnswer =
  | { readonly ok: true; readonly accountId: string; readonly sessionId: string }
  | { readonly ok: false; readonly code: 'signInRefused' | 'tooManyAttempts' };

function begin({ db, clock, ids, userAgent }: SignInContext, accountId: string): SignInAnswer {
  const device = storedDevice(deviceOf(userAgent));
  return { ok: true, accountId, sessionId: startSession(db, ids, clock.now(), { accountId, device }) };
}

/** Signs in with address and password. Attempts are counted for the account named, known or not, and for the client. */
export async function signInWithPassword(
  context: SignInContext,
  typed: { readonly email: string; readonly password: string },
): Promise<SignInAnswer> {
  const { db, clock, pepper, connection } = context;
  const email = typed.email.trim().toLowerCase().slice(0, 254);
  const accountKey = hiddenKey(pepper, 'account', email);
  const addressKey = hiddenKey(pepper, 'address', connection.address ?? 'unknown');
  const allowed = takeAttempt(
    db,
    [
      { key: accountKey, allowed: attemptsAllowed.account },
      { key: addressKey, allowed: attemptsAllowed.address },
    ],
    clock.now(),
  );
  if (!allowed) return { ok: false, code: 'tooManyAttempts' };

  const holder = db
    .select({ id: account.id, passwordHash: account.passwordHash })
    .from(account)
    .where(and(eq(account.email, email), isNull(account.disabledAt)))
    .get();
  const fits = await passwordFits(holder?.passwordHash ?? null, typed.password.slice(0, 1000));
  if (holder === undefined || !fits) return { ok: false, code: 'signInRefused' };
  attemptSucceeded(db, { account: accountKey, address: addressKey });
  return begin(context, holder.id);
}

/**
 * Signs in as a persona of the demonstration, without a password: only on the demonstration, and only for whoever sits at
 * the computer it runs on.
 */
export function signInAsPersona(context: SignInContext, isDemonstration: boolean, persona: string): SignInAnswer {
  if (!isDemonstration || !context.connection.direct) return { ok: false, code: 'signInRefused' };
  const holder = context.db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.persona, persona), isNotNull(account.persona), isNull(account.disabledAt)))
    .get();
  return holder === undefined ? { ok: false, code: 'signInRefused' } : begin(context, holder.id);
}
