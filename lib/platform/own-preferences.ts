import { database } from './database';
import { keepPreference } from './preferences';
import { requireActor } from './session';

/** Keeps what whoever makes this request likes. */
export async function keepOwnPreference(name: string, value: string): Promise<void> {
  keepPreference(database(), (await requireActor()).accountId, name, value);
}
