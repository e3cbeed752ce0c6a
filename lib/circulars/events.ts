import { z } from 'zod';
import { eventMaker } from '@/lib/kernel/event';

/** Facts about circulars. Stored for ever: add, never change. */
export const circularEvents = {
  circularRecorded: z.strictObject({
    bodyId: z.string(),
    kind: z.string(),
    announces: z.array(z.string()),
    addressees: z.array(z.string()),
  }),
  recordedCircularCorrected: z.strictObject({ changed: z.array(z.string()) }),
  circularDrafted: z.strictObject({ bodyId: z.string(), kind: z.string() }),
  circularChanged: z.strictObject({ changed: z.array(z.string()) }),
  submittedForClearance: z.strictObject({}),
  clearanceRecorded: z.strictObject({ step: z.string() }),
  stepSkipped: z.strictObject({ step: z.string() }),
  /** Returned to draft: the steps named no longer count. */
  circularReopened: z.strictObject({ steps: z.array(z.string()) }),
  ownNumberGiven: z.strictObject({ reference: z.string(), numberId: z.string() }),
  outsideNumberRecorded: z.strictObject({ reference: z.string() }),
  circularInitialled: z.strictObject({ fileId: z.string() }),
  /** Recorded as done elsewhere; nothing was sent from here. */
  dispatchRecorded: z.strictObject({
    means: z.array(z.string()),
    lists: z.array(z.string()),
    recipients: z.number(),
  }),
  /** What was recorded of a step is another now; what it read before is in the revisions. */
  stepCorrected: z.strictObject({ step: z.string(), changed: z.array(z.string()) }),
  /** Recorded by mistake: those whom it was frozen with, so many, are removed. */
  dispatchRetracted: z.strictObject({ recipients: z.number() }),
  circularCancelled: z.strictObject({ reference: z.string().nullable() }),
  /** Cancelled by mistake: a draft again, with its number; the steps named no longer count. */
  circularReinstated: z.strictObject({ steps: z.array(z.string()) }),
  fileAttached: z.strictObject({ fileId: z.string(), role: z.string() }),
  fileRemoved: z.strictObject({ fileId: z.string(), role: z.string() }),
  answerRecorded: z.strictObject({
    stateId: z.string(),
    answer: z.string(),
    basis: z.string().optional(),
    receivedOn: z.string().nullable().optional(),
    communicationId: z.string().nullable().optional(),
  }),
  replyTakenBack: z.strictObject({ stateId: z.string() }),
  /** The nomination that was its answer is none in the State's own name; there was no reply before it. */
  answerTakenBack: z.strictObject({ stateId: z.string() }),
  /** Subject: the number. */
  numberReserved: z.strictObject({ reference: z.string() }),
  numberExplained: z.strictObject({ reference: z.string(), fate: z.string() }),
  /** Subject: the installation. */
  settingsChanged: z.strictObject({ changed: z.array(z.string()) }),
  /** Subject: the body. */
  letterheadSet: z.strictObject({ changed: z.array(z.string()) }),
} as const;

export const circularEvent = eventMaker('circulars', circularEvents);
