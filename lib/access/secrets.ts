import { createHash, createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { normalizedPassword } from './rules';

/** Cost of a password hash: argon2id (the library's default variant) with the parameters OWASP gives as a minimum. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * A hash that no password is known for, made with the same cost. Checked where there is no account or no password, so that
 * the answer takes as long as for an account that exists.
 */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$zPFyvpRmksJCdaYeKRc94w$sUXWGOnFN6ts5nFwN9usDx6h4d6CgAGwYK+SfTJVMgg';

/** Hashes a password to a PHC string. The salt is the library's: secrets alone are never replayed. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalizedPassword(password), cost);
}

/** Whether a password fits a stored hash. With null it takes as long and answers no. */
export async function passwordFits(storedHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(storedHash ?? nobodysHash, normalizedPassword(password));
  return fits && storedHash !== null;
}

/** A token of 256 random bits for a one-time link. Not from `Ids`: those may be replayed in fixtures, a secret never. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. Its own randomness makes a salt needless. */
export function linkTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A key that says nothing of the name or address it counts for to who does not hold `pepper`. */
export function hiddenKey(pepper: string, kind: string, value: string): string {
  return createHmac('sha256', pepper).update(`${kind}|${value}`).digest('hex');
}
