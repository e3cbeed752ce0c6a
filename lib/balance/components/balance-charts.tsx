import { useFormatter, useTranslations } from 'next-intl';
import { DotRows } from '@/lib/ui/dot-rows';
import type { SeriesKey } from '@/lib/ui/series-mark';
import type { Balance, StatedGender } from '../types';

const genderSeries: Record<StatedGender, SeriesKey> = { woman: 'one', man: 'two', another: 'three' };

/** Seats by regional group beside the groups' shares of the membership; the same figures in a table under it. */
export function GroupChart({ balance, title, small = false }: { balance: Balance; title: string; small?: boolean }) {
  const t = useTranslations('balance');
  const groups = useTranslations('nominations.groups');
  const format = useFormatter();
  const { total } = balance;
  const share = (part: number | null) => (part === null ? '–' : t('share', { share: part }));
  // An empty line of observers or of States in no group says nothing where the body has none.
  const lines = balance.groups.filter((line) => line.members !== null || line.figure.seats > 0);
  return (
    <DotRows
      title={title}
      referenceLabel={t('reference')}
      small={small}
      rows={lines.map((line) => ({
        key: line.group ?? 'none',
        label: groups(line.group ?? 'none'),
        series: line.group ?? 'unknown',
        count: line.figure.seats,
        ...(line.referenceShare === null ? {} : { reference: line.referenceShare * total.seats }),
        countText: format.number(line.figure.seats),
        shareText: share(line.share),
        referenceText: share(line.referenceShare),
      }))}
      table={
        small
          ? undefined
          : {
              summary: t('table.summary'),
              label: t('table.group'),
              count: t('table.count'),
              share: t('table.share'),
              reference: t('table.reference'),
            }
      }
    />
  );
}

/** Seats by gender in three parts that are never added up: as declared, from a form of address, not stated. */
export function GenderChart({ balance, title, small = false }: { balance: Balance; title: string; small?: boolean }) {
  const t = useTranslations('balance');
  const genders = useTranslations('people.genders');
  const format = useFormatter();
  const { gender, total } = balance;
  const row = (key: string, label: string, series: SeriesKey, seats: number) => ({
    key,
    label,
    series,
    count: seats,
    countText: format.number(seats),
    shareText: total.seats === 0 ? '–' : t('share', { share: seats / total.seats }),
  });
  return (
    <DotRows
      title={title}
      small={small}
      rows={[
        ...gender.declared.map((one) =>
          row(
            `declared-${one.gender}`,
            t('declared', { gender: genders(one.gender) }),
            genderSeries[one.gender],
            one.figure.seats,
          ),
        ),
        ...gender.byFormOfAddress
          .filter((one) => one.figure.seats > 0)
          .map((one) =>
            row(
              `form-${one.gender}`,
              t('byForm', { gender: genders(one.gender) }),
              genderSeries[one.gender],
              one.figure.seats,
            ),
          ),
        row('not-stated', t('notStated'), 'unknown', gender.notStated.seats),
      ]}
      table={
        small
          ? undefined
          : { summary: t('table.summary'), label: t('genderColumn'), count: t('seats'), share: t('table.share') }
      }
    />
  );
}
