import type { ArrangedDraft } from '../../drafting/types';
import type { Arrangement } from '../ask-arrangement';

/** An arrangement with the drawing of lots that it came from; see `illustrationRequestSchema`. */
export type DrawnArrangement = Omit<Arrangement, 'draft'> & { readonly draft: ArrangedDraft; readonly drawing: number };

/** Drawings tried at most: one may fall by chance on what is known already. */
export const mostDrawings = 10;

/** What came of looking for one more: `none` was found, the board or the aims have `changed` since, or it `failed`. */
export type OtherArrangement = DrawnArrangement | 'none' | 'changed' | 'failed';

const sameValues = (a: ArrangedDraft, b: ArrangedDraft) =>
  a.goals.length === b.goals.length &&
  a.goals.every(({ goal, value }, at) => b.goals[at]?.goal === goal && b.goals[at]?.value === value);

/**
 * Draws lots anew until they fall on an arrangement that is not known yet and as good in every goal.
 *
 * @param known proven arrangements of one problem, in the order in which they were drawn
 * @param draw asks for the arrangement of a drawing; null: there is no answer
 */
export async function anotherArrangement(
  known: readonly DrawnArrangement[],
  draw: (drawing: number) => Promise<Arrangement | null>,
): Promise<OtherArrangement> {
  const last = known.at(-1);
  if (last === undefined) return 'none';
  for (let drawing = last.drawing + 1; drawing <= last.drawing + mostDrawings; drawing += 1) {
    const found = await draw(drawing);
    if (found === null) return 'failed';
    const { draft } = found;
    // Time was up before it was proven: it may be less good.
    if (draft.status === 'feasible' || draft.status === 'undecided') return 'none';
    if (draft.status === 'infeasible' || !sameValues(draft, last.draft)) return 'changed';
    if (known.every((one) => one.draft.programmeSha256 !== draft.programmeSha256)) return { ...found, draft, drawing };
  }
  return 'none';
}
