import 'server-only';
import type { AuthOptions, User } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { systemClock } from '@/lib/kernel/clock';
import { randomIds } from '@/lib/kernel/ids';
import { database } from '@/lib/platform/database';
import { connectionOf } from '@/lib/platform/direct-connection';
import { settings } from '@/lib/platform/env';
import { logInfo } from '@/lib/platform/log';
import { endSession, sessionLifetimeSeconds } from '@/lib/platform/session-rows';
import { cookiesAreSecure, sessionCookieName, sessionSecret } from '@/lib/platform/session-token';
import { type SignInAnswer, type SignInContext, signInAsPersona, signInWithPassword } from './sign-in';

type SignedInUser = User & { readonly sessionId: string };

function contextOf(headers: Readonly<Record<string, unknown>> | undefined): SignInContext {
  const header = (name: string) => {
    const value = headers?.[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    db: database(),
    clock: systemClock,
    ids: randomIds,
    pepper: sessionSecret(),
    connection: connectionOf(header),
    userAgent: header('user-agent'),
  };
}

/** next-auth reads the code of a refusal from the message of an exception and hands it to the form. */
function userOf(answer: SignInAnswer): SignedInUser {
  if (!answer.ok) {
    logInfo('sign-in refused', { code: answer.code });
    throw new Error(answer.code);
  }
  logInfo('signed in', { account: answer.accountId, session: answer.sessionId });
  return { id: answer.accountId, sessionId: answer.sessionId };
}

/**
 * How next-auth is set up here: it checks credentials and keeps the cookie; the token carries the ids of account and
 * session and nothing else, and the row of the session decides at each request (`lib/platform/session`).
 */
export function authOptions(): AuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: sessionLifetimeSeconds },
    useSecureCookies: cookiesAreSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: cookiesAreSecure() },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      CredentialsProvider({
        id: 'local',
        credentials: { email: {}, password: {} },
        authorize: async (typed, request) =>
          userOf(
            await signInWithPassword(contextOf(request.headers), {
              email: String(typed?.email ?? ''),
              password: String(typed?.password ?? ''),
            }),
          ),
      }),
      CredentialsProvider({
        id: 'persona',
        credentials: { persona: {} },
        authorize: (typed, request) =>
          Promise.resolve(
            userOf(
              signInAsPersona(contextOf(request.headers), settings().isDemonstration, String(typed?.persona ?? '')),
            ),
          ),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        // `user` is there only at the moment of signing in; name and address never enter the token.
        user && 'sessionId' in user ? { sub: user.id, sessionId: user.sessionId } : token,
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: ({ token }) => {
        if (typeof token.sessionId === 'string') endSession(database(), systemClock.now(), token.sessionId);
      },
    },
  };
}
