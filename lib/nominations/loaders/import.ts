import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { getMessages } from 'next-intl/server';
import { languageOfNames, sortStates, stateName } from '@/lib/bodies/rules';
import { mayViewCommunication } from '@/lib/correspondence/policy';
import { scopeOfHead } from '@/lib/correspondence/queries/heads';
import { listCommunications } from '@/lib/correspondence/queries/register';
import { systemClock } from '@/lib/kernel/clock';
import { pageOf } from '@/lib/kernel/paging';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { ownDrafts } from '@/lib/platform/own-drafts';
import { requireActor } from '@/lib/platform/session';
import { mayRecordNomination } from '../policy';
import { importBasis, rememberedLayouts } from '../queries/import-basis';
import { countOutcomes, planDigest } from '../sheet/digest';
import { type ImportDraft, importDraftFrom, importDraftKind, wasCarriedOut } from '../sheet/draft';
import { headingsOf, textOf } from '../sheet/layout';
import { outcomes, planImport } from '../sheet/plan';
import { type ListedWords, partyValue } from '../sheet/words';
import { wordsToSettle } from '../sheet/words-to-settle';

/** Rows among which the row of headings can be chosen, and values shown of each column. */
const headingRowsOffered = 20;
const samplesShown = 3;
const rowsOnPage = 50;
/** The newest communications, in one of which a sheet may have come. */
const communicationsOffered = 100;

/** The meeting into which the actor may import nominations, and how sheets for its body were read before. */
export async function loadImportPlace(slug: string) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  const verdict = mayRecordNomination(actor, [{ bodyId: meeting.bodyId, meetingId: meeting.id }]);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  return { actor, meeting, remembered: rememberedLayouts(db, meeting.bodyId) };
}

/**
 * The beginning of an import, and whether the one that an address names is no longer kept. One that was carried out is not
 * missed.
 */
export async function loadImportStart(slug: string, draftId: string | null) {
  const { meeting } = await loadImportPlace(slug);
  const drafts = await ownDrafts(importDraftKind, meeting.id);
  return {
    meeting,
    expired: draftId !== null && !wasCarriedOut(drafts.read(draftId)),
  };
}

/** The words of the interface by which sheets are understood. */
export async function loadListedWords(): Promise<ListedWords> {
  const { people, nominations, common } = await getMessages();
  const { affiliationTypes, genders, genderBases } = people;
  return {
    notStated: common.notStated,
    affiliationTypes,
    genders,
    genderBases,
    statuses: nominations.statuses,
    languages: common.languages,
    firstTime: nominations.firstTimes,
  };
}

/** The columns of a sheet with their headings and first values. */
function columnsOf(sheet: ImportDraft['file']['sheets'][number], headingRow: number) {
  return headingsOf(sheet, headingRow).map((heading, column) => {
    const samples = new Set<string>();
    for (const row of sheet.rows.slice(headingRow + 1)) {
      const text = textOf(row[column]);
      if (text !== '') samples.add(text);
      if (samples.size === samplesShown) break;
    }
    return { column, heading, samples: [...samples] };
  });
}

/** An import that was begun: how its file is read, and what it would do, row by row. Null when it is no longer kept. */
export async function loadImport(slug: string, draftId: string, locale: string) {
  const { actor, meeting } = await loadImportPlace(slug);
  const drafts = await ownDrafts(importDraftKind, meeting.id);
  const draft = importDraftFrom(drafts.read(draftId));
  const sheet = draft?.file.sheets[draft.choices.sheet];
  if (draft === null || sheet === undefined) return null;
  const { file, choices, words } = draft;
  const db = database();
  const language = languageOfNames(locale);
  const basis = importBasis(db, meeting, choices.communicationId, systemClock.now(), language);
  const isMapped = choices.headingRow >= 0;
  const rows = isMapped ? planImport(sheet, choices.headingRow, choices, basis, words) : [];
  return {
    id: draftId,
    meeting: { id: meeting.id, slug: meeting.slug, shortTitle: meeting.shortTitle },
    fileName: draft.fileName,
    encoding: file.encoding,
    sheets: file.sheets.map(({ name }) => name),
    choices,
    headingRows: sheet.rows.slice(0, headingRowsOffered).map((row, at) => ({
      at,
      text: row
        .map(textOf)
        .filter((text) => text !== '')
        .join(' · ')
        .slice(0, 80),
    })),
    columns: columnsOf(sheet, choices.headingRow),
    words: wordsToSettle(sheet, rows, choices, basis, words),
    rows,
    counts: countOutcomes(rows),
    digest: planDigest(rows),
    sheet,
    topics: basis.topics,
    options: {
      parties: [
        ...sortStates(basis.states, language).map((state) => ({ value: state.id, label: stateName(state, language) })),
        ...basis.organizations.map(({ id, name }) => ({
          value: partyValue({ kind: 'organization', id }),
          label: name,
        })),
      ],
      topics: basis.topics.map(({ id, letter, title }) => ({ value: id, label: `(${letter}) ${title}` })),
      communications: listCommunications(db, { bodyIds: [meeting.bodyId], meetingIds: [meeting.id] })
        .filter((head) => mayViewCommunication(actor, scopeOfHead(head)))
        .slice(-communicationsOffered)
        .toReversed()
        .map(({ id, year, number, senderReference, subject }) => ({
          value: id,
          label: [`${number}/${year}`, senderReference, subject].filter((part) => part !== null).join(' · '),
        })),
    },
  };
}
export type ImportView = NonNullable<Awaited<ReturnType<typeof loadImport>>>;

/** The rows of an import that an address asks for. */
export function importRows(
  view: Pick<ImportView, 'rows'>,
  params: Readonly<Record<string, string | string[] | undefined>>,
) {
  const outcome = outcomes.find((one) => one === params.outcome) ?? null;
  const page = Number(params.page);
  return {
    outcome,
    page: pageOf(
      outcome === null ? view.rows : view.rows.filter((row) => row.outcome === outcome),
      Number.isSafeInteger(page) && page > 0 ? page : 1,
      rowsOnPage,
    ),
  };
}
export type ImportRows = ReturnType<typeof importRows>;
