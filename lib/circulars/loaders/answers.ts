import 'server-only';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { getStatesByIds } from '@/lib/bodies/queries';
import { compareStates, languageOfNames, stateName } from '@/lib/bodies/rules';
import { type RegionalGroup, regionalGroups } from '@/lib/bodies/types';
import { visibleCommunications } from '@/lib/correspondence/policy';
import { listCommunications } from '@/lib/correspondence/queries/register';
import { registerNumber } from '@/lib/correspondence/rules';
import type { Actor } from '@/lib/kernel/actor';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { isWholeDay } from '@/lib/kernel/dates';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { foldText } from '@/lib/people/rules';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayHandleCircular, mayViewAnswers } from '../policy';
import { listAsking } from '../queries/answers';
import { membershipReader } from '../queries/recipients';
import { answerOf, bestAnswer, countAnswers } from '../rules/answers';
import { answers } from '../types';

/** Communications of States on which a reply may rest, the newest first. */
function communicationsFor(db: Db, actor: Actor) {
  return listCommunications(db, visibleCommunications(actor))
    .toReversed()
    .flatMap((one) =>
      one.senderState === null
        ? []
        : [{ id: one.id, number: registerNumber(one), stateId: one.senderState.id, subject: one.subject }],
    );
}

/** What the address of the grid may ask for; what is not usable counts as not asked. */
const viewSchema = z.object({
  search: z.string().trim().max(200).catch(''),
  group: z.enum(regionalGroups).nullable().catch(null),
  /** The circular whose answers are asked for; null: where each State stands after all of them. */
  circular: z.string().max(100).nullable().catch(null),
  answer: z
    .enum([...answers, 'notKnown'])
    .nullable()
    .catch(null),
  /** Id of the State whose answers are open beside the grid. */
  selected: z.string().max(10).nullable().catch(null),
});
export type AnswersView = z.output<typeof viewSchema>;

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The grid of a meeting: States by regional group against the circulars that asked for nominations, with what each answered.
 * For the desk and the Chair; to everybody else there is no such page.
 */
export async function loadAnswers(slug: string, params: SearchParams, locale: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null || !mayViewAnswers(actor, meeting)) notFound();
  const asking = listAsking(db, meeting.id);
  const byId = new Map(asking.map((one) => [one.id, one]));
  const today = dayIn(deskZone, systemClock.now());
  // Members as at the meeting, once it is over, so that the page goes on to show who was asked.
  const day =
    meeting.startsOn !== null && isWholeDay(meeting.startsOn) && meeting.startsOn < today ? meeting.startsOn : today;
  const members = membershipReader(db)(meeting.bodyId, day);
  const groups = new Map<string, RegionalGroup | null>(members.map((one) => [one.stateId, one.regionalGroup]));
  const others = asking.flatMap((one) => [...(one.addressed ?? []), ...one.answers.keys()]);
  for (const stateId of others) if (!groups.has(stateId)) groups.set(stateId, null);
  const memberIds = new Set(members.map((one) => one.stateId));
  const order = [...regionalGroups, null];
  const states = [...getStatesByIds(db, [...groups.keys()]).values()].toSorted(compareStates(languageOfNames(locale)));
  const view = viewSchema.parse(params);
  const language = languageOfNames(locale);
  const rows = states
    .map((state) => ({
      state,
      group: groups.get(state.id) ?? null,
      isMember: memberIds.has(state.id),
      answers: asking.map((one) => ({
        circularId: one.id,
        answer: answerOf(one, state.id, byId),
        record: one.records.find((record) => record.stateId === state.id) ?? null,
      })),
    }))
    .map((row) => ({ ...row, best: bestAnswer(row.answers.map((one) => one.answer)) }))
    .toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  return {
    meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle },
    circulars: asking.map(({ circular, isTracked }) => ({
      id: circular.id,
      ownReference: circular.ownReference,
      outsideReference: circular.outsideReference,
      subject: circular.subject,
      kind: circular.kind,
      datedOn: circular.datedOn,
      actionDate: circular.actionDate,
      isTracked,
      mayRecord: mayHandleCircular(actor, circular) === 'allowed',
      counts: countAnswers(
        rows.map((row) => row.answers.find((one) => one.circularId === circular.id)?.answer ?? null),
      ),
    })),
    view,
    total: rows.length,
    /** Where each State stands after all of them. */
    counts: countAnswers(rows.map((row) => row.best)),
    shown: rows.filter((row) => {
      const asked =
        view.circular === null ? row.best : row.answers.find((one) => one.circularId === view.circular)?.answer;
      return (
        (view.group === null || row.group === view.group) &&
        (view.answer === null || (asked ?? 'notKnown') === view.answer) &&
        foldText(stateName(row.state, language)).includes(foldText(view.search))
      );
    }),
    selected: rows.find((row) => row.state.id === view.selected) ?? null,
    today,
    communications: communicationsFor(db, actor),
  };
}
export type AnswersPage = Awaited<ReturnType<typeof loadAnswers>>;
