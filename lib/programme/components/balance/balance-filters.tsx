import { useTranslations } from 'next-intl';
import type { BalanceView } from '@/lib/balance/view';
import { FilterBar } from '@/lib/ui/filter-bar';
import type { BalancePage } from '../../loaders/balance';
import type { BalanceLinks } from './balance-links';

/** What is counted: the pool, a version or one of its panels, with or without moderators, seats or persons. */
export function BalanceFilters({ data, links }: { data: BalancePage; links: BalanceLinks }) {
  const t = useTranslations('balance');
  const programme = useTranslations('programme.state');
  const { view, version, versions, panelNames } = data;
  const [newest, ...older] = versions;
  const versionName = (one: (typeof versions)[number]) =>
    t('versionLine', { number: one.number, state: programme(one.state) });
  const unit = version === null ? t('nominations') : t('seats');
  const filters = [
    {
      name: 'basis',
      label: t('filters.basis'),
      // The newest version has two addresses; the choice is one.
      value: String(newest?.number) === view.basis ? '' : view.basis,
      anyLabel: newest === undefined ? t('pool') : versionName(newest),
      options: [
        ...older.map((one) => ({ value: String(one.number), label: versionName(one) })),
        ...(newest === undefined ? [] : [{ value: 'pool', label: t('pool') }]),
      ],
    },
    ...(version === null
      ? []
      : [
          {
            name: 'panel',
            label: t('filters.panel'),
            value: view.panel === 0 ? '' : String(view.panel),
            anyLabel: t('filters.allPanels'),
            options: panelNames.map((one) => ({ value: String(one.number), label: t('panelNamed', one) })),
          },
          {
            name: 'moderators',
            label: t('filters.moderators'),
            value: view.moderators ? '1' : '',
            anyLabel: t('filters.without'),
            options: [{ value: '1', label: t('filters.with') }],
          },
        ]),
    {
      name: 'count',
      label: t('filters.count'),
      value: view.count === 'seats' ? '' : view.count,
      anyLabel: t('filters.dots', { unit }),
      options: [{ value: 'persons', label: t('filters.dots', { unit: t('people') }) }],
    },
  ];
  const without: Partial<Record<string, Partial<BalanceView>>> = {
    basis: { basis: '', panel: 0 },
    panel: { panel: 0 },
    moderators: { moderators: false },
    count: { count: 'seats' },
  };
  return (
    <FilterBar
      label={t('filters.label')}
      action={links.path}
      filters={filters}
      submitLabel={t('filters.show')}
      active={filters.flatMap(({ name, value, options }) => {
        const label = options.find((option) => option.value === value)?.label;
        return label === undefined
          ? []
          : [
              {
                key: name,
                label,
                removeHref: links.to(without[name] ?? {}),
                removeLabel: t('filters.remove', { name: label }),
              },
            ];
      })}
    />
  );
}
