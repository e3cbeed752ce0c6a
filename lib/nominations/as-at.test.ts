import { expect, it } from 'vitest';
import { balanceBasis } from '@/lib/balance/queries';
import { fixedClock } from '@/lib/kernel/clock';
import { type Instant, instant } from '@/lib/kernel/dates';
import { replayableIds } from '@/lib/kernel/ids';
import { execute } from '@/lib/platform/command';
import { actorWith, testContext } from '@/lib/platform/testing';
import { rowsAsAt } from './as-at';
import { recordNomination } from './commands/record-nomination';
import { setNominationStatus } from './commands/set-nomination-status';
import { listNominations } from './queries/list';
import { listStandingEvents } from './queries/standing';
import { nominationInput, nominationScene } from './testing';

it('shows the list and the statuses as they were recorded at a moment', async () => {
  const db = nominationScene();
  const ids = replayableIds('as-at');
  const on = (at: string) => testContext(db, actorWith('officer'), { ids, clock: fixedClock(instant(at)) });
  const record = async (at: string, nameAsPrinted: string) => {
    const done = await execute(recordNomination, on(at), nominationInput({}, { nameAsPrinted }));
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value.meetings[0]?.nominationMeetingId;
  };
  const ana = await record('2024-02-01T10:00:00.000Z', 'Ana');
  await record('2024-02-03T10:00:00.000Z', 'Bo');
  for (const [at, status] of [
    ['2024-02-02T10:00:00.000Z', 'acknowledged'],
    ['2024-02-04T10:00:00.000Z', 'proposed'],
    ['2024-02-05T10:00:00.000Z', 'agreed'],
  ]) {
    const done = await execute(setNominationStatus, on(at ?? ''), {
      nominationMeetingId: ana,
      meetingId: 'first',
      status,
    });
    expect(done.ok).toBe(true);
  }

  const rows = listNominations(db, 'first', balanceBasis(db, 'body-own', '2024-03-26'), 'en');
  const events = listStandingEvents(db, 'first');
  const listed = (until: Instant) =>
    rowsAsAt(rows, events, until).map((row) => `${row.person.nameAsPrinted} ${row.status}`);
  expect(listed(instant('2024-02-01T10:00:00.000Z'))).toEqual([]);
  expect(listed(instant('2024-02-01T23:00:00.000Z'))).toEqual(['Ana received']);
  expect(listed(instant('2024-02-02T23:00:00.000Z'))).toEqual(['Ana acknowledged']);
  expect(listed(instant('2024-02-04T23:00:00.000Z'))).toEqual(['Ana proposed', 'Bo received']);
  expect(listed(instant('2024-02-09T23:00:00.000Z'))).toEqual(['Ana agreed', 'Bo received']);
});
