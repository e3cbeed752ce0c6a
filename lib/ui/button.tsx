import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Icon, type IconName } from './icons';
import { Link } from './link';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

type Look = { variant?: ButtonVariant; size?: 'regular' | 'small'; icon?: IconName };

export type ButtonProps = ComponentProps<'button'> &
  Look & {
    /** The act is under way: the button keeps its place and focus, and cannot be pressed again. */
    pending?: boolean;
    /** Why the act is not possible now. The button stays reachable, does nothing, and the reason is shown beside it. */
    disabledReason?: ReactNode;
  };

/** A button that does something. At most one `primary` on a page. */
export function Button({
  variant = 'secondary',
  size = 'regular',
  icon,
  pending = false,
  disabledReason,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const blocked = Boolean(disabledReason);
  const button = (
    <button
      {...rest}
      type={blocked || pending ? 'button' : type}
      onClick={blocked || pending ? undefined : onClick}
      className={classNames(styles.button, styles[variant], styles[size], className)}
      aria-disabled={blocked || pending ? true : rest['aria-disabled']}
      aria-busy={pending ? true : undefined}
      aria-describedby={blocked ? reasonId : rest['aria-describedby']}
    >
      {pending ? <span className={styles.spinner} aria-hidden="true" /> : null}
      {icon === undefined || pending ? null : <Icon name={icon} />}
      {children}
    </button>
  );
  if (!blocked) {
    return button;
  }
  return (
    <span className={styles.withReason}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {disabledReason}
      </span>
    </span>
  );
}

export type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'className'> & Look;

/** A link that looks like a button: it leads to the page where the act is done, or to a file. */
export function LinkButton({ variant = 'secondary', size = 'regular', icon, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames(styles.button, styles[variant], styles[size])}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </Link>
  );
}
