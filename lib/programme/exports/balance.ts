import {
  type BalanceDimension,
  balanceDimensions,
  type ClassNames,
  nameOfClass,
  orderedLines,
} from '@/lib/balance/lines';
import type { Balance, BalanceLabel } from '@/lib/balance/types';
import type { CountBy } from '@/lib/balance/view';
import { stateName } from '@/lib/bodies/rules';
import type { Cell, TableDocument } from '@/lib/documents/table';
import type { OfficialLanguage } from '@/lib/kernel/languages';

const columns = ['of', 'dimension', 'name', 'seats', 'persons', 'share', 'members', 'reference', 'source'] as const;
type BalanceColumn = (typeof columns)[number];

/** The names of the States and organizations of a balance, by id. */
export function partyNames(data: {
  readonly states: ReadonlyMap<string, Parameters<typeof stateName>[0]>;
  readonly organizations: ReadonlyMap<string, { readonly name: string }>;
  readonly language: OfficialLanguage;
}): ReadonlyMap<string, string> {
  return new Map([
    ...[...data.states].map(([id, state]) => [id, stateName(state, data.language)] as const),
    ...[...data.organizations].map(([id, one]) => [id, one.name] as const),
  ]);
}

/** The words of an exported balance. */
export type BalanceWords = {
  readonly classes: ClassNames;
  readonly columns: Readonly<Record<BalanceColumn, string>>;
  readonly dimensions: Readonly<Record<BalanceDimension | 'total', string>>;
  readonly title: string;
  readonly lines: readonly string[];
  readonly sheet: string;
  readonly total: string;
  /** What is counted as a whole: the pool, the programme, or the one panel asked for. */
  readonly whole: string;
  readonly panel: (number: number, title: string) => string;
  /** A dated list with its source, as it is named beside its figures. */
  readonly sources: Readonly<Partial<Record<BalanceLabel, string>>>;
};

/** A balance and those of its panels; none where one panel is asked for, or the pool. */
export type BalanceParts = {
  readonly balance: Balance;
  readonly panels: readonly { readonly number: number; readonly title: string; readonly balance: Balance }[];
};

/** Columns of figures. */
const figures: readonly BalanceColumn[] = ['seats', 'persons', 'share', 'members', 'reference'];

const widths: Readonly<Record<BalanceColumn, number>> = {
  of: 30,
  dimension: 22,
  name: 44,
  seats: 10,
  persons: 10,
  share: 10,
  members: 12,
  reference: 12,
  source: 50,
};

/** A share as a figure of per cent with one decimal; null where there is none. */
function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10;
}

/**
 * A balance as a table: for the whole and for each panel a line for all that is counted and a line for each class, with the
 * figures that the charts draw.
 *
 * @param locale BCP 47 tag by whose rules names are compared
 */
export function balanceTable(
  { balance, panels }: BalanceParts,
  by: CountBy,
  words: BalanceWords,
  locale: string,
): TableDocument {
  const rowsOf = (name: string, part: Balance): (readonly Cell[])[] => {
    const lines = orderedLines(part, by, words.classes, locale);
    return [
      [name, words.dimensions.total, words.total, part.total.seats, part.total.persons, null, null, null, null],
      ...balanceDimensions.flatMap((dimension) =>
        lines[dimension].map(({ of, figure, share, members, referenceShare }): readonly Cell[] => [
          name,
          words.dimensions[dimension],
          nameOfClass(of, words.classes),
          figure.seats,
          figure.persons,
          percent(share),
          members,
          percent(referenceShare),
          of.dimension === 'label' ? (words.sources[of.value] ?? null) : null,
        ]),
      ),
    ];
  };
  return {
    title: words.title,
    lines: words.lines,
    sheet: words.sheet,
    columns: columns.map((key) => ({
      key,
      header: words.columns[key],
      width: widths[key],
      ...(figures.some((one) => one === key) ? { align: 'end' as const } : {}),
    })),
    rows: [
      ...rowsOf(words.whole, balance),
      ...panels.flatMap((one) => rowsOf(words.panel(one.number, one.title), one.balance)),
    ],
  };
}
