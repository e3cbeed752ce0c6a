import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icons';
import styles from './notice.module.css';

export type NoticeTone = 'note' | 'warning' | 'blocker' | 'success';

const icons: Record<NoticeTone, IconName> = { note: 'note', warning: 'warning', blocker: 'blocker', success: 'check' };

export type NoticeProps = {
  tone?: NoticeTone;
  /** What the matter is, in one line. */
  title?: ReactNode;
  /** By how much, which rule, what would mend it. */
  children?: ReactNode;
  /** A link or button that mends it. */
  action?: ReactNode;
  /** `true` when the notice appears after an act and must be read out at once. */
  announce?: boolean;
  id?: string;
};

/** A remark beside the work: a note, a warning, a blocker, or the result of an act. */
export function Notice({ tone = 'note', title, children, action, announce = false, id }: NoticeProps) {
  const role = announce ? (tone === 'blocker' ? 'alert' : 'status') : undefined;
  return (
    <div id={id} className={classNames(styles.notice, styles[tone])} role={role} tabIndex={announce ? -1 : undefined}>
      <span className={styles.icon}>
        <Icon name={icons[tone]} />
      </span>
      <div className={styles.words}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children === undefined ? null : <div className={styles.body}>{children}</div>}
      </div>
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  );
}
