import { Icon, type IconName } from '@/lib/ui/icons';
import styles from './lines.module.css';

export type ItemTool = {
  readonly icon: IconName;
  readonly label: string;
  readonly run: () => void;
  readonly off?: boolean;
};

/** Small buttons at the end of a line. One that cannot act now keeps its place, so that the focus does not jump. */
export function ItemTools({ tools }: { tools: readonly ItemTool[] }) {
  return (
    <span className={styles.tools}>
      {tools.map(({ icon, label, run, off = false }) => (
        <button
          key={icon}
          type="button"
          className={styles.tool}
          title={label}
          aria-label={label}
          aria-disabled={off ? true : undefined}
          onClick={off ? undefined : run}
        >
          <Icon name={icon} />
        </button>
      ))}
    </span>
  );
}
