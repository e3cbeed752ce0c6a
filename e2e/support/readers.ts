import { join } from 'node:path';
import { test } from './visit';

/**
 * Those through whose eyes the pages of the demonstration are looked at. The personas are ready there; an administrator
 * creates the others before the tests begin (`readers.setup.ts`).
 */
export const readers = [
  /** Nobody is signed in. */
  'out',
  /** Persona officerA: an officer of all meetings. */
  'officer',
  /** Persona clearingOfficer. */
  'clearing',
  /** Persona chair: of the invented bodies and of the Working Group that met in Luxembourg. */
  'chair',
  /** Persona mission: the focal point of the invented State Abenkoro. */
  'mission',
  /** The focal point of another invented State, a member of the same bodies. */
  'neighbour',
  /** The focal point of Canada, which is a member of the real bodies and none of the invented ones. */
  'canada',
  /** Persona observer: the focal point of an invented organization. */
  'observer',
  /** Persona administrator. */
  'admin',
  /** A co-host of the Luxembourg meeting and of nothing else. */
  'cohost',
  /** An account without any role. */
  'bare',
] as const;

export type Reader = (typeof readers)[number];

/** Folder of this run's files; `playwright.config.ts` made it. */
export function dataFolder(): string {
  const folder = process.env.ROSTRUM_E2E_DATA;
  if (folder === undefined)
    throw new Error('ROSTRUM_E2E_DATA is not set: run the browser tests by npm test or npm run e2e');
  return folder;
}

/** File with the cookies of a reader who has signed in. */
export function cookiesOf(reader: Reader): string {
  return join(dataFolder(), `${reader}.json`);
}

/** Has the tests around it made as a reader. */
export function lookAs(reader: Reader): void {
  test.use({ storageState: reader === 'out' ? { cookies: [], origins: [] } : cookiesOf(reader) });
}
