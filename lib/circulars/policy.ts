import { type ActName, judge, may, maySomewhere } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';
import { isIssued } from './rules/life';
import type { CircularState, CircularStep } from './types';

/** What decides who may see or record a circular: its body and the meetings it serves, each with its own body. */
export type CircularScope = {
  readonly bodyId: string;
  readonly meetings: readonly { readonly id: string; readonly bodyId: string }[];
};

/** A circular on record: what has not left the house is open to fewer people than what has. */
export type KnownCircular = CircularScope & { readonly state: CircularState };

/** What anybody needs to know that there is such a circular. A cancelled one was never issued. */
function seeingOf(state: CircularState): ActName {
  return isIssued(state) ? 'circulars.view' : 'circulars.viewDraft';
}

/** Who may see a circular: whoever may see such circulars of one of the meetings it serves, or of its body. */
export function mayViewCircular(actor: Actor, circular: KnownCircular): boolean {
  const act = seeingOf(circular.state);
  return (
    may(actor, act, { bodyId: circular.bodyId }) ||
    circular.meetings.some((meeting) => may(actor, act, { bodyId: meeting.bodyId, meetingId: meeting.id }))
  );
}

/** An act for every meeting that a circular serves; its body is asked apart unless one of those meetings is the body's own. */
function judgeAll(actor: Actor, act: ActName, see: ActName, circular: CircularScope): Verdict {
  const scopes = circular.meetings.map((meeting) => ({ bodyId: meeting.bodyId, meetingId: meeting.id }));
  const ofBody = scopes.some((scope) => scope.bodyId === circular.bodyId) ? [] : [{ bodyId: circular.bodyId }];
  const verdicts = [...scopes, ...ofBody].map((scope) => judge(actor, act, see, scope));
  if (verdicts.includes('hidden')) return 'hidden';
  return verdicts.includes('forbidden') ? 'forbidden' : 'allowed';
}

/** Who may record or draft a circular: somebody who may do so for every meeting it serves. */
export function mayRecordCircular(actor: Actor, circular: CircularScope): Verdict {
  return judgeAll(actor, 'circulars.record', 'circulars.view', circular);
}

function mayDo(actor: Actor, act: ActName, circular: KnownCircular): Verdict {
  if (judgeAll(actor, act, seeingOf(circular.state), circular) === 'allowed') return 'allowed';
  return mayViewCircular(actor, circular) ? 'forbidden' : 'hidden';
}

/** Who may take a circular on record a step further: submit, number, initial, cancel it, or attach a file. */
export function mayHandleCircular(actor: Actor, circular: KnownCircular): Verdict {
  return mayDo(actor, 'circulars.record', circular);
}

/** Who may clear a circular or return it: the clearing officer, or an officer who records it on their behalf. */
export function mayClearCircular(actor: Actor, circular: KnownCircular): Verdict {
  return mayDo(actor, 'circulars.clear', circular);
}

/** Who may record that a circular was dispatched, which freezes it. */
export function mayDispatchCircular(actor: Actor, circular: KnownCircular): Verdict {
  return mayDo(actor, 'circulars.dispatch', circular);
}

/** Who may record a step, or correct what was recorded of it. */
export function mayRecordStep(actor: Actor, circular: KnownCircular, step: CircularStep): Verdict {
  if (step === 'dispatched') return mayDispatchCircular(actor, circular);
  const clears = step === 'firstClearance' || step === 'secondClearance';
  return clears ? mayClearCircular(actor, circular) : mayHandleCircular(actor, circular);
}

/** Who may change a circular that is about to serve `after` instead of `before`. */
export function mayChangeCircular(actor: Actor, before: KnownCircular, after: CircularScope): Verdict {
  const verdicts = [mayHandleCircular(actor, before), mayRecordCircular(actor, after)];
  if (verdicts.every((verdict) => verdict === 'allowed')) return 'allowed';
  return mayViewCircular(actor, before) ? 'forbidden' : 'hidden';
}

/** Who may see the circulars of a meeting as a list. */
export function mayViewMeetingCirculars(
  actor: Actor,
  meeting: { readonly id: string; readonly bodyId: string },
): boolean {
  return may(actor, 'circulars.view', { bodyId: meeting.bodyId, meetingId: meeting.id });
}

/** Who may see what each State answered: the desk and the Chair. To everybody else there is no such thing. */
export function mayViewAnswers(actor: Actor, meeting: { readonly id: string; readonly bodyId: string }): boolean {
  return may(actor, 'circulars.viewAnswers', { bodyId: meeting.bodyId, meetingId: meeting.id });
}

/** Who may see the ledger of the own series: whoever sees circulars before they are issued. */
export function mayViewNumbers(actor: Actor): Verdict {
  return maySomewhere(actor, 'circulars.viewDraft') ? 'allowed' : 'hidden';
}

/**
 * Who may record circulars of any meeting at all: asked before an upload is looked at, and of the ledger of numbers, which
 * serves every body.
 */
export function mayRecordSomewhere(actor: Actor): Verdict {
  if (maySomewhere(actor, 'circulars.record')) return 'allowed';
  return maySomewhere(actor, 'circulars.viewDraft') ? 'forbidden' : 'hidden';
}

/** Who may say how circulars are numbered and cleared in this installation. */
export function mayChangeSettings(actor: Actor): Verdict {
  const verdict = judge(actor, 'circulars.settings', 'circulars.viewDraft', {});
  return verdict === 'hidden' && maySomewhere(actor, 'circulars.viewDraft') ? 'forbidden' : verdict;
}

/** Who may say who writes for a body: what stands at the head and foot of its letters. */
export function mayChangeLetterhead(actor: Actor, bodyId: string): Verdict {
  return judge(actor, 'circulars.settings', 'circulars.view', { bodyId });
}
