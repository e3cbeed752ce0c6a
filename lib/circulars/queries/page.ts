import type { Db } from '@/db/client';
import { maySomewhere } from '@/lib/access/policy';
import { mayViewAddresses } from '@/lib/addresses/policy';
import { getOrganizationsByIds, getStatesByIds } from '@/lib/bodies/queries';
import type { Actor } from '@/lib/kernel/actor';
import type { PlainDate } from '@/lib/kernel/dates';
import { subjectKey } from '@/lib/kernel/event';
import { mayViewMeeting } from '@/lib/meetings/policy';
import { evidenceBySubject } from '@/lib/platform/evidence';
import {
  mayClearCircular,
  mayDispatchCircular,
  mayHandleCircular,
  mayRecordStep,
  mayViewAnswers,
  mayViewCircular,
} from '../policy';
import { answerOf, asksForNominations, countAnswers } from '../rules/answers';
import { circularOwnFindings } from '../rules/findings';
import { expectedSteps, isIssued, isUnderWay, recordableSteps, stepsToCome } from '../rules/life';
import { numberingYear, referenceBy } from '../rules/numbers';
import { recipientsOf, unresolvedClasses } from '../rules/recipients';
import type { CircularStep } from '../types';
import { listAsking } from './answers';
import { type CircularRecord, circularScopes, getCircular, listLinks } from './circulars';
import { listReservedNumbers, nextNumber } from './numbers';
import { addressSource, listRecipients } from './recipients';
import { getSettings, type Settings } from './settings';

/** The order of paragraphs as printed: `9`, `10`, `28 (a)`. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/** Recipients as they were frozen or, before the dispatch, as the address book would have them today. */
function recipientsFor(db: Db, circular: CircularRecord, withAddresses: boolean, today: PlainDate) {
  const lists = {
    classes: circular.addressees,
    missionIds: circular.missionIds,
    organizationIds: circular.organizationIds,
  };
  const frozen = isIssued(circular.state);
  const source = frozen ? null : addressSource(db, circular.bodyId, today);
  const all = source === null ? listRecipients(db, circular.id) : recipientsOf(lists, source, today);
  const states = getStatesByIds(
    db,
    all.flatMap((one) => one.stateId ?? []),
  );
  const organizations = getOrganizationsByIds(
    db,
    all.flatMap((one) => one.organizationId ?? []),
  );
  return {
    frozen,
    unresolved: source === null ? [] : unresolvedClasses(lists, source, today),
    withoutAddress: all.filter((one) => one.emails.length === 0 && one.postalAddress === null).length,
    rows: all.map(({ kind, stateId, organizationId, regionalGroup, name, dutyStation, residence, ...one }, at) => ({
      position: at + 1,
      kind,
      regionalGroup,
      name,
      dutyStation,
      residence,
      language: one.language,
      rendering: one.rendering,
      emails: withAddresses ? one.emails : [],
      state: stateId === null ? null : (states.get(stateId) ?? null),
      organization: organizationId === null ? null : (organizations.get(organizationId)?.name ?? null),
    })),
  };
}

/**
 * What the own series offers in the years in which a circular may be dated: this year, the ones before and after it, and that
 * of the date it bears. The number of queries does not depend on how many numbers there are.
 */
function numbersFor(db: Db, settings: Settings, datedOn: PlainDate | null, today: PlainDate) {
  const { ownPattern, ownSeries } = settings;
  if (ownPattern === null || ownSeries === null) return [];
  const thisYear = numberingYear(null, null, today);
  const years = new Set([thisYear - 1, thisYear, thisYear + 1, numberingYear(datedOn, null, today)]);
  return [...years].map((year) => {
    const next = nextNumber(db, settings, year);
    return {
      year,
      /** Null: the series is not kept here in that year. */
      next: next === null ? null : referenceBy(ownPattern, year, next),
      reserved: next === null ? [] : listReservedNumbers(db, ownSeries, year),
    };
  });
}

/**
 * One circular with its links, those of which the reader may not know left out, the paragraphs it was read from and what can
 * be done next; null where there is no such circular, or none that the reader may know of.
 *
 * @param today the day at the desk
 */
export function readCircularPage(db: Db, actor: Extract<Actor, { kind: 'account' }>, id: string, today: PlainDate) {
  const circular = getCircular(db, id);
  if (circular === null || !mayViewCircular(actor, circular)) return null;
  const meetings = circular.meetings.filter(
    (meeting) => mayViewMeeting(actor, { id: meeting.id, bodyId: meeting.bodyId }) === 'allowed',
  );
  const allLinks = listLinks(db, id);
  const scopes = circularScopes(
    db,
    allLinks.map((link) => link.other.id),
  );
  const links = allLinks.filter((link) => {
    const scope = scopes.get(link.other.id);
    return scope !== undefined && mayViewCircular(actor, scope);
  });
  const subject = { kind: 'circular', id };
  const [anyMeeting] = circular.meetings;
  const evidence =
    anyMeeting === undefined ? [] : (evidenceBySubject(db, anyMeeting.id, [subject]).get(subjectKey(subject)) ?? []);
  const settings = getSettings(db);
  const may = {
    handle: mayHandleCircular(actor, circular) === 'allowed',
    clear: mayClearCircular(actor, circular) === 'allowed',
    dispatch: mayDispatchCircular(actor, circular) === 'allowed',
    /** Steps of which the record may be corrected. */
    correct: stepsToCorrect(actor, circular),
    // Who is not of the desk reads to which lists it went, not to whom.
    seeRecipients: maySomewhere(actor, 'circulars.viewDraft'),
    clearsInOwnName: actor.roles.some((one) => one.role === 'clearingOfficer'),
  };
  const underWay = isUnderWay(circular.state);
  const open = recordableSteps(circular.state, circular.steps, settings);
  return {
    circular: { ...circular, meetings },
    links,
    paragraphs: [...new Set(evidence.map((one) => one.paragraph))].toSorted(inOrder),
    settings,
    may,
    today,
    underWay,
    expected: circular.state === 'recorded' ? [] : expectedSteps(settings),
    open,
    toCome: stepsToCome(circular.state, circular.steps, settings),
    numbers: open.includes('ownNumber') ? numbersFor(db, settings, circular.datedOn, today) : [],
    recipients: may.seeRecipients ? recipientsFor(db, circular, mayViewAddresses(actor) === 'allowed', today) : null,
    findings: circularOwnFindings(circular),
    answers: answersFor(
      db,
      circular,
      meetings.filter((meeting) => mayViewAnswers(actor, meeting)),
    ),
  };
}

function stepsToCorrect(actor: Actor, circular: CircularRecord): readonly CircularStep[] {
  if (circular.state === 'cancelled') return [];
  return circular.steps.map((one) => one.step).filter((step) => mayRecordStep(actor, circular, step) === 'allowed');
}

/** How the States it was sent to answered, with the meetings in whose grid they stand; null where it asks for none. */
function answersFor(db: Db, circular: CircularRecord, meetings: CircularRecord['meetings']) {
  const [meeting] = meetings.filter((one) => !one.announces);
  if (meeting === undefined || !isIssued(circular.state) || !asksForNominations(circular.kind)) return null;
  const asking = listAsking(db, meeting.id);
  const byId = new Map(asking.map((one) => [one.id, one]));
  const asked = byId.get(circular.id);
  if (asked === undefined) return null;
  const states = asked.addressed ?? new Set(asked.answers.keys());
  return {
    meeting: { slug: meeting.slug, shortTitle: meeting.shortTitle },
    counts: countAnswers([...states].map((stateId) => answerOf(asked, stateId, byId))),
  };
}
