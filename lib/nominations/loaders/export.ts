import 'server-only';
import { notFound } from 'next/navigation';
import { balanceBasis } from '@/lib/balance/queries';
import { languageOfNames } from '@/lib/bodies/rules';
import { dayIn, deskZone, systemClock } from '@/lib/kernel/clock';
import { deadlinePassesAt } from '@/lib/kernel/dates';
import { getMeetingBySlug } from '@/lib/meetings/queries';
import { database } from '@/lib/platform/database';
import { requireActor } from '@/lib/platform/session';
import { rowsAsAt } from '../as-at';
import { inPrintedOrder } from '../exports/list';
import { columnsListing, exportRequestFrom, isForDeskOnly } from '../exports/request';
import { filterRows, isFiltered, viewFrom } from '../listing';
import { mayViewNominations } from '../policy';
import { listNominations } from '../queries/list';
import { listStandingEvents } from '../queries/standing';
import { inPool } from '../rules/status';

/**
 * The nominations for a meeting to be handed out: filtered as the address asks, as at the day it asks for, in printed order.
 * Null in place of the list when the day is not usable.
 */
export async function loadNominationExport(
  slug: string,
  params: Readonly<Record<string, string | string[] | undefined>>,
  locale: string,
) {
  const actor = await requireActor();
  const db = database();
  const meeting = getMeetingBySlug(db, slug);
  if (meeting === null) notFound();
  if (mayViewNominations(actor, { bodyId: meeting.bodyId, meetingId: meeting.id }) !== 'allowed') notFound();
  const today = dayIn(deskZone, systemClock.now());
  const request = exportRequestFrom(params, today);
  if (request === null) return null;
  const basis = balanceBasis(db, meeting.bodyId, meeting.startsOn);
  const current = listNominations(db, meeting.id, basis, languageOfNames(locale));
  const isToday = request.asAt === today;
  const until = deadlinePassesAt({ date: request.asAt, time: null, zone: deskZone });
  const all = isToday ? current : rowsAsAt(current, listStandingEvents(db, meeting.id), until);
  const view = viewFrom(params);
  const ofPool = view.status === 'pool';
  const rows = inPrintedOrder(filterRows(all, view), locale);
  const columns = columnsListing(request.columns, rows);
  const pooled = all.filter((row) => inPool(row.status)).length;
  return {
    meeting: {
      slug: meeting.slug,
      title: meeting.title,
      shortTitle: meeting.shortTitle,
      body: meeting.body.name,
      invented: meeting.invented,
    },
    request: { ...request, columns },
    isToday,
    isForDeskOnly: isForDeskOnly(columns, view),
    rows,
    count: {
      shown: rows.length,
      total: ofPool ? pooled : all.length,
      outside: rows.filter((row) => !inPool(row.status)).length,
    },
    ofPool,
    isFiltered: isFiltered(ofPool ? { ...view, status: '' } : view),
  };
}
export type NominationExport = NonNullable<Awaited<ReturnType<typeof loadNominationExport>>>;
