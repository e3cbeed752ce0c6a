import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { sheetLayout } from '@/db/schema/nominations';
import { maySomewhere } from '@/lib/access/policy';
import type { NewEvent } from '@/lib/kernel/event';
import { isRefusal, refuse } from '@/lib/kernel/refusal';
import { meetingById } from '@/lib/meetings/load-meeting';
import { defineCommand } from '@/lib/platform/command';
import { readDraft } from '@/lib/platform/drafts';
import { applyImport } from '../apply-import';
import { nominationEvent } from '../events';
import { mayRecordNomination } from '../policy';
import { importBasis } from '../queries/import-basis';
import { type LayoutChoices, layoutChoicesSchema } from '../sheet/choices';
import { countOutcomes, planDigest } from '../sheet/digest';
import { type ImportDraft, importDraftFrom, importDraftKind } from '../sheet/draft';
import { headingsOf, layoutKey } from '../sheet/layout';
import { planImport } from '../sheet/plan';

const importNominationsSchema = z.strictObject({
  meetingId: z.string(),
  /** The import that was begun, with file and choices. */
  draftId: z.string(),
  /** Mark of what was shown; see `planDigest`. */
  digest: z.string(),
  /** Rows that are refused are left out; otherwise one of them stops the whole. */
  leaveOutRefused: z.boolean(),
});

/**
 * Carries out an import that was shown: all of it or nothing, in one transaction. The same sheet again changes nothing.
 * Refusals: `importExpired`; `headingsNotChosen`; `changedMeanwhile` when it would no longer do what was shown;
 * `importRowsRefused` beside `leaveOutRefused`; those of the functions that record and correct single nominations.
 */
export const importNominations = defineCommand({
  name: 'nominations.importNominations',
  input: importNominationsSchema,
  prepare: {
    role: (actor) => (maySomewhere(actor, 'nominations.record') ? 'allowed' : 'forbidden'),
    work: async ({ meetingId, draftId }, { db, actor, clock }) => {
      if (actor.kind !== 'account') return refuse('notAllowed');
      const owner = { kind: importDraftKind, accountId: actor.accountId, subjectId: meetingId };
      return importDraftFrom(readDraft(db, clock.now(), owner, draftId)) ?? refuse('importExpired');
    },
  },
  load: (tx, input) => meetingById(tx, input.meetingId),
  policy: (actor, meeting) => mayRecordNomination(actor, [{ bodyId: meeting.bodyId, meetingId: meeting.id }]),
  run: ({ tx, input, loaded: meeting, prepared, actor, ids, now }) => {
    const { file, choices, words, sha256 }: ImportDraft = prepared;
    const sheet = file.sheets[choices.sheet];
    if (sheet === undefined || choices.headingRow < 0) return refuse('headingsNotChosen');
    // English names do: parties are shown, not compared, by them.
    const basis = importBasis(tx, meeting, choices.communicationId, now, 'en');
    const rows = planImport(sheet, choices.headingRow, choices, basis, words);
    if (planDigest(rows) !== input.digest) return refuse('changedMeanwhile');
    const counts = countOutcomes(rows);
    if (counts.refused > 0 && !input.leaveOutRefused) {
      return refuse('importRowsRefused', 'leaveOutRefused', { rows: counts.refused });
    }
    const applied = applyImport(tx, { actor, ids, now }, rows, {
      meetingId: meeting.id,
      bodyId: meeting.bodyId,
      invented: meeting.invented,
      communicationId: choices.communicationId,
    });
    if (isRefusal(applied)) return applied;
    const remembered = rememberLayout(tx, meeting, layoutKey(headingsOf(sheet, choices.headingRow)), choices);
    const own =
      applied.length === 0
        ? []
        : [
            nominationEvent('sheetImported', {
              subject: { kind: 'meeting', id: meeting.id },
              meetings: [meeting.id],
              payload: { sha256, created: counts.create, changed: counts.change, leftOut: counts.refused },
            }),
          ];
    const [first, ...others] = [...own, ...applied, ...remembered];
    return first === undefined ? { unchanged: true, result: counts } : { result: counts, events: [first, ...others] };
  },
});

/** Keeps the choices for the next sheet with these headings; no event when they are kept already. */
function rememberLayout(
  tx: Tx,
  meeting: { readonly id: string; readonly bodyId: string },
  headings: string,
  choices: LayoutChoices,
): readonly NewEvent[] {
  const { columns, namesOrder, genderBasis, words } = choices;
  const layout = layoutChoicesSchema.parse({ columns, namesOrder, genderBasis, words });
  const here = and(eq(sheetLayout.bodyId, meeting.bodyId), eq(sheetLayout.headings, headings));
  const before = tx.select({ choices: sheetLayout.choices }).from(sheetLayout).where(here).get();
  if (before !== undefined && JSON.stringify(before.choices) === JSON.stringify(layout)) return [];
  tx.insert(sheetLayout)
    .values({ bodyId: meeting.bodyId, headings, choices: layout })
    .onConflictDoUpdate({ target: [sheetLayout.bodyId, sheetLayout.headings], set: { choices: layout } })
    .run();
  return [
    nominationEvent('layoutRemembered', {
      subject: { kind: 'body', id: meeting.bodyId },
      meetings: [meeting.id],
      payload: { columns: columns.filter((field) => field !== null).length },
    }),
  ];
}
