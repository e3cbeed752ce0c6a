import { and, inArray, isNotNull, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { circularAnswer, circularRecipient } from '@/db/schema/circulars';
import type { Instant } from '@/lib/kernel/dates';
import {
  type AddressedStates,
  type AnswerCounts,
  type AskingCircular,
  actionDatePassesAt,
  answerOf,
  asksForNominations,
  countAnswers,
} from '../rules/answers';
import { isIssued } from '../rules/life';
import type { AddresseeClass, Answer, CircularKind } from '../types';
import { type CircularRecord, listCirculars, listRegister } from './circulars';
import { type Memberships, membershipReader } from './recipients';

/** What is recorded of a State's answer to a circular. */
export type AnswerRecord = typeof circularAnswer.$inferSelect;

/** Answers on record to circulars, by circular. One query. */
function answersTo(db: Tx, circularIds: readonly string[]): ReadonlyMap<string, readonly AnswerRecord[]> {
  const byCircular = new Map<string, AnswerRecord[]>();
  const rows = db
    .select()
    .from(circularAnswer)
    .where(inArray(circularAnswer.circularId, [...circularIds]))
    .all();
  for (const row of rows) {
    const own = byCircular.get(row.circularId);
    if (own === undefined) byCircular.set(row.circularId, [row]);
    else own.push(row);
  }
  return byCircular;
}

/** States among the frozen recipients of circulars, by circular; the chair of a group is not written to as a State. One query. */
function frozenStates(db: Tx, circularIds: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byCircular = new Map<string, Set<string>>();
  const rows = db
    .select({ circularId: circularRecipient.circularId, stateId: circularRecipient.stateId })
    .from(circularRecipient)
    .where(
      and(
        inArray(circularRecipient.circularId, [...circularIds]),
        isNotNull(circularRecipient.stateId),
        ne(circularRecipient.kind, 'groupChair'),
      ),
    )
    .all();
  for (const { circularId, stateId } of rows) {
    if (stateId !== null) byCircular.set(circularId, (byCircular.get(circularId) ?? new Set()).add(stateId));
  }
  return byCircular;
}

const groupClasses: readonly AddresseeClass[] = ['groupAFR', 'groupAPG', 'groupEEG', 'groupGRU', 'groupWEO'];

/**
 * The States a circular was sent to: those frozen at dispatch, or what its classes say. All members of the body, and all
 * permanent missions, name States; missions at one duty station do not, for which State has one there is not on record.
 */
function addressedBy(
  memberships: Memberships,
  circular: CircularRecord,
  frozen: ReadonlySet<string> | undefined,
): AddressedStates {
  if (frozen !== undefined) return frozen;
  if (circular.recipientCount > 0) return new Set();
  const day = circular.datedOn;
  if (day === null) return null;
  const members = memberships(circular.bodyId, day);
  if (circular.addressees.some((list) => list === 'statesMembers' || list === 'permanentMissions')) {
    return new Set(members.map((one) => one.stateId));
  }
  const groups = circular.addressees.filter((list) => groupClasses.includes(list));
  if (groups.length === 0 || groups.length < circular.addressees.length) return null;
  return new Set(
    members.flatMap((one) =>
      one.regionalGroup !== null && groups.some((list) => list === `group${one.regionalGroup}`) ? [one.stateId] : [],
    ),
  );
}

/** A circular that asks for nominations with what is needed to tell each State's answer. */
export type Asking = AskingCircular & { readonly circular: CircularRecord; readonly records: readonly AnswerRecord[] };

function asking(db: Tx, circulars: readonly CircularRecord[]): readonly Asking[] {
  const asked = circulars.filter((one) => isIssued(one.state) && asksForNominations(one.kind));
  const ids = asked.map((one) => one.id);
  const records = answersTo(db, ids);
  const frozen = frozenStates(db, ids);
  const memberships = membershipReader(db);
  return asked.map((circular) => {
    const own = records.get(circular.id) ?? [];
    return {
      id: circular.id,
      isTracked: circular.state === 'dispatched',
      follows: circular.links.filter((link) => link.kind !== 'supersedes').map((link) => link.toCircularId),
      addressed: addressedBy(memberships, circular, frozen.get(circular.id)),
      answers: new Map(own.map((row) => [row.stateId, row.answer])),
      circular,
      records: own,
    };
  });
}

/** The circulars of a meeting that ask for nominations, by date, with what States answered. */
export function listAsking(db: Tx, meetingId: string): readonly Asking[] {
  return asking(db, listCirculars(db, meetingId));
}

/** What one State answered to the circulars of a meeting that ask for nominations: for its own mission. */
export function listOwnAnswers(db: Tx, meetingId: string, stateId: string): ReadonlyMap<string, Answer | null> {
  const all = listAsking(db, meetingId);
  const byId = new Map(all.map((one) => [one.id, one]));
  return new Map(all.map((one) => [one.id, answerOf(one, stateId, byId)]));
}

/** An action date of an issued circular, with what has been answered so far. */
export type ActionDateRecord = {
  readonly circular: CircularRecord;
  readonly kind: CircularKind;
  /** The first moment after it. */
  readonly passesAt: Instant;
  readonly isPast: boolean;
  /** Answers of the States it was sent to; null: it asks for none, or whom it was sent to is not known. */
  readonly answers: AnswerCounts | null;
};

/**
 * Action dates of issued circulars across meetings, the nearest first; those of circulars that another one supersedes are left
 * out. Whoever shows them leaves out what the reader may not know of.
 *
 * @param now decides which have passed
 */
export function listActionDates(db: Tx, now: Instant): readonly ActionDateRecord[] {
  const dated = listRegister(db).filter((one) => isIssued(one.standing) && one.standing !== 'superseded');
  const all = asking(db, dated);
  const byId = new Map(all.map((one) => [one.id, one]));
  return dated
    .flatMap((circular): ActionDateRecord[] => {
      const passesAt = actionDatePassesAt(circular);
      if (passesAt === null) return [];
      const asked = byId.get(circular.id);
      const addressed = asked?.addressed ?? null;
      return [
        {
          circular,
          kind: circular.kind,
          passesAt,
          isPast: passesAt <= now,
          answers:
            asked === undefined || addressed === null
              ? null
              : countAnswers([...addressed].map((stateId) => answerOf(asked, stateId, byId))),
        },
      ];
    })
    .toSorted((a, b) => a.passesAt.localeCompare(b.passesAt));
}
