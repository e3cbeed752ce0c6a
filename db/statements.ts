import type { Db } from './client';

/** How many statements a piece of work sends to the database. A list sends as many for 2,000 rows as for one. */
export async function statementsOf(db: Db, work: () => unknown): Promise<number> {
  const client = db.$client;
  const prepare = client.prepare;
  let count = 0;
  client.prepare = ((source: string) => {
    count += 1;
    return prepare.call(client, source);
  }) as typeof prepare;
  try {
    await work();
  } finally {
    client.prepare = prepare;
  }
  return count;
}
