import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { nomineeCondition } from '@/db/schema/programme';
import { asksNothing, withoutPanel } from './rules/conditions';
import type { NomineeCondition } from './types';

/**
 * What is asked of the arrangements of a version, by nomination for the meeting. For the desk and the Chair only: the caller
 * asks the policy first.
 */
export function conditionsOf(db: Db | Tx, versionId: string): Readonly<Record<string, NomineeCondition>> {
  return Object.fromEntries(
    db
      .select()
      .from(nomineeCondition)
      .where(eq(nomineeCondition.versionId, versionId))
      .orderBy(nomineeCondition.nominationMeetingId)
      .all()
      .map(({ nominationMeetingId, pin, panelId, cannotBeOn }) => [nominationMeetingId, { pin, panelId, cannotBeOn }]),
  );
}

/** Replaces what is asked for one nominee; null, or what asks nothing, takes it away. */
export function writeCondition(
  tx: Tx,
  versionId: string,
  nominationMeetingId: string,
  condition: NomineeCondition | null,
): void {
  tx.delete(nomineeCondition)
    .where(
      and(eq(nomineeCondition.versionId, versionId), eq(nomineeCondition.nominationMeetingId, nominationMeetingId)),
    )
    .run();
  if (condition === null || asksNothing(condition)) return;
  const { pin, panelId, cannotBeOn } = condition;
  tx.insert(nomineeCondition).values({ versionId, nominationMeetingId, pin, panelId, cannotBeOn }).run();
}

/** Takes a panel that is about to go out of all conditions of its version. */
export function forgetPanel(tx: Tx, versionId: string, panelId: string): void {
  for (const [id, condition] of Object.entries(conditionsOf(tx, versionId))) {
    if (condition.panelId === panelId || condition.cannotBeOn.includes(panelId)) {
      writeCondition(tx, versionId, id, withoutPanel(condition, panelId));
    }
  }
}

/**
 * Carries the conditions of one version over to another.
 *
 * @param copyOf the copy of a panel by its id
 */
export function copyConditions(tx: Tx, fromId: string, toId: string, copyOf: (panelId: string) => string): void {
  for (const [id, { pin, panelId, cannotBeOn }] of Object.entries(conditionsOf(tx, fromId))) {
    writeCondition(tx, toId, id, {
      pin,
      panelId: panelId === null ? null : copyOf(panelId),
      cannotBeOn: cannotBeOn.map(copyOf),
    });
  }
}
