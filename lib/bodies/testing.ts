import { asc } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { event } from '@/db/schema/log';
import type { Actor } from '@/lib/kernel/actor';
import type { Outcome } from '@/lib/kernel/refusal';
import { type Command, execute } from '@/lib/platform/command';
import { actorWith, memoryDatabase, testContext } from '@/lib/platform/testing';
import { addOrganization } from './commands/add-organization';
import { addState } from './commands/add-state';
import { createBody } from './commands/create-body';
import { installStates } from './commands/install-states';

/** The value of an outcome that a test relies on. */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

const listed = (id: string, en: string, usualGroup: string | null) => ({
  id,
  names: { en },
  nameInText: en,
  status: 'member',
  usualGroup,
});

/** A short reference list: four States and two labels. */
export const shortList = {
  states: [
    listed('BEL', 'Belgium', 'WEO'),
    listed('EGY', 'Egypt', 'AFR'),
    listed('JPN', 'Japan', 'APG'),
    listed('LUX', 'Luxembourg', 'WEO'),
  ],
  labels: [{ label: 'developingM49', asAt: '2020-10-15', source: 'a list', states: ['EGY'] }],
};

/**
 * A database with four States and two invented ones (XAA, XAB), a committee that exists with a subcommittee, an invented
 * body, and an organization; and a way to carry out commands on it as an unlimited officer or as somebody else.
 */
export async function desk() {
  const db = memoryDatabase();
  const { ids, ...context } = testContext(db, actorWith('officer'));
  const run = <S extends z.ZodType, L, P, R>(command: Command<S, L, P, R>, input: unknown, actor?: Actor) =>
    execute(command, { ...context, ids, actor: actor ?? context.actor }, input);
  const body = async (slug: string, parentId: string | null, invented: boolean) =>
    granted(await run(createBody, { slug, name: slug, acronym: null, kind: 'committee', parentId, invented })).id;

  granted(await run(installStates, shortList));
  for (const id of ['XAA', 'XAB']) {
    granted(await run(addState, { id, names: { en: `Land ${id}` }, nameInText: `Land ${id}`, usualGroup: 'EEG' }));
  }
  const committee = await body('committee', null, false);
  const subcommittee = await body('subcommittee', committee, false);
  const invented = await body('invented', null, true);
  const organization = granted(
    await run(addOrganization, { name: 'Institute of Harbours', acronym: '', kind: 'nonGovernmental', invented: true }),
  ).id;
  const before = eventsOf(db).length;
  /** Events since the desk was set up. */
  const news = () => eventsOf(db).slice(before);
  return { db, run, committee, subcommittee, invented, organization, news };
}

function eventsOf(db: Db) {
  const { type, subjectKind, subjectId, payload, revisionIds } = event;
  return db.select({ type, subjectKind, subjectId, payload, revisionIds }).from(event).orderBy(asc(event.seq)).all();
}
