import Form from 'next/form';
import type { ReactNode } from 'react';
import { AutoSubmit } from './auto-submit';
import { Button } from './button';
import { classNames } from './class-names';
import styles from './filter-bar.module.css';
import { Icon } from './icons';
import { Link } from './link';
import { VisuallyHidden } from './visually-hidden';

export type Filter = {
  /** Name of the parameter in the address. */
  name: string;
  label: string;
  value: string;
  /** Words of the choice that does not filter, e.g. "All groups". */
  anyLabel: string;
  options: readonly { value: string; label: string }[];
  /** Asked for now and then: it stands behind a line, which is open while such a filter is set. */
  seldom?: boolean;
};

/** Filters that a phone has room for one below the other. */
const few = 5;

export type FilterBarProps = {
  /** Names the search for those who listen. */
  label: string;
  /** The address of this page without parameters. */
  action: string;
  search?: { name: string; label: string; value: string };
  filters?: readonly Filter[];
  /** The line before filters that are seldom asked for. */
  moreLabel?: string;
  /** Parameters to keep, e.g. the order. */
  keep?: readonly { name: string; value: string }[];
  submitLabel: string;
  /** What is filtered now; each can be taken off. `removeLabel` is read out, e.g. "Remove filter: African States". */
  active?: readonly { key: string; label: string; removeHref: string; removeLabel: string }[];
  clear?: { href: string; label: string };
  /** How many rows are shown of how many. */
  result?: ReactNode;
};

/** Search and filters of a list. They live in the address, so a view can be sent to a colleague; works without script. */
export function FilterBar({
  label,
  action,
  search,
  filters = [],
  moreLabel,
  keep = [],
  submitLabel,
  active = [],
  clear,
  result,
}: FilterBarProps) {
  const usual = filters.filter((filter) => filter.seldom !== true);
  const seldom = filters.filter((filter) => filter.seldom === true);
  const choice = (filter: Filter) => (
    <label key={filter.name} className={classNames(styles.filter, filters.length > few && styles.oneOfMany)}>
      <VisuallyHidden>{filter.label}</VisuallyHidden>
      <select
        key={filter.value}
        name={filter.name}
        defaultValue={filter.value}
        data-set={filter.value === '' ? undefined : ''}
      >
        <option value="">{filter.anyLabel}</option>
        {filter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <search className={styles.bar} aria-label={label}>
      <Form action={action} className={styles.form} scroll={false}>
        {keep.map((one) => (
          <input key={one.name} type="hidden" name={one.name} value={one.value} />
        ))}
        {search === undefined ? null : (
          <label className={styles.search}>
            <VisuallyHidden>{search.label}</VisuallyHidden>
            <Icon name="search" />
            <input
              key={search.value}
              type="search"
              name={search.name}
              defaultValue={search.value}
              placeholder={search.label}
              data-search=""
            />
          </label>
        )}
        {usual.map(choice)}
        {seldom.length === 0 ? null : (
          <details className={styles.more} open={seldom.some((filter) => filter.value !== '')}>
            <summary className={styles.moreLine}>
              <Icon name="chevronEnd" size={12} />
              {moreLabel}
            </summary>
            <div className={styles.seldom}>{seldom.map(choice)}</div>
          </details>
        )}
        <AutoSubmit>
          <Button type="submit">{submitLabel}</Button>
        </AutoSubmit>
        {result === undefined ? null : (
          <p className={styles.result} role="status">
            {result}
          </p>
        )}
      </Form>
      {active.length === 0 ? null : (
        <ul className={styles.active}>
          {active.map((one) => (
            <li key={one.key}>
              <Link href={one.removeHref} className={styles.chip} aria-label={one.removeLabel} scroll={false}>
                {one.label}
                <Icon name="cross" size={12} />
              </Link>
            </li>
          ))}
          {clear === undefined ? null : (
            <li>
              <Link href={clear.href} className={styles.clear} scroll={false}>
                {clear.label}
              </Link>
            </li>
          )}
        </ul>
      )}
    </search>
  );
}
