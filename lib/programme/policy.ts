import { type ActName, judge, may, type Scope } from '@/lib/access/policy';
import type { Actor } from '@/lib/kernel/actor';
import type { Verdict } from '@/lib/kernel/verdict';
import type { ProgrammeState } from './types';

/** The meeting a programme belongs to, as the table of acts needs it. */
export type ProgrammeScope = Required<Scope>;

/** Drafts and proposals are the desk's and the Chair's; from agreement on a version is open to all who see the meeting's programme. */
function actToView(state: ProgrammeState): ActName {
  return state === 'draft' || state === 'proposed' ? 'programme.viewDraft' : 'programme.viewAgreed';
}

/** Who may read a version on the desk. What is published is also open without sign-in, at its public address. */
export function mayViewVersion(actor: Actor, state: ProgrammeState, scope: ProgrammeScope): Verdict {
  return may(actor, actToView(state), scope) ? 'allowed' : 'hidden';
}

/** Who may read what the rules found: whoever prepares the programme. */
export function mayViewFindings(actor: Actor, scope: ProgrammeScope): boolean {
  return may(actor, 'programme.viewDraft', scope);
}

/** Who reads the notes on panels and seats: the desk that writes them and the Chair. Nobody else learns that there are any. */
export function mayReadNotes(actor: Actor, scope: ProgrammeScope): boolean {
  return may(actor, 'programme.viewDraft', scope);
}

/** Who may read the aims of a programme and how it stands beside them: the desk and the Chair. */
export function mayViewAims(actor: Actor, scope: ProgrammeScope): boolean {
  return may(actor, 'programme.viewDraft', scope);
}

/**
 * Who may have arrangements of a draft computed, and reads why they are so and what limits them: the desk and the Chair.
 * Nothing changes by it; cards are taken by who may change the draft.
 */
export function mayIllustrate(actor: Actor, scope: ProgrammeScope): boolean {
  return mayViewAims(actor, scope);
}

/** Who sets the aims, for the Chair; who sees no drafts does not know of them. */
export function maySetAims(actor: Actor, scope: ProgrammeScope): Verdict {
  return judge(actor, 'programme.draft', 'programme.viewDraft', scope);
}

/** Who says how arrangements are made and whom aims count: the desk and the Chair, whose method it is. */
export function maySetMethod(actor: Actor, scope: ProgrammeScope): Verdict {
  return judge(actor, 'programme.agree', 'programme.viewDraft', scope);
}

/** Who may open a new version. */
export function mayOpenDraft(actor: Actor, scope: ProgrammeScope): Verdict {
  return judge(actor, 'programme.draft', 'meetings.view', scope);
}

/** Who may change what a version contains. */
export function mayChangeVersion(actor: Actor, state: ProgrammeState, scope: ProgrammeScope): Verdict {
  return judge(actor, 'programme.draft', actToView(state), scope);
}

/** Who may put a version forward, and record that it was agreed. */
export function mayAgreeVersion(actor: Actor, state: ProgrammeState, scope: ProgrammeScope): Verdict {
  return judge(actor, 'programme.agree', actToView(state), scope);
}

/** Who may publish a version. */
export function mayPublishVersion(actor: Actor, state: ProgrammeState, scope: ProgrammeScope): Verdict {
  return judge(actor, 'programme.publish', actToView(state), scope);
}

/**
 * Who records that a State took back its nominee, and what becomes of the seat: whoever records nominations, what became of
 * them, and the programme. To who sees no nominations there is nothing to record.
 */
export function mayRecordWithdrawal(actor: Actor, scope: ProgrammeScope): Verdict {
  const acts: readonly ActName[] = ['nominations.record', 'nominations.decide', 'programme.draft'];
  const verdicts = acts.map((act) => judge(actor, act, 'nominations.view', scope));
  return verdicts.find((verdict) => verdict !== 'allowed') ?? 'allowed';
}

/** Who sees what is to be brought up to date after a change of the programme: the desk and the Chair. */
export function mayViewFollowUp(actor: Actor, scope: ProgrammeScope): Verdict {
  return may(actor, 'programme.viewDraft', scope) ? 'allowed' : 'hidden';
}

/** Who ticks off what was brought up to date. */
export function mayTickFollowUp(actor: Actor, scope: ProgrammeScope): Verdict {
  return judge(actor, 'programme.draft', 'programme.viewDraft', scope);
}
