'use server';

import { type Outcome, refuse } from '@/lib/kernel/refusal';
import { act } from '@/lib/platform/action';
import { blankToNull } from '@/lib/platform/form-values';
import { addPanel } from '../commands/add-panel';
import { addQuestion } from '../commands/add-question';
import { addSeat } from '../commands/add-seat';
import { arrangeSeats } from '../commands/arrange-seats';
import { assignPart } from '../commands/assign-part';
import { editPanel } from '../commands/edit-panel';
import { editQuestion } from '../commands/edit-question';
import { lockSeats } from '../commands/lock-seats';
import { openDraft } from '../commands/open-draft';
import { orderPanels } from '../commands/order-panels';
import { orderParts } from '../commands/order-parts';
import { orderQuestions } from '../commands/order-questions';
import { orderSeats } from '../commands/order-seats';
import { removePanel } from '../commands/remove-panel';
import { removePart } from '../commands/remove-part';
import { removeQuestion } from '../commands/remove-question';
import { removeSeat } from '../commands/remove-seat';
import { setCondition } from '../commands/set-condition';
import { writeNote } from '../commands/write-note';
import { finishedArrangement } from '../finished-arrangements';
import type { BoardAct } from '../rules/board';

/** Carries out an act of the board as the command it stands for. The board itself shows what came of it. */
export async function carryOutAct(versionId: string, given: BoardAct): Promise<Outcome<unknown>> {
  switch (given.kind) {
    case 'arrange':
      return act(arrangeSeats, {
        versionId,
        placements: given.placements,
        arrangement: given.run === undefined ? null : finishedArrangement(given.run, versionId),
      });
    case 'lock':
      return act(lockSeats, { versionId, seatIds: given.seatIds, locked: given.locked });
    case 'note': {
      const { kind, id } = given.about;
      const about = kind === 'seat' ? { kind, seatId: id } : { kind, panelId: id };
      return act(writeNote, { versionId, about, was: given.was, note: given.note });
    }
    case 'condition':
      return act(setCondition, {
        versionId,
        nominationMeetingId: given.nomineeId,
        was: given.was,
        condition: given.condition,
      });
    case 'orderSeats':
      return act(orderSeats, { versionId, panelId: given.panelId, was: given.was, ids: given.ids });
    case 'orderPanels':
      return act(orderPanels, { versionId, was: given.was, ids: given.ids });
    case 'orderParts':
      return act(orderParts, {
        versionId,
        kind: given.part,
        panelId: given.panelId,
        was: given.was,
        ids: given.ids,
      });
    case 'orderQuestions':
      return act(orderQuestions, { versionId, was: given.was, ids: given.ids });
    default:
      // A server action is a public endpoint: what arrives need not be what the type says.
      return { ok: false, refusal: refuse('invalidInput') };
  }
}

/** Opens a draft from a form. */
export async function openDraftAction(values: unknown) {
  return act(openDraft, blankToNull(values));
}

/** Adds a panel from a form. */
export async function addPanelAction(values: unknown) {
  return act(addPanel, blankToNull(values));
}

/** Changes topic, part and title of a panel from a form. */
export async function editPanelAction(values: unknown) {
  return act(editPanel, blankToNull(values));
}

/** Takes a panel that holds nothing out of a draft. */
export async function removePanelAction(versionId: string, panelId: string) {
  return act(removePanel, { versionId, panelId });
}

/** Adds an open seat to a panel. */
export async function addSeatAction(versionId: string, panelId: string) {
  return act(addSeat, { versionId, panelId });
}

/** Takes an open seat out of a panel. */
export async function removeSeatAction(versionId: string, seatId: string) {
  return act(removeSeat, { versionId, seatId });
}

/** Gives a person a part in the programme from a form. */
export async function assignPartAction(values: unknown) {
  return act(assignPart, blankToNull(values));
}

/** Takes an opening, keynote, moderation or closing out of a draft. */
export async function removePartAction(versionId: string, partId: string) {
  return act(removePart, { versionId, partId });
}

/** Adds a question from a form. */
export async function addQuestionAction(values: unknown) {
  return act(addQuestion, blankToNull(values));
}

/** Replaces the content of a question from a form. */
export async function editQuestionAction(values: unknown) {
  return act(editQuestion, blankToNull(values));
}

/** Takes a question out of a draft. */
export async function removeQuestionAction(versionId: string, questionId: string) {
  return act(removeQuestion, { versionId, questionId });
}
