import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureDataFolder, settings } from './env';

/** The secret that signs session tokens: generated once, kept beside the database, readable by its owner only. */
export function sessionSecret(): string {
  const current = settings();
  const path = join(dirname(current.databasePath), 'session.secret');
  if (!existsSync(path)) {
    ensureDataFolder(current);
    // Written whole under another name first: another process must never read half a secret.
    const draft = `${path}.${randomBytes(8).toString('hex')}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    try {
      linkSync(draft, path);
    } catch (error) {
      // Two processes may start at the same moment; the first one's secret stands.
      if (!existsSync(path)) throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  return readFileSync(path, 'utf8');
}

/** Whether the application is reached over HTTPS, so that cookies are kept from plain connections. */
export function cookiesAreSecure(): boolean {
  return settings().publicUrl.startsWith('https:');
}

/** Name of the session cookie; the `__Secure-` prefix where the application is reached over HTTPS. */
export function sessionCookieName(): string {
  return cookiesAreSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}
