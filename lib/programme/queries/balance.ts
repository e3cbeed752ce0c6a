import { and, inArray } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { communication } from '@/db/schema/correspondence';
import { balanceBasis, listSelfDescriptions } from '@/lib/balance/queries';
import { balanceOf, withoutModerators } from '@/lib/balance/rules';
import type { BalanceBasis, BalancePerson } from '@/lib/balance/types';
import type { BalanceView } from '@/lib/balance/view';
import { getBody, getOrganizationsByIds, getStatesByIds } from '@/lib/bodies/queries';
import type { VisibleCommunications } from '@/lib/correspondence/policy';
import { isVisible, readHeads } from '@/lib/correspondence/queries/heads';
import type { OfficialLanguage } from '@/lib/kernel/languages';
import { listNominations, poolPeople } from '@/lib/nominations/queries/list';
import { seatedPeople } from '../rules/seated';
import { allParts, namedSeats } from '../rules/structure';
import type { Programme, ProgrammeVersion } from '../types';
import { balanceFindingsOf } from './findings';
import { getProgramme } from './programme';

/** The meeting of a balance. */
type BalanceMeeting = { readonly id: string; readonly bodyId: string; readonly startsOn: string | null };

/** What is counted, entry by entry, and what the people are called. */
type Counted = {
  readonly version: ProgrammeVersion | null;
  readonly programme: Programme | null;
  readonly entries: readonly BalancePerson[];
  readonly names: ReadonlyMap<string, string>;
};

function seated(programme: Programme, basis: BalanceBasis): Counted {
  const people = [
    ...allParts(programme).map((part) => part.person),
    ...programme.panels.flatMap(namedSeats).map((seat) => seat.panellist.person),
  ];
  return {
    version: programme.version,
    programme,
    entries: seatedPeople(programme, basis),
    names: new Map(people.map((one) => [one.id, one.name] as const)),
  };
}

function pooled(db: Db | Tx, meetingId: string, basis: BalanceBasis, language: OfficialLanguage): Counted {
  const rows = listNominations(db, meetingId, basis, language);
  return {
    version: null,
    programme: null,
    entries: poolPeople(rows),
    names: new Map(rows.map((row) => [row.person.id, row.person.nameAsPrinted] as const)),
  };
}

/** What a view asks for; null when it asks for a version that is not there. */
function counted(
  db: Db | Tx,
  meeting: BalanceMeeting,
  versions: readonly ProgrammeVersion[],
  basis: BalanceBasis,
  view: BalanceView,
  language: OfficialLanguage,
): Counted | null {
  const newest = view.basis === '' ? versions[0] : undefined;
  if (view.basis === 'pool' || (view.basis === '' && newest === undefined)) {
    return pooled(db, meeting.id, basis, language);
  }
  const version = newest ?? versions.find((one) => String(one.number) === view.basis);
  const programme = version === undefined ? null : getProgramme(db, meeting.id, version.number, language);
  return programme === null ? null : seated(programme, basis);
}

/** What States say of themselves, with the communication where the reader may see it, and whether it counts on the day of the meeting. */
function describedStates(db: Db | Tx, bodyId: string, basis: BalanceBasis, visible: VisibleCommunications) {
  const descriptions = listSelfDescriptions(db, bodyId);
  const cited = inArray(
    communication.id,
    descriptions.map((one) => one.communicationId),
  );
  const heads = new Map(readHeads(db, and(cited, isVisible(db, visible))).map((head) => [head.id, head] as const));
  return descriptions.map(({ communicationId, ...one }) => {
    const head = heads.get(communicationId);
    return {
      ...one,
      counts: basis.descriptions.some((counting) => counting.id === one.id),
      communication:
        head === undefined
          ? null
          : { id: head.id, year: head.year, number: head.number, senderReference: head.senderReference },
    };
  });
}

/**
 * The balance of a meeting as a view asks for it: the whole or one panel, each panel by itself, and what it is set beside.
 * The number of queries does not depend on how many people, States or descriptions there are.
 *
 * @param versions the versions of the programme that are open to the reader, the newest first
 * @param visible the communications that the reader may see: of others it is not told that there are any
 * @returns null when the view asks for a version that is not there; a panel that is not there counts as not asked for
 */
export function readBalance(
  db: Db | Tx,
  meeting: BalanceMeeting,
  versions: readonly ProgrammeVersion[],
  visible: VisibleCommunications,
  asked: BalanceView,
  language: OfficialLanguage,
) {
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const found = counted(db, meeting, versions, basis, asked, language);
  if (found === null) return null;
  const { version, programme, names } = found;
  const panels = programme?.panels ?? [];
  const ofPanel = panels.find((panel) => panel.number === asked.panel);
  const view = { ...asked, panel: ofPanel?.number ?? 0 };
  const everybody = found.entries.filter((one) => view.panel === 0 || one.panelNumber === view.panel);
  const panellists = withoutModerators(everybody);
  const entries = view.moderators ? everybody : panellists;
  const descriptions = describedStates(db, meeting.bodyId, basis, visible);
  const memberBody = basis.memberBodyId === null ? null : getBody(db, basis.memberBodyId);
  return {
    view,
    version: version === null ? null : { number: version.number, state: version.state },
    panelNames: panels.map(({ number, title }) => ({ number, title })),
    panels: (view.panel === 0 ? panels : []).map(({ number, title }) => ({
      number,
      title,
      balance: balanceOf(
        entries.filter((one) => one.panelNumber === number),
        basis.reference,
      ),
    })),
    entries,
    balance: balanceOf(entries, basis.reference),
    withModerators: balanceOf(everybody, basis.reference).total,
    withoutModerators: balanceOf(panellists, basis.reference).total,
    names,
    states: getStatesByIds(db, [
      ...new Set([...entries.flatMap((one) => one.stateId ?? []), ...descriptions.map((one) => one.stateId)]),
    ]),
    organizations: getOrganizationsByIds(db, [...new Set(entries.flatMap((one) => one.organizationId ?? []))]),
    reference: {
      body: memberBody === null ? null : { slug: memberBody.slug, name: memberBody.name },
      members: basis.groupByState.size,
      asAt: meeting.startsOn,
    },
    lists: basis.lists,
    descriptions,
    findings: (programme === null ? [] : balanceFindingsOf(db, programme, meeting)).filter(
      (finding) => view.panel === 0 || finding.subjects.some((subject) => subject.id === ofPanel?.id),
    ),
  };
}
