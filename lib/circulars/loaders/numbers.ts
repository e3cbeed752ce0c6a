import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { maySomewhere } from '@/lib/access/policy';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { mayChangeSettings, mayRecordSomewhere, mayViewCircular, mayViewNumbers } from '../policy';
import { circularScopes } from '../queries/circulars';
import { listSeries, nextNumber, readLedger } from '../queries/numbers';
import { getSettings } from '../queries/settings';
import { type LedgerLine, ledgersToOpen } from '../rules/numbers';

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Ids of the circulars of a ledger that the reader may open: the series serves every body. */
function openable(
  db: ReturnType<typeof database>,
  actor: Parameters<typeof mayViewCircular>[0],
  lines: readonly LedgerLine[],
) {
  const ids = lines.flatMap((line) => (line.kind === 'number' && line.circular !== null ? [line.circular.id] : []));
  return new Set([...circularScopes(db, ids)].flatMap(([id, scope]) => (mayViewCircular(actor, scope) ? [id] : [])));
}

/** The ledger of a series in a year: each number with its fate. */
export async function loadNumbers(params: SearchParams) {
  const actor = await requireActor();
  if (mayViewNumbers(actor) !== 'allowed') notFound();
  const db = database();
  const settings = getSettings(db);
  const thisYear = Number(dayIn(deskZone, systemClock.now()).slice(0, 4));
  const asked = { series: String(params.series ?? ''), year: Number(params.year) };
  const { choices, shown } = ledgersToOpen(listSeries(db), settings.ownSeries, thisYear, asked);
  const ledger = shown === null ? null : readLedger(db, settings, shown.series, shown.year);
  return {
    settings,
    choices,
    shown,
    isOwn: shown !== null && shown.series === settings.ownSeries,
    lines: ledger?.lines ?? [],
    findings: ledger?.findings ?? [],
    next: shown === null ? null : nextNumber(db, settings, shown.year),
    openable: openable(db, actor, ledger?.lines ?? []),
    mayKeep: mayRecordSomewhere(actor) === 'allowed',
    maySet: mayChangeSettings(actor) === 'allowed',
  };
}
export type NumbersPage = Awaited<ReturnType<typeof loadNumbers>>;

/** How circulars are numbered and cleared, for the form that sets it. */
export async function loadSettings() {
  const actor = await requireActor();
  const verdict = mayChangeSettings(actor);
  if (verdict === 'hidden') notFound();
  if (verdict === 'forbidden') forbidden();
  return {
    settings: getSettings(database()),
    year: Number(dayIn(deskZone, systemClock.now()).slice(0, 4)),
    mayOpenRegister: maySomewhere(actor, 'circulars.view'),
    mayOpenNumbers: mayViewNumbers(actor) === 'allowed',
  };
}
export type SettingsPage = Awaited<ReturnType<typeof loadSettings>>;
