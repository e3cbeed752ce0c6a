import { z } from 'zod';
import type { Db } from '@/db/client';
import { balanceBasis } from '@/lib/balance/queries';
import type { Actor } from '@/lib/kernel/actor';
import { isRefusal, type Outcome, refuse } from '@/lib/kernel/refusal';
import { refusalFor } from '@/lib/kernel/verdict';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { filterRows, viewFrom } from './listing';
import { changeScope, planChanges } from './plan-changes';
import { mayChangeNominations, mayViewNominations } from './policy';
import { listNominations } from './queries/list';
import type { PlannedChange } from './rules/changes';
import { changeActSchema } from './schema';
import type { NominationStatus } from './types';

const previewSchema = z.strictObject({
  slug: z.string(),
  act: changeActSchema,
  /** Rows picked one by one, or all that match the address of the list. */
  selection: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rows'), ids: z.array(z.string()).max(5000) }),
    z.strictObject({ kind: z.literal('matching'), query: z.string().max(2000) }),
  ]),
});

/** What an act would do to one nomination, as the preview shows it. */
export type PreviewRow = {
  readonly nominationMeetingId: string;
  readonly revision: number;
  readonly name: string;
  readonly status: NominationStatus;
  readonly planned: PlannedChange;
};

/**
 * What an act would do to each of the nominations selected: nothing is changed. The rows carry the revision in which they were seen, so
 * that the command refuses what somebody changes in between.
 */
export function previewChanges(db: Db, actor: Actor, values: unknown): Outcome<readonly PreviewRow[]> {
  const parsed = previewSchema.safeParse(values);
  if (!parsed.success) return { ok: false, refusal: refuse('required', parsed.error.issues[0]?.path.join('.')) };
  const { slug, act, selection } = parsed.data;
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) return { ok: false, refusal: refuse('notFound') };
  const scope = changeScope(db, meeting.id, act);
  if (isRefusal(scope)) return { ok: false, refusal: scope };
  if (mayViewNominations(actor, scope.meeting) !== 'allowed') return { ok: false, refusal: refuse('notFound') };
  const refusal = refusalFor(actor, mayChangeNominations(actor, act.kind, scope));
  if (refusal !== null) return { ok: false, refusal };
  const ids = selection.kind === 'rows' ? selection.ids : idsOfView(db, meeting, selection.query);
  const rows = planChanges(db, scope, act, ids);
  if (isRefusal(rows)) return { ok: false, refusal: rows };
  return {
    ok: true,
    value: rows.map(({ nominationMeetingId, revision, name, status, planned }) => ({
      nominationMeetingId,
      revision,
      name,
      status,
      planned,
    })),
  };
}

/** All nominations that the address of a list shows, on whatever page. */
function idsOfView(
  db: Db,
  meeting: { readonly id: string; readonly bodyId: string; readonly startsOn: string | null },
  query: string,
): readonly string[] {
  const rows = listNominations(db, meeting.id, balanceBasis(db, meeting.bodyId, meeting.startsOn), 'en');
  return filterRows(rows, viewFrom(Object.fromEntries(new URLSearchParams(query)))).map((row) => row.id);
}
