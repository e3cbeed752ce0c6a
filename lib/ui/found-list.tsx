import styles from './found-list.module.css';
import { Link } from './link';

/** Records that a search found, each as a link with a line about it. */
export function FoundList({ items }: { items: readonly { key: string; href: string; title: string; note: string }[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.key} className={styles.item}>
          <Link href={item.href}>{item.title}</Link>
          <span className={styles.note}>{item.note}</span>
        </li>
      ))}
    </ul>
  );
}
