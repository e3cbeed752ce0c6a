import type { z } from 'zod';
import { event } from '@/db/schema/log';
import { addOrganization } from '@/lib/bodies/commands/add-organization';
import { addState } from '@/lib/bodies/commands/add-state';
import type { Actor } from '@/lib/kernel/actor';
import type { Outcome } from '@/lib/kernel/refusal';
import { type Command, execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';

/** The value of an outcome that a test relies on. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Input of the mission of an invented State in Vienna, resident in Berlin. */
export const missionInput = {
  stateId: 'XAA',
  dutyStation: 'vienna',
  residence: 'Berlin',
  name: null,
  language: 'fr',
  emails: ['mission@xaa.invalid'],
  postalAddress: 'Quay 1, Berlin',
  note: null,
  inUse: true,
};

/** Where the organization is written to. */
export const address = {
  attention: 'Legal Office',
  language: 'en',
  emails: ['legal@tides.invalid'],
  postalAddress: null,
  note: null,
};

/** A database with two invented States and an organization, and a way to carry out commands as an officer or somebody else. */
export async function desk() {
  const db = memoryDatabase();
  const context = testContext(db, actorWith('officer'));
  const run = <S extends z.ZodType, L, P, R>(command: Command<S, L, P, R>, input: unknown, actor?: Actor) =>
    execute(command, { ...context, actor: actor ?? context.actor }, input);
  for (const id of ['XAA', 'XAB']) {
    granted(await run(addState, { id, names: { en: `Land ${id}` }, nameInText: `Land ${id}`, usualGroup: 'EEG' }));
  }
  const organizationId = granted(
    await run(addOrganization, { name: 'Institute of Tides', acronym: 'IT', kind: 'nonGovernmental', invented: true }),
  ).id;
  const all = () => db.select().from(event).all();
  const before = all().length;
  const news = () => all().slice(before);
  return { db, run, organizationId, news };
}
