import { and, eq, inArray, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import { organization, state } from '@/db/schema/bodies';
import { question, questionPanel } from '@/db/schema/programme';
import { isRefusal, type Refusal, refuse } from '@/lib/kernel/refusal';
import type { addQuestionSchema } from './schema';
import { findSeat, panelsNumbered } from './version';

/** A question's content resolved to the rows it refers to. */
export type ResolvedQuestion = {
  readonly panelIds: readonly string[];
  readonly row: {
    readonly letter: string;
    readonly text: string;
    readonly sentences: number;
    readonly seatId: string | null;
    readonly stateId: string | null;
    readonly organizationId: string | null;
  };
};

/** A State or organization by its id as it is written in a row; `notFound` beside the id. */
export function resolveParty(
  tx: Tx,
  party: { kind: 'state'; stateId: string } | { kind: 'organization'; organizationId: string } | { kind: 'none' },
  field: string,
): { stateId: string | null; organizationId: string | null } | Refusal {
  if (party.kind === 'state') {
    const found = tx.select({ id: state.id }).from(state).where(eq(state.id, party.stateId)).get();
    return found === undefined ? refuse('notFound', `${field}.stateId`) : { stateId: found.id, organizationId: null };
  }
  if (party.kind === 'organization') {
    const found = tx
      .select({ id: organization.id })
      .from(organization)
      .where(eq(organization.id, party.organizationId))
      .get();
    return found === undefined
      ? refuse('notFound', `${field}.organizationId`)
      : { stateId: null, organizationId: found.id };
  }
  return { stateId: null, organizationId: null };
}

/**
 * Resolves and checks a question's content. Refusals: `notFound` beside a panel number or the addressee; `letterTaken`
 * when a question of one of these panels bears the letter; `seatNotOnPanels` when it is put to a seat of another panel;
 * `changedMeanwhile` when panels or seats bear other numbers than those in view.
 *
 * @param except the question being edited
 */
export function resolveQuestion(
  tx: Tx,
  input: z.output<typeof addQuestionSchema>,
  except: string | null,
): ResolvedQuestion | Refusal {
  const panelIds = panelsNumbered(tx, input.versionId, input.panelNumbers, input.panelIds);
  if (isRefusal(panelIds)) return panelIds;
  const sameLetter = tx
    .select({ id: question.id })
    .from(question)
    .innerJoin(questionPanel, eq(questionPanel.questionId, question.id))
    .where(
      and(
        eq(question.versionId, input.versionId),
        eq(question.letter, input.letter),
        inArray(questionPanel.panelId, [...panelIds]),
        except === null ? undefined : ne(question.id, except),
      ),
    )
    .get();
  if (sameLetter !== undefined) return refuse('letterTaken', 'letter');

  const { letter, text, sentences, addressee } = input;
  if (addressee.kind === 'seat') {
    if (!input.panelNumbers.includes(addressee.panelNumber)) return refuse('seatNotOnPanels', 'addressee');
    const place = findSeat(tx, { versionId: input.versionId, ...addressee });
    if (isRefusal(place)) return { ...place, field: `addressee.${place.field}` };
    if (addressee.seatId !== undefined && addressee.seatId !== place.id) return refuse('changedMeanwhile');
    return { panelIds, row: { letter, text, sentences, seatId: place.id, stateId: null, organizationId: null } };
  }
  const party = resolveParty(tx, addressee, 'addressee');
  if (isRefusal(party)) return party;
  return { panelIds, row: { letter, text, sentences, seatId: null, ...party } };
}
