import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { commonPasswords } from './common-passwords';
import { limitFields, limitKinds, type RoleRequest, roleLimits } from './types';

/** Shortest password, in characters (OWASP ASVS 2.1.1). No rule asks for kinds of characters (2.1.9). */
export const passwordMinimum = 12;

/** Longest password, in characters (OWASP ASVS 2.1.2). Longer ones are refused, never cut. */
const passwordMaximum = 128;

/** The form in which a password is measured, hashed and compared (NIST SP 800-63B, 5.1.1.2: Unicode normalization). */
export function normalizedPassword(password: string): string {
  return password.normalize('NFKC');
}

/** Letters and digits only, in lower case: "Pass-Word 1" and "password1" are one guess. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isRunOrRepetition(text: string): boolean {
  const characters = [...text];
  if (new Set(characters).size <= 2) return true;
  const steps = characters.slice(1).map((c, at) => (c.codePointAt(0) ?? 0) - (characters[at]?.codePointAt(0) ?? 0));
  // "abcdefghijkl", "210987654321" and "1234567890123": the step is the same but for where the row starts anew.
  return [1, -1].some((step) => steps.filter((s) => s !== step).length <= Math.floor(steps.length / 9));
}

/** True when little is left of a password once `part` is taken out of it: the rest is what would have to be guessed. */
function hangsOn(password: string, part: string): boolean {
  return part.length >= 4 && password.includes(part) && password.replaceAll(part, '').length < 8;
}

/**
 * Whether a password may be used (OWASP ASVS 2.1, level 2; NIST SP 800-63B, 5.1.1.2): long enough, not too long, not among
 * the commonest, not made of the holder's own name or address.
 *
 * @param password as typed; normalized here
 * @param holder whose password it is to be
 * @returns the code of the refusal, or null
 */
export function passwordRefusal(
  password: string,
  holder: { readonly email: string; readonly displayName: string },
): 'passwordTooShort' | 'passwordTooLong' | 'passwordCommon' | 'passwordOwnName' | null {
  const normalized = normalizedPassword(password);
  const length = [...normalized].length;
  if (length < passwordMinimum) return 'passwordTooShort';
  if (length > passwordMaximum) return 'passwordTooLong';
  const plain = bare(normalized);
  if (isRunOrRepetition(normalized.toLowerCase()) || (plain.length > 0 && isRunOrRepetition(plain))) {
    return 'passwordCommon';
  }
  if (commonPasswords.has(plain) || commonPasswords.has(plain.replace(/^\p{N}+|\p{N}+$/gu, ''))) {
    return 'passwordCommon';
  }
  const [localPart = ''] = holder.email.split('@');
  const own = [
    holder.email,
    localPart,
    holder.displayName,
    ...localPart.split(/[._-]/),
    ...holder.displayName.split(/\s/),
  ];
  return own.some((part) => hangsOn(plain, bare(part))) ? 'passwordOwnName' : null;
}

/**
 * Whether a role is limited as it must be: to what it can be limited to, to one thing only, and to something where the role
 * means nothing without (`roleLimits`).
 *
 * @param path dotted path of the role in the input, with a dot at its end; empty when the input is the role itself
 */
export function limitsRefusal(request: RoleRequest, path = ''): Refusal | null {
  const { kinds, required } = roleLimits[request.role];
  const given = limitKinds.filter((kind) => request[limitFields[kind]] !== null);
  const misplaced = given.find((kind) => !kinds.includes(kind));
  if (misplaced !== undefined) return refuse('roleNotLimitedSo', `${path}${limitFields[misplaced]}`);
  const [first, second] = given;
  if (second !== undefined) return refuse('roleOneLimit', `${path}${limitFields[second]}`);
  const [expected] = kinds;
  if (required && first === undefined && expected !== undefined) {
    return refuse('roleNeedsLimit', `${path}${limitFields[expected]}`);
  }
  return null;
}

/**
 * A place to go to after signing in, when it is safe to follow: a path inside this application. Anything that a browser
 * could read as another site ("//…", "/\…", control characters) or that leads back to signing in is left out.
 */
export function safeNext(value: string | undefined): string | null {
  if (value === undefined || value.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return null;
  const base = 'http://rostrum.invalid';
  const url = URL.canParse(value, base) ? new URL(value, base) : null;
  if (url === null || url.origin !== base) return null;
  return /^\/(sign-in|welcome|api)(\/|$)/.test(url.pathname) ? null : `${url.pathname}${url.search}${url.hash}`;
}

const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|Chromium|CriOS)\//],
  ['Safari', /\bSafari\//],
];

const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

/** Browser and system of a device; null where the User-Agent does not say. */
export type Device = { readonly browser: string | null; readonly system: string | null };

/** Reads browser and system from a User-Agent; versions are left out, so that the words say little of a person. */
export function deviceOf(userAgent: string | null): Device {
  const named = (list: readonly (readonly [string, RegExp])[]) =>
    list.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0] ?? null;
  return { browser: named(browsers), system: named(systems) };
}

/** How a device is kept in the row of a session: the two names with a bar between. */
export function storedDevice(device: Device): string {
  return `${device.browser ?? ''}|${device.system ?? ''}`;
}

/** Reads what `storedDevice` wrote. */
export function readDevice(stored: string): Device {
  const [browser = '', system = ''] = stored.split('|');
  return { browser: browser || null, system: system || null };
}
