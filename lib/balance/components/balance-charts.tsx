import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DotRows } from '@/lib/ui/dot-rows';
import type { SeriesKey } from '@/lib/ui/series-mark';
import { classWords } from '../class-words';
import { type BalanceClass, type BalanceLine, balanceLines, type ClassNames, classKey, nameOfClass } from '../lines';
import type { Balance, Figure } from '../types';
import type { CountBy } from '../view';

/** The mark of a class: the groups have their own, stated genders neutral ones, and what is not stated is an open circle. */
function seriesOf({ dimension, value }: BalanceClass): SeriesKey {
  if (value === 'notStated' || value === 'none') return 'unknown';
  if (dimension === 'group') return value;
  if (dimension !== 'gender') return 'one';
  if (value.endsWith('.woman')) return 'one';
  return value.endsWith('.man') ? 'two' : 'three';
}

export type BalanceChartProps = {
  title: ReactNode;
  lines: readonly BalanceLine[];
  /** The whole of which the shares are shares. */
  total: Figure;
  by: CountBy;
  names: ClassNames;
  /** What one of `seats` is: a seat on a panel or a nomination in the pool. */
  unit?: 'seats' | 'nominations';
  /** The rows behind a line; without it figures are no links. */
  hrefOf?: (of: BalanceClass) => string;
  /** What the classes are classes of, as the table's first heading; without it the page gives its own table. */
  heading?: string;
  /** Small, for one panel among several. */
  small?: boolean;
  /** What the marker of the reference means stands beside the chart and need not be said below it. */
  withoutKey?: boolean;
};

/** Classes of a balance as rows of dots, beside the shares of the membership, with the same figures in a table under it. */
export function BalanceChart({
  title,
  heading,
  lines,
  total,
  by,
  names,
  unit = 'seats',
  hrefOf,
  small = false,
  withoutKey = false,
}: BalanceChartProps) {
  const t = useTranslations('balance');
  const format = useFormatter();
  const other = by === 'seats' ? 'persons' : 'seats';
  const headings = { seats: t(unit), persons: t('people') };
  const hasReference = lines.some((line) => line.referenceShare !== null);
  const share = (part: number | null) => (part === null ? '–' : t('share', { share: part }));
  return (
    <DotRows
      title={title}
      referenceLabel={withoutKey ? undefined : t('reference')}
      small={small}
      rows={lines.map(({ of, figure, share: part, members, referenceShare }) => ({
        key: classKey(of),
        label: nameOfClass(of, names),
        series: seriesOf(of),
        count: figure[by],
        // A marker at nought would say that there should be nobody.
        ...(referenceShare === null || members === 0 ? {} : { reference: referenceShare * total[by] }),
        countText: format.number(figure[by]),
        otherText: format.number(figure[other]),
        shareText: share(part),
        referenceText: members === null ? '–' : t('membersAndShare', { members, share: share(referenceShare) }),
        ...(hrefOf === undefined || figure.seats === 0 ? {} : { href: hrefOf(of) }),
      }))}
      table={
        heading === undefined
          ? undefined
          : {
              summary: t('table.summary'),
              label: heading,
              count: headings[by],
              other: headings[other],
              share: t('table.share'),
              ...(hasReference ? { reference: t('table.reference') } : {}),
            }
      }
    />
  );
}

type OneDimension = {
  balance: Balance;
  title: string;
  /** The rows behind a line; without it figures are no links. */
  hrefOf?: (of: BalanceClass) => string;
};

function useSmallChart(balance: Balance) {
  const words = {
    balance: useTranslations('balance'),
    people: useTranslations('people'),
    common: useTranslations('common'),
    nominations: useTranslations('nominations'),
  };
  const names = classWords(words);
  return { total: balance.total, by: 'seats', names, small: true } as const;
}

/** Seats by regional group beside the groups' shares of the membership, small, where their table stands elsewhere. */
export function GroupChart({ balance, title, hrefOf }: OneDimension) {
  const shared = useSmallChart(balance);
  return (
    <BalanceChart
      title={title}
      lines={balanceLines(balance, 'seats').group}
      {...shared}
      {...(hrefOf === undefined ? {} : { hrefOf })}
    />
  );
}

/** Seats by gender in three parts that are never added up, small, where their table stands elsewhere. */
export function GenderChart({ balance, title, hrefOf }: OneDimension) {
  const shared = useSmallChart(balance);
  return (
    <BalanceChart
      title={title}
      lines={balanceLines(balance, 'seats').gender}
      {...shared}
      {...(hrefOf === undefined ? {} : { hrefOf })}
    />
  );
}
