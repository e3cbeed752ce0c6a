import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '@/lib/kernel/refusal';
import { type CommandContext, execute } from '@/lib/platform/command';
import { applicationRoot } from '@/lib/platform/root';
import { installStates } from './commands/install-states';

/**
 * Installs the States that the program ships (`db/seed/states.json`). Run at every start: does nothing when they are there.
 *
 * @returns the number of States of the list, or the refusal of a context that may not
 */
export async function loadStates(context: CommandContext): Promise<Outcome<{ states: number }>> {
  const list: unknown = JSON.parse(readFileSync(join(applicationRoot(), 'db', 'seed', 'states.json'), 'utf8'));
  return execute(installStates, context, list);
}
