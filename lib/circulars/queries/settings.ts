import type { Tx } from '@/db/client';
import { circularSettings } from '@/db/schema/circulars';
import type { LifeSettings } from '../rules/life';
import { seriesOf } from '../rules/numbers';

/** How circulars are numbered and cleared in this installation. */
export type Settings = LifeSettings & {
  readonly ownPattern: string | null;
  readonly outsidePattern: string | null;
  /** Letters of the own series; null: no number is given here. */
  readonly ownSeries: string | null;
  /** The year and number with which this installation begins to keep the own series. */
  readonly firstYear: number | null;
  readonly firstNumber: number | null;
  readonly firstClearance: string | null;
  readonly secondClearance: string | null;
  /** 0: nothing has been set yet. */
  readonly revision: number;
};

/** What holds until somebody sets it: one clearance, initials, and no series of which a number could be given. */
const unset: Omit<typeof circularSettings.$inferSelect, 'id'> = {
  ownPattern: null,
  outsidePattern: null,
  firstYear: null,
  firstNumber: null,
  clearanceSteps: 1,
  firstClearance: null,
  secondClearance: null,
  initials: true,
  revision: 0,
};

/** The settings of circulars. */
export function getSettings(db: Tx): Settings {
  const row = db.select().from(circularSettings).get() ?? unset;
  return {
    ownPattern: row.ownPattern,
    outsidePattern: row.outsidePattern,
    ownSeries: row.ownPattern === null ? null : seriesOf(row.ownPattern),
    firstYear: row.firstYear,
    firstNumber: row.firstNumber,
    clearanceSteps: row.clearanceSteps,
    hasOutsideSeries: row.outsidePattern !== null,
    initials: row.initials,
    firstClearance: row.firstClearance,
    secondClearance: row.secondClearance,
    revision: row.revision,
  };
}
