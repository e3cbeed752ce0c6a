import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureDataFolder, settings } from './env';

/** The secret that signs session tokens: generated once, kept beside the database, readable by its owner only. */
export function sessionSecret(): string {
  const current = settings();
  const path = join(dirname(current.databasePath), 'session.secret');
  if (!existsSync(path)) {
    ensureDataFolder(current);
    try {
      writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Two processes may start at the same moment; the first one's secret stands.
      if (!existsSync(path)) throw error;
    }
  }
  return readFileSync(path, 'utf8');
}

/** Name of the session cookie; the `__Secure-` prefix where the application is reached over HTTPS. */
export function sessionCookieName(): string {
  return settings().publicUrl.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}
