import { asc, eq } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { account } from '@/db/schema/access';
import { takenArrangement } from '@/db/schema/programme';
import type { ArrangedDraft } from '../drafting/types';
import { namedSeats } from '../rules/structure';
import type { Programme } from '../types';

/** An illustrative arrangement that cards of a version were taken from. */
export type TakenArrangement = {
  readonly draft: ArrangedDraft;
  readonly takenAt: string;
  /** Null: the program itself. */
  readonly takenBy: string | null;
  /** Seats of the arrangement, and those of them that are in the version as they were in it. */
  readonly seats: number;
  readonly kept: number;
};

/**
 * The arrangements that cards of a version were taken from, in the order in which they were, with what is left of each. For the
 * desk and the Chair only.
 *
 * @param programme the version, read with `getProgramme`
 */
export function listTakenArrangements(db: Db | Tx, programme: Programme): readonly TakenArrangement[] {
  const seatedOn = new Map(
    programme.panels.flatMap((panel) =>
      namedSeats(panel).map(({ panellist }) => [panellist.nominationMeetingId, panel.id] as const),
    ),
  );
  return db
    .select({ draft: takenArrangement.draft, takenAt: takenArrangement.takenAt, takenBy: account.displayName })
    .from(takenArrangement)
    .leftJoin(account, eq(account.id, takenArrangement.takenById))
    .where(eq(takenArrangement.versionId, programme.version.id))
    .orderBy(asc(takenArrangement.takenAt), asc(takenArrangement.sha256))
    .all()
    .map((row) => {
      const placed = Object.entries(row.draft.programme);
      return { ...row, seats: placed.length, kept: placed.filter(([id, panel]) => seatedOn.get(id) === panel).length };
    });
}
