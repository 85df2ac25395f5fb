import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './Button.module.css';

/** A button with words. It is our own, and not the component library's, because the first screen needs nothing else of that. */
export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className'> {
  /** `filled` for the one that is most likely meant, `subtle` without a frame. */
  readonly look?: 'default' | 'filled' | 'subtle';
  readonly size?: 'normal' | 'small';
  readonly icon?: ReactNode;
  /** What stands behind the words. */
  readonly end?: ReactNode;
  readonly className?: string | undefined;
}

/** A button with words, an icon before them and something behind them. It submits only where `type` says so. */
export function Button({ look = 'default', size = 'normal', icon, end, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`${classes.button} ${className ?? ''}`}
      data-look={look}
      data-size={size}
      {...rest}
    >
      {icon}
      {children}
      {end}
    </button>
  );
}
